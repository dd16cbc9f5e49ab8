"""The page *Landelijk overzicht*: tiles, path, landsdelen."""
