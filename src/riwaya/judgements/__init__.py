"""What people said of the machine's work, laid over it: found again in the text, checked, applied."""
