"""The page *Afgesproken paden*: one metric of one region, every version of its path, and what the lead decides."""
