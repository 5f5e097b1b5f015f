"""Who asks, whether they may, from where, how often, and what is written down of it."""
