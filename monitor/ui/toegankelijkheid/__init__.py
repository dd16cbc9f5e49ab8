"""The page *Toegankelijkheid*: the accessibility statement."""
