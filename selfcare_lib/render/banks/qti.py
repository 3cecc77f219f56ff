"""The question bank as a QTI 2.1 package: an item a question, one test, pictures beside them."""

import io
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from itertools import groupby
from zipfile import BadZipFile, ZipFile

from selfcare_lib.render.banks.asked import Asked
from selfcare_lib.render.banks.qti_item import QTI, item_root
from selfcare_lib.render.packed import packed

CONTENT_PACKAGING = "http://www.imsglobal.org/xsd/imscp_v1p1"
MANIFEST = "imsmanifest.xml"
TEST = "test.xml"
ITEM = "imsqti_item_xmlv2p1"
"""The type of a question in the manifest."""


def qti_package(questions: Sequence[Asked]) -> bytes:
    """The questions as the bytes of a zip file; each answer keeps what we say to it."""
    pictures = {one.picture.name: one.picture.svg for one in questions if one.picture}
    files = {
        MANIFEST: _manifest(questions),
        TEST: _test(questions),
        **{_item_file(one): _xml(item_root(one)) for one in questions},
        **{f"images/{name}": svg for name, svg in sorted(pictures.items())},
    }
    return packed(files)


def questions_in(data: bytes) -> int:
    """How many questions such a package holds with all their files, read back.

    Raises `ValueError` where a file is broken, or not there.
    """
    try:
        with ZipFile(io.BytesIO(data)) as package:
            root = ET.fromstring(package.read(MANIFEST))
            items = root.findall(f".//{{{CONTENT_PACKAGING}}}resource[@type='{ITEM}']")
            for file in root.iter(f"{{{CONTENT_PACKAGING}}}file"):
                read = package.read(str(file.get("href")))
                if not read.startswith(b"<"):
                    raise ValueError(f"{file.get('href')} is empty")
    except (BadZipFile, KeyError, ET.ParseError) as error:
        raise ValueError(str(error)) from error
    return len(items)


def _item_file(one: Asked) -> str:
    return f"items/{one.id}.xml"


def _test(questions: Sequence[Asked]) -> bytes:
    """One test with a section for each lesson."""
    root = ET.Element(
        "assessmentTest", {"xmlns": QTI, "identifier": "bank", "title": questions[0].bank}
    )
    part = ET.SubElement(
        root,
        "testPart",
        identifier="lessons",
        navigationMode="nonlinear",
        submissionMode="individual",
    )
    for number, (lesson, asked) in enumerate(groupby(questions, key=lambda one: one.lesson)):
        section = ET.SubElement(
            part, "assessmentSection", identifier=f"lesson-{number}", title=lesson, visible="true"
        )
        for one in asked:
            ET.SubElement(section, "assessmentItemRef", identifier=one.id, href=_item_file(one))
    return _xml(root)


def _manifest(questions: Sequence[Asked]) -> bytes:
    root = ET.Element("manifest", {"xmlns": CONTENT_PACKAGING, "identifier": "bank"})
    about = ET.SubElement(root, "metadata")
    ET.SubElement(about, "schema").text = "QTIv2.1 Package"
    ET.SubElement(about, "schemaversion").text = "1.0.0"
    ET.SubElement(root, "organizations")
    resources = ET.SubElement(root, "resources")
    test = _resource(resources, "test", "imsqti_test_xmlv2p1", TEST)
    for one in questions:
        ET.SubElement(test, "dependency", identifierref=one.id)
    for one in questions:
        item = _resource(resources, one.id, ITEM, _item_file(one))
        if one.picture:
            ET.SubElement(item, "file", href=f"images/{one.picture.name}")
    return _xml(root)


def _resource(resources: ET.Element, identifier: str, kind: str, href: str) -> ET.Element:
    made = ET.SubElement(resources, "resource", identifier=identifier, type=kind, href=href)
    ET.SubElement(made, "file", href=href)
    return made


def _xml(root: ET.Element) -> bytes:
    ET.indent(root)
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True))
