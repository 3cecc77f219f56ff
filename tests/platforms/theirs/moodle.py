"""Reads a Moodle XML file with `moodle-xml-parser`; prints what it found as JSON."""

import json
import sys

from moodle_xml_parser.parser import parse_file

found = {
    one.name: [
        one.text_pre_parse,
        [[it.answer, it.score_fraction == 100, it.feedback] for it in one.options],
    ]
    for one in parse_file(sys.argv[1])["multichoice"]
}
json.dump(found, sys.stdout)
