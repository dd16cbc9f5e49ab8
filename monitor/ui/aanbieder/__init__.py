"""The page *Aanbieder*: one provider, how full its sites are, what goes and what it costs."""
