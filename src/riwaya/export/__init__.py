"""Texts and what was found in them in the formats of others, one module a format."""
