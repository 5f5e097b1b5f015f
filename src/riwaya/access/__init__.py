"""Who may use a store over the network: passwords, tokens, sessions, keys. Knows nothing of HTTP."""
