"""Everything read: one function per question, each asked by an actor and, where time matters, as known on a moment."""
