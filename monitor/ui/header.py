"""The top of a page: its name, when it is about and how sure that is, and a first line made from the data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from monitor.domain.words import Language, Text
from monitor.ui.html import Shown, joined, markup, show

_NOTHING = Markup("")
EXAMPLE = Text(nl="voorbeeldcijfers", en="example figures")


@dataclass(frozen=True)
class Meta:
    """One piece of the meta line. `kind` is '' (calm), 'late' (provisional, missing) or 'then' (as known earlier)."""

    text: str
    strong: str = ""
    kind: str = ""


def header(
    title: str,
    language: Language,
    meta: Sequence[Meta] = (),
    sentence: Shown = "",
    example: bool = False,
    below: Markup = _NOTHING,
) -> None:
    """Draw the top of a page, and in one go what stands `below` it: each piece that is drawn costs every rerun.

    `example` marks a store that holds demonstration figures.
    """
    badge = markup(' <span class="m-badge">{words}</span>', words=EXAMPLE[language]) if example else Markup("")
    pieces = [markup("<h1>{title}{badge}</h1>", title=title, badge=badge)]
    if meta:
        pieces.append(markup('<p class="m-meta">{line}</p>', line=joined(map(_meta, meta), " · ")))
    if sentence:
        pieces.append(markup('<p class="m-sentence">{sentence}</p>', sentence=sentence))
    show(markup('<div class="m-head">{pieces}</div>{below}', pieces=joined(pieces), below=below))


def note(words: Shown, calm: bool = False) -> None:
    """Draw a remark that the reader should not miss; `calm` when nothing is wrong."""
    show(markup('<p class="m-note{calm}">{words}</p>', calm=" m-calm" if calm else "", words=words))


def empty(words: Shown) -> None:
    """Draw what stands where there is nothing to show yet."""
    show(markup('<p class="m-empty">{words}</p>', words=words))


def _meta(piece: Meta) -> Markup:
    strong = markup("<b>{s}</b>", s=piece.strong) if piece.strong else Markup("")
    between = " " if piece.strong and piece.text else ""
    inside = joined((strong, between, piece.text))
    if piece.kind == "late":
        sign = markup('<span class="m-late">◆ {s}</span>', s=piece.strong or piece.text)
        return joined((sign, between, piece.text)) if piece.strong else sign
    return markup('<span class="m-then">{i}</span>', i=inside) if piece.kind == "then" else inside
