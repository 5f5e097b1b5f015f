"""Across articles: how what one asserts stands to what another does, and who names whom how."""
