"""The page of one traject: what was planned, what came of it, and who told what."""
