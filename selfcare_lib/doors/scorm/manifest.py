"""The manifest of a SCORM 1.2 package: what is in it, and which page a platform opens."""

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from zipfile import BadZipFile, ZipFile

MANIFEST = "imsmanifest.xml"
LAUNCH = "lms.html"
"""The page that a platform opens: the frame around the course."""

CONTENT_PACKAGING = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
SCORM = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
"""The name spaces of IMS Content Packaging 1.1.2 and of ADL's additions to it (SCORM 1.2)."""


def manifest_xml(identifier: str, title: str, version: str, files: Iterable[str]) -> bytes:
    """The manifest of a package with one part that reports to the platform (one SCO).

    `identifier`: a name in letters, digits and dashes, the same in each version of the course;
    `files`: every file of the package but the manifest, as seen from its top.
    """
    names = {"xmlns": CONTENT_PACKAGING, "xmlns:adlcp": SCORM}
    root = ET.Element("manifest", {"identifier": identifier, "version": version, **names})
    about = ET.SubElement(root, "metadata")
    ET.SubElement(about, "schema").text = "ADL SCORM"
    ET.SubElement(about, "schemaversion").text = "1.2"
    all_of_it = ET.SubElement(root, "organizations", default="course")
    organization = ET.SubElement(all_of_it, "organization", identifier="course")
    ET.SubElement(organization, "title").text = title
    item = ET.SubElement(organization, "item", identifier="whole", identifierref="pages")
    ET.SubElement(item, "title").text = title
    resource = ET.SubElement(
        ET.SubElement(root, "resources"),
        "resource",
        {
            "identifier": "pages",
            "type": "webcontent",
            "adlcp:scormtype": "sco",
            "href": LAUNCH,
        },
    )
    for file in sorted(files):
        ET.SubElement(resource, "file", href=file)
    ET.indent(root)
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True))


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
    named = {str(file.get("href")) for file in root.iter(f"{{{CONTENT_PACKAGING}}}file")}
    opened = [one.get("href") for one in root.iter(f"{{{CONTENT_PACKAGING}}}resource")]
    yield from (f"{one} is in the manifest and not in the package." for one in named - there)
    yield from (f"{one} is in the package and not in the manifest." for one in there - named)
    if opened != [LAUNCH] or LAUNCH not in there:
        yield f"The page that a platform opens ({LAUNCH}) is not there."
