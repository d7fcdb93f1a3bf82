"""What is claimed about where a text came from, judged and reconciled."""
