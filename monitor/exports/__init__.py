"""Answers and registers become files. What a file holds is decided by queries; here is only how it is written."""
