"""Finding a registered code by what was typed: code or name, whatever the case and spacing. Never a guess."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from monitor.domain.number_shapes import without_invisible

LONGEST_NAME = 200
_NEAR_ENOUGH = 60


@dataclass(frozen=True)
class Match:
    """The codes that fit what was typed. `exact` when it was typed as it is registered."""

    codes: tuple[str, ...]
    exact: bool


def folded(text: str) -> str:
    """Return a text as names are compared: small letters, single spaces, no invisible signs."""
    return unicodedata.normalize("NFC", " ".join(without_invisible(text)[0].split())).casefold()


class Directory:
    """The codes and names of one register."""

    def __init__(self, entries: Iterable[tuple[str, str]]) -> None:
        self.names = dict(entries)
        self._shown = {code: folded(name) for code, name in self.names.items()}
        self._near: dict[str, tuple[str, ...]] = {}
        self._by_code: dict[str, list[str]] = {}
        self._by_name: dict[str, list[str]] = {}
        for code, name in self.names.items():
            self._by_code.setdefault(folded(code), []).append(code)
            self._by_name.setdefault(folded(name), []).append(code)

    def find(self, typed: str) -> Match | None:
        """Return what fits `typed`, a code before a name; None when nothing does."""
        if typed in self.names:
            return Match((typed,), True)
        key = folded(typed)
        codes = self._by_code.get(key) or self._by_name.get(key)
        if not codes:
            return None
        return Match(tuple(codes), any(self.names[code] == typed for code in codes))

    def nearest(self, typed: str) -> tuple[str, ...]:
        """Return up to three names that look like what was typed."""
        if len(typed) > LONGEST_NAME:
            return ()
        key = folded(typed)
        if key not in self._near:
            found = process.extract(key, self._shown, scorer=fuzz.WRatio, limit=3, score_cutoff=_NEAR_ENOUGH)
            self._near[key] = tuple(self.names[code] for _, _, code in found)
        return self._near[key]
