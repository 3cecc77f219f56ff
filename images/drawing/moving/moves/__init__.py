"""One short module per movement or family of movements."""
