"""Money as it is decided and documented: budgets, and documents of what was granted, awarded and accounted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from monitor.domain.certainty import Certainty
from monitor.domain.words import Text

WHOLE_PROGRAMME = 0  # the year of a budget that is for all years together


class Use(StrEnum):
    """Whether a budget holds, is only mentioned somewhere, or was entered by mistake."""

    GELDT = "geldt"
    VERMELD = "vermeld"
    VERVALLEN = "vervallen"


USE_NAMES: dict[Use, Text] = {
    Use.GELDT: Text(nl="geldt", en="holds"),
    Use.VERMELD: Text(nl="elders vermeld", en="mentioned elsewhere"),
    Use.VERVALLEN: Text(nl="vervallen", en="withdrawn"),
}


@dataclass(frozen=True)
class BudgetLine:
    """What one document sets aside for a region, a stream and a year (0: the whole programme), in cents.

    Two documents may name different amounts; the one that holds (`use`) and was decided last is the budget.
    """

    region: str
    stream: str
    year: int
    amount: int
    document: str
    decided_on: date | None
    use: Use
    certainty: Certainty
    source: str = ""
    note: str = ""


class MoneyKind(StrEnum):
    """The rungs of the ladder that are documents. Committed and spent are figures of the quarterly report."""

    VERLEEND = "verleend"
    BESCHIKT = "beschikt"
    VERANTWOORD = "verantwoord"


MONEY_KIND_NAMES: dict[MoneyKind, Text] = {
    MoneyKind.VERLEEND: Text(nl="verleend (Rijk aan gemeente)", en="granted (State to municipality)"),
    MoneyKind.BESCHIKT: Text(nl="beschikt (gemeente aan aanbieder)", en="awarded (municipality to provider)"),
    MoneyKind.VERANTWOORD: Text(nl="verantwoord (SiSa)", en="accounted (SiSa)"),
}


class MoneyStatus(StrEnum):
    """Whether a document is provisional or final (for accounts: audited)."""

    VOORLOPIG = "voorlopig"
    NADER_VOORLOPIG = "nader voorlopig"
    DEFINITIEF = "definitief"


MONEY_STATUS_NAMES: dict[MoneyStatus, Text] = {
    MoneyStatus.VOORLOPIG: Text(nl="voorlopig", en="provisional"),
    MoneyStatus.NADER_VOORLOPIG: Text(nl="nader voorlopig", en="revised provisional"),
    MoneyStatus.DEFINITIEF: Text(nl="definitief", en="final"),
}


@dataclass(frozen=True, order=True)
class Purse:
    """Whose money of which year: a landsdeel's, and of it a provider's ('': what is not divided over providers)."""

    region: str
    provider: str
    year: int


@dataclass(frozen=True)
class MoneyDocument:
    """One dated document about money; `amount` in cents, below zero when it takes back.

    `region` is the landsdeel whose coordinating municipality it concerns; `provider` a code, or '' when it is the
    municipality itself. `from_region`, `from_provider` and `from_year` say where the money comes off, in a transfer
    or a carry-over between years: such a document moves money and makes none. `corrects` is the code of a document
    that this one corrects by its amount. `traject` is the code of what the money is for, or ''.
    """

    code: str
    kind: MoneyKind
    region: str
    provider: str
    stream: str
    cost_kind: str
    year: int
    amount: int
    dated: date
    reference: str = ""
    from_region: str = ""
    from_provider: str = ""
    from_year: int | None = None
    corrects: str = ""
    traject: str = ""
    status: MoneyStatus = MoneyStatus.DEFINITIEF
    certainty: Certainty = Certainty.GEZIEN
    source: str = ""
    note: str = ""
    withdrawn: bool = False

    @property
    def moves(self) -> bool:
        """True when the document moves money that was there already."""
        return bool(self.from_region or self.from_provider or self.from_year)

    @property
    def target(self) -> Purse:
        """Where the amount is added."""
        return Purse(self.region, self.provider, self.year)

    @property
    def origin(self) -> Purse:
        """Where a move takes its amount off; what is not named is the same as where it goes."""
        return Purse(
            self.from_region or self.region,
            self.from_provider or self.provider,
            self.year if self.from_year is None else self.from_year,
        )
