"""Events: what goes on now, the time line, and recording one; also as a piece for other pages."""
