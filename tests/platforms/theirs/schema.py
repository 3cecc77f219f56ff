"""Holds a SCORM manifest against the published schemas: `schema.py MANIFEST FOLDER_OF_SCHEMAS`."""

import sys
from pathlib import Path

from lxml import etree

SPACES = {
    "http://www.imsproject.org/xsd/imscp_rootv1p1p2": "imscp_rootv1p1p2.xsd",
    "http://www.adlnet.org/xsd/adlcp_rootv1p2": "adlcp_rootv1p2.xsd",
    "http://www.imsglobal.org/xsd/imscp_v1p1": "imscp_v1p1.xsd",
    "http://www.adlnet.org/xsd/adlcp_v1p3": "adlcp_v1p3.xsd",
    "http://www.imsglobal.org/xsd/imsss": "imsss_v1p0.xsd",
}
"""Of SCORM 1.2 and 2004; a folder holds those of one version."""

manifest, folder = map(Path, sys.argv[1:])
imports = "".join(
    f'<import namespace="{space}" schemaLocation="{(folder / name).as_uri()}"/>'
    for space, name in SPACES.items()
    if (folder / name).is_file()
)
both = f'<schema xmlns="http://www.w3.org/2001/XMLSchema">{imports}</schema>'
schema = etree.XMLSchema(etree.fromstring(both))
if not schema.validate(etree.parse(manifest)):
    sys.exit(str(schema.error_log))
