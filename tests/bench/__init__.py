"""Measurements, run on demand; never part of the tests."""
