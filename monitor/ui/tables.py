"""Tables that everyone can read: a caption, headings with their scope, and a scroll area the keyboard reaches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
from markupsafe import Markup

from monitor.ui.html import Shown, joined, markup


@dataclass(frozen=True)
class Column:
    """A column's heading; `words` aligns to the left and lets text wrap, for what is not a number.

    `long` keeps a text of a sentence readable on a phone; `wide` leaves the column out there, when the rows' own
    heading says the same in an `only_narrow` piece.
    """

    name: str
    words: bool = False
    long: bool = False
    wide: bool = False


@dataclass(frozen=True)
class Row:
    """A row: its heading and its cells. `total` sets it apart from the rows it adds up."""

    head: Shown
    cells: tuple[Shown, ...]
    total: bool = False


def table(caption: str, first: str, columns: Sequence[Column], rows: Sequence[Row]) -> Markup:
    """Return a table. `first` is the heading of the rows' own column. Raises ValueError for a row of another width."""
    if any(len(row.cells) != len(columns) for row in rows):
        raise ValueError("a row needs one cell for each column")
    heads = joined(markup('<th scope="col"{c}>{n}</th>', c=_class(column), n=column.name) for column in columns)
    return markup(
        '<div class="m-scroll" tabindex="0" role="region" aria-label="{caption}"><table class="m-table">'
        "<caption>{caption}</caption>"
        '<thead><tr><th scope="col" class="m-words">{first}</th>{heads}</tr></thead>'
        "<tbody>{rows}</tbody></table></div>",
        caption=caption,
        first=first,
        heads=heads,
        rows=joined(_row(row, columns) for row in rows),
    )


def only_narrow(inside: Shown) -> Markup:
    """Return what a row's heading says on a phone alone: there the column that says it is left out."""
    return markup('<span class="m-narrow">{inside}</span>', inside=inside)


def table_of(frame: pd.DataFrame, caption: str) -> Markup:
    """Return a frame of shown values as a table; its index names the rows."""
    rows = [
        Row(str(head), tuple(str(cell) for cell in cells))
        for head, cells in zip(frame.index, frame.itertuples(index=False), strict=True)
    ]
    return table(caption, str(frame.index.name), [Column(str(name)) for name in frame.columns], rows)


def _row(row: Row, columns: Sequence[Column]) -> Markup:
    cells = joined(
        markup("<td{c}>{cell}</td>", c=_class(column), cell=cell)
        for column, cell in zip(columns, row.cells, strict=True)
    )
    total = Markup(' class="m-total"') if row.total else Markup("")
    return markup('<tr{total}><th scope="row">{head}</th>{cells}</tr>', total=total, head=row.head, cells=cells)


def _class(column: Column) -> Markup:
    kinds = {"m-words": column.words, "m-long": column.long, "m-wide": column.wide}
    names = " ".join(name for name, is_so in kinds.items() if is_so)
    return markup(' class="{names}"', names=names) if names else Markup("")
