"""The illustration studio: draws the course's pictures as SVG from code and baked data.

Run `python -m images.drawing --list` from the top of the repository. Authoring
only: the course reads the finished `images/*.svg` and never imports this.
"""
