"""The page *Ombouw*: trajects by stage, their planning, what comes for what goes, and the balance of places."""
