"""A second reader: a language model that is asked about articles, and whose answers are only ever proposals."""
