"""Speed: of each stage, and of the language layer beside a network of another kind."""
