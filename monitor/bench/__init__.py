"""Speeds of the monitor as ratios against floors measured in the same run. Outside the tests, on loopback only."""
