"""The package for a learning platform is whole, for learners, and in the words of its version."""

import io
import xml.etree.ElementTree as ET
from html import unescape
from zipfile import ZipFile

import pytest

from selfcare_lib import model
from selfcare_lib.doors.scorm import manifest, scorm_package
from tests.conftest import CHECKOUT


@pytest.fixture(scope="module", params=manifest.DIALECTS)
def version(request: pytest.FixtureRequest) -> manifest.Version:
    found: manifest.Version = request.param
    return found


@pytest.fixture(scope="module")
def package(version: manifest.Version) -> ZipFile:
    return ZipFile(io.BytesIO(scorm_package(CHECKOUT / "notebooks", version)))


def test_one_page_reports_in_the_words_of_its_version(
    package: ZipFile, version: manifest.Version
) -> None:
    """The published schemas let any spelling of the attribute pass; platforms do not."""
    root = ET.fromstring(package.read(manifest.MANIFEST))
    (opened,) = root.findall(".//{*}resource")
    spelt = {"1.2": "adlcp_rootv1p2}scormtype", "2004": "adlcp_v1p3}scormType"}
    assert opened.get(f"{{http://www.adlnet.org/xsd/{spelt[version]}") == "sco"
    assert opened.get("href") == manifest.LAUNCH
    frame = package.read(manifest.LAUNCH).decode("utf-8")
    assert f'data-version="{version}"' in frame
    controls = root.findall(".//{http://www.imsglobal.org/xsd/imsss}deliveryControls")
    assert len(controls) == (version == "2004")
    assert all(value == "true" for one in controls for value in one.attrib.values())


def test_a_package_is_for_learners_and_says_what_the_platform_keeps(
    package: ZipFile, course: model.Course
) -> None:
    pages = [name for name in package.namelist() if name.endswith(".html")]
    assert "08-cases-and-check.html" in pages
    assert [name for name in pages if "instructor" in name or "trainer" in name] == []
    for name in set(pages) - {manifest.LAUNCH}:
        page = unescape(package.read(name).decode("utf-8"))
        assert "instructor/" not in page
        assert course.lms_words.kept in page
        assert "Nothing that you choose is stored or sent" not in page


def test_a_package_whose_manifest_and_files_differ_is_found_out(package: ZipFile) -> None:
    assert list(manifest.package_faults(package)) == []
    for left_out in ("index.html", manifest.LAUNCH, manifest.MANIFEST):
        file = io.BytesIO()
        with ZipFile(file, "w") as other:
            for name in package.namelist():
                if name != left_out:
                    other.writestr(name, package.read(name))
            assert any(left_out in fault for fault in manifest.package_faults(other)), left_out
