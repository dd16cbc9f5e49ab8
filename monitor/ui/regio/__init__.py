"""The page *Regio*: one landsdeel against what was agreed, and what is to be done this month."""
