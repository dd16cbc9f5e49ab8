"""Sentences and titles made from the data: pure functions from figures to words in both languages."""
