"""The page *Opgave*: one landsdeel and quarter to fill in, with its parts in the order they are drawn."""
