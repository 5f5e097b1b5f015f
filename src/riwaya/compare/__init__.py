"""What several articles say beside each other, and how it stands to each other."""
