"""What people see: one script per page, read from top to bottom: load, draw, act."""
