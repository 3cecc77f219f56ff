"""The manifest of a SCORM package: what is in it, and which page a platform opens."""

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple
from zipfile import BadZipFile, ZipFile

MANIFEST = "imsmanifest.xml"
LAUNCH = "lms.html"
"""The page that a platform opens: the frame around the course."""

Version = Literal["1.2", "2004"]
"""SCORM 1.2, or SCORM 2004 in its 4th edition."""


class Dialect(NamedTuple):
    """How a version of SCORM writes its manifest."""

    packaging: str
    """The name space of IMS Content Packaging."""
    scorm: str
    """That of ADL's additions to it."""
    called: str
    """The version, as the manifest names it."""
    kind: str
    """The attribute that says of a resource that it reports."""


DIALECTS: dict[Version, Dialect] = {
    "1.2": Dialect(
        "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
        "http://www.adlnet.org/xsd/adlcp_rootv1p2",
        "1.2",
        "adlcp:scormtype",
    ),
    "2004": Dialect(
        "http://www.imsglobal.org/xsd/imscp_v1p1",
        "http://www.adlnet.org/xsd/adlcp_v1p3",
        "2004 4th Edition",
        "adlcp:scormType",
    ),
}
SEQUENCING = "http://www.imsglobal.org/xsd/imsss"
"""The name space of IMS Simple Sequencing, which SCORM 2004 has and 1.2 has not."""


def manifest_xml(
    identifier: str, title: str, version: str, files: Iterable[str], scorm: Version = "1.2"
) -> bytes:
    """The manifest of a package with one part that reports to the platform (one SCO).

    `identifier`: a name in letters, digits and dashes, the same in each version of the course;
    `files`: every file of the package but the manifest, as seen from its top.
    """
    dialect = DIALECTS[scorm]
    names = {"xmlns": dialect.packaging, "xmlns:adlcp": dialect.scorm}
    if scorm == "2004":
        names["xmlns:imsss"] = SEQUENCING
    root = ET.Element("manifest", {"identifier": identifier, "version": version, **names})
    about = ET.SubElement(root, "metadata")
    ET.SubElement(about, "schema").text = "ADL SCORM"
    ET.SubElement(about, "schemaversion").text = dialect.called
    all_of_it = ET.SubElement(root, "organizations", default="course")
    organization = ET.SubElement(all_of_it, "organization", identifier="course")
    ET.SubElement(organization, "title").text = title
    item = ET.SubElement(organization, "item", identifier="whole", identifierref="pages")
    ET.SubElement(item, "title").text = title
    if scorm == "2004":
        _nothing_by_itself(item)
    resource = ET.SubElement(
        ET.SubElement(root, "resources"),
        "resource",
        {
            "identifier": "pages",
            "type": "webcontent",
            dialect.kind: "sco",
            "href": LAUNCH,
        },
    )
    for file in sorted(files):
        ET.SubElement(resource, "file", href=file)
    ET.indent(root)
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True))


def _nothing_by_itself(item: ET.Element) -> None:
    """Without this a platform may take for done and passed what was merely opened."""
    sequencing = ET.SubElement(item, "imsss:sequencing")
    said = {"completionSetByContent": "true", "objectiveSetByContent": "true"}
    ET.SubElement(sequencing, "imsss:deliveryControls", said)


def package_faults(package: ZipFile) -> Iterator[str]:
    """What is wrong with a package that was made, a sentence each; nothing where it is whole."""
    try:
        broken = package.testzip()
        if broken:
            yield f"{broken} cannot be read back."
            return
        root = ET.fromstring(package.read(MANIFEST))
    except (BadZipFile, KeyError, ET.ParseError) as error:
        yield f"{MANIFEST} cannot be read back ({error})."
        return
    there = set(package.namelist()) - {MANIFEST}
    named = {str(file.get("href")) for file in root.findall(".//{*}file")}
    opened = [one.get("href") for one in root.findall(".//{*}resource")]
    yield from (f"{one} is in the manifest and not in the package." for one in named - there)
    yield from (f"{one} is in the package and not in the manifest." for one in there - named)
    if opened != [LAUNCH] or LAUNCH not in there:
        yield f"The page that a platform opens ({LAUNCH}) is not there."
