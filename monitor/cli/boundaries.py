"""What the command line says of the file with borders that MONITOR_BOUNDARIES names."""

from __future__ import annotations

from pathlib import Path

from monitor.cli.stop import Stop
from monitor.domain.boundaries import matched, some
from monitor.domain.words import Refused
from monitor.imports.boundaries import read_boundaries
from monitor.queries.registers import registers
from monitor.settings import Settings
from monitor.store.engine import Store


def map_lines(store: Store, settings: Settings) -> list[str]:
    """Return which regions the file with borders holds and lacks; nothing without a file.

    Raises Stop for a file that cannot be read, with what to do.
    """
    if not settings.boundaries:
        return []
    with store.read() as session:
        regions = registers(session).regions
    codes = {kind: {one.code for one in regions if one.kind == kind} for kind in ("jeugdregio", "landsdeel")}
    try:
        boundaries = read_boundaries(Path(settings.boundaries))
        if not any(codes.values()):  # nothing to compare with yet
            return []
        found = matched(boundaries, codes["jeugdregio"], codes["landsdeel"])
    except Refused as refused:
        raise Stop(f"MONITOR_BOUNDARIES={settings.boundaries}: {refused.text.nl}") from refused
    kind = "jeugdregio’s" if found.grid == "jeugdregio" else "landsdelen"
    every = len(codes[found.grid])
    lines = [f"Kaart met grenzen: {every - len(found.missing)} van {every} {kind} uit {settings.boundaries}."]
    if found.missing:
        lines.append(f"  Niet in het bestand: {', '.join(found.missing)}.")
    if found.unknown:
        lines.append(f"  Onbekende codes, niet getekend: {some(found.unknown)}.")
    return lines
