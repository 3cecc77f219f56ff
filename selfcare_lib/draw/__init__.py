"""Draws the description of an activity as HTML: for a page, for a saved notebook, for paper."""
