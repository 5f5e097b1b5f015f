"""Loads and checks the packs: actors, names, places, outlets, lexicons, codebooks."""
