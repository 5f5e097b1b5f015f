"""What was said, where, by whom: frozen records of the JSON contract, no logic beyond their own arithmetic."""
