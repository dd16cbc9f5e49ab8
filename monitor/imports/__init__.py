"""A file becomes proposed changes plus findings. Nothing here writes, and nothing is guessed, dropped or summed."""
