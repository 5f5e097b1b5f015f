"""Search in inflected Arabic: keys of words, queries, what they match and where, by words and by meaning."""
