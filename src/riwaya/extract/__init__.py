"""One module a layer: pure functions of text layers and knowledge, with a reason for each record."""
