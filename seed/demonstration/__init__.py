"""The demonstration: invented providers, sites and people, and eleven quarters of their reports.

Nothing here is about a real organisation or person; only the regions and the published series are real.
"""

from seed.demonstration.load import SteppingClock, load_demonstration

__all__ = ["SteppingClock", "load_demonstration"]
