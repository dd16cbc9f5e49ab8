"""The page *Kwaliteit en stem*: what becomes of the youths, and what they say."""
