"""The page *Beoordelen*: what was submitted beside what was approved, and the decision."""
