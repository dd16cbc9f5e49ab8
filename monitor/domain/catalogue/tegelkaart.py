"""The tile map: where each jeugdregio stands on a map of equal tiles. A design of this monitor, no boundaries.

Columns and rows count from 1 at the top left; odd rows stand half a tile to the right. Of the 83 borders between
jeugdregio's 68 are borders of tiles too. Names and landsdelen come from the registers, never from here.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Tile:
    """Where a jeugdregio stands, and the three letters that fit in its tile."""

    short: str
    column: int
    row: int


TILES: dict[str, Tile] = {
    "JZ01": Tile("GRN", 5, 1),
    "JZ02": Tile("FRL", 5, 2),
    "JZ03": Tile("KNH", 2, 1),
    "JZ04": Tile("DRE", 6, 2),
    "JZ05": Tile("WFR", 3, 2),
    "JZ06": Tile("ALK", 2, 2),
    "JZ07": Tile("IJS", 6, 3),
    "JZ08": Tile("FLE", 5, 3),
    "JZ09": Tile("ZWA", 2, 3),
    "JZ10": Tile("IJM", 1, 3),
    "JZ11": Tile("ZKE", 2, 4),
    "JZ12": Tile("NVE", 6, 4),
    "JZ13": Tile("AMS", 3, 4),
    "JZ14": Tile("TWE", 7, 4),
    "JZ15": Tile("HMM", 2, 5),
    "JZ16": Tile("G&V", 4, 4),
    "JZ17": Tile("MIJ", 6, 5),
    "JZ18": Tile("HRL", 1, 5),
    "JZ19": Tile("UTW", 3, 5),
    "JZ20": Tile("EEM", 5, 4),
    "JZ21": Tile("FOV", 5, 5),
    "JZ22": Tile("UTR", 4, 5),
    "JZ23": Tile("ZOU", 4, 6),
    "JZ24": Tile("HGL", 1, 6),
    "JZ25": Tile("ACH", 7, 5),
    "JZ26": Tile("LEK", 3, 6),
    "JZ27": Tile("MHO", 2, 6),
    "JZ28": Tile("CGL", 6, 6),
    "JZ29": Tile("RIJ", 1, 7),
    "JZ30": Tile("RIV", 5, 6),
    "JZ31": Tile("ZHZ", 2, 7),
    "JZ32": Tile("NIJ", 5, 7),
    "JZ33": Tile("NOB", 4, 7),
    "JZ34": Tile("WBO", 3, 7),
    "JZ35": Tile("MBR", 4, 8),
    "JZ36": Tile("WBW", 3, 8),
    "JZ37": Tile("NLI", 6, 8),
    "JZ38": Tile("ZEE", 2, 8),
    "JZ39": Tile("ZOB", 5, 8),
    "JZ41": Tile("ZLI", 5, 10),
    "JZ42": Tile("MLO", 5, 9),
    "JZ43": Tile("MLW", 4, 9),
}

# an empty spot beside each landsdeel for its name: tile widths from the left (no shift), and a row or between two
NAME_SPOTS: dict[str, tuple[float, float]] = {
    "noord": (6.65, 1),
    "noord-holland": (1.22, 0.95),
    "utrecht-flevoland": (4.0, 2.9),
    "oost": (7.55, 2.55),
    "zuid-holland": (1.02, 8.15),
    "brabant-zeeland": (2.9, 9.2),
    "limburg": (6.75, 9.2),
}
