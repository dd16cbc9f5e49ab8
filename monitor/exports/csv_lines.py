"""Rows of texts as CSV by RFC 4180, with the line end a reader wants."""

import csv
from collections.abc import Iterable, Sequence


def csv_lines(rows: Iterable[Sequence[str]], delimiter: str, end: str) -> str:
    """Return the rows as CSV; every line break inside a text is quoted, whatever `end` is."""
    lines = _Lines(end)
    csv.writer(lines, delimiter=delimiter, lineterminator=_END).writerows(rows)
    return "".join(lines.written)


_END = "\r\n"  # the writer quotes only the signs of its own line end


class _Lines:
    """Takes lines from a CSV writer, one a call, and gives each the end that is wanted."""

    def __init__(self, end: str) -> None:
        self.written: list[str] = []
        self._end = end

    def write(self, line: str) -> None:
        self.written.append(line.removesuffix(_END) + self._end)
