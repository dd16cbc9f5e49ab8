"""Everything written, one verb per function. Actions decide who may, never commit, and write one event each."""
