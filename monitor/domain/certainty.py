"""How a fact is known, from read in its source to recalled; and what was invented for the demonstration."""

from enum import StrEnum

from monitor.domain.words import Text


class Certainty(StrEnum):
    """How a fact or a register row is known."""

    GEZIEN = "gezien"
    TWEEDEHANDS = "tweedehands"
    BEREKEND = "berekend"
    AFGELEID = "afgeleid"
    HERINNERD = "herinnerd"
    VOORBEELD = "voorbeeld"


CERTAINTY_NAMES: dict[Certainty, Text] = {
    Certainty.GEZIEN: Text(nl="gezien", en="seen"),
    Certainty.TWEEDEHANDS: Text(nl="tweedehands", en="second-hand"),
    Certainty.BEREKEND: Text(nl="berekend", en="computed"),
    Certainty.AFGELEID: Text(nl="afgeleid", en="inferred"),
    Certainty.HERINNERD: Text(nl="herinnerd", en="recalled"),
    Certainty.VOORBEELD: Text(nl="voorbeeldcijfer", en="example figure"),
}
