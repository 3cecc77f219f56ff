"""Reads the items of a QTI package with `onyx2moodle`, once `citolab-qti-convert` made QTI 3 of it.

`qti.py ITEMS`; prints what it found as JSON.
"""

import json
import sys
from pathlib import Path

from onyx2moodle.parser import parse_item

found = {}
for path in sorted(Path(sys.argv[1]).glob("*.xml")):
    one = parse_item(path)
    if b"choiceInteraction" not in path.read_bytes():
        continue  # it reads choices alone
    (choice,) = one.interactions
    (right,) = one.response_decls[choice.response_identifier].correct_values
    said = {it.identifier: it.html for it in one.feedback}
    found[one.title] = [
        "".join(one.body_xml.itertext("{*}prompt")),
        [[it.html, it.identifier == right, said[it.identifier]] for it in choice.choices],
    ]
json.dump(found, sys.stdout)
