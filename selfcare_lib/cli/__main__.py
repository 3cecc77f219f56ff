"""Runs the command as `python -m selfcare_lib.cli`."""

import sys

from selfcare_lib.cli import main

sys.exit(main())
