"""What several articles say beside each other."""
