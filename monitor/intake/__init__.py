"""Taking a file over, from bytes to saved figures in one transaction; for the command line and the pages alike."""
