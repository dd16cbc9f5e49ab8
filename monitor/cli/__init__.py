"""The command line: one file per group of commands. It knows every room but the pages and what they share."""
