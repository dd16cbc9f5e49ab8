"""The monitor of the JeugdzorgPlus phase-out. The rooms and who may know whom: see README."""
