"""A run sheet for two readers: what the room sees, and what whoever leads it has at hand."""
