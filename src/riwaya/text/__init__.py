"""Folding, sentences, tokens, clitics; always with a way back to offsets in `Article.text`."""
