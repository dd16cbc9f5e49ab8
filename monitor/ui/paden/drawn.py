"""What the page of paths draws without asking anything, kept for each view of it."""

from __future__ import annotations

from monitor.domain.sentences.paths import path_sentence
from monitor.domain.words import Text
from monitor.ui.answers import View
from monitor.ui.beside import pair
from monitor.ui.charts import chart
from monitor.ui.header import header
from monitor.ui.html import emphasised, joined, show
from monitor.ui.kept import kept
from monitor.ui.meta import certainty, known_on, reference
from monitor.ui.paden import cards
from monitor.ui.paden.open import OpenPath, then_path

TITLE = Text(nl="Afgesproken paden", en="Agreed paths")


@kept()
def draw_top(view: View, metric: str, region: str, _opened: OpenPath) -> None:
    """Draw the first line of a number of a region."""
    found, lang = _opened.view, view.language
    sure = certainty(found.total, found.total.coverage.missing, lang) if found.total else []
    about = [*reference(found.quarter, lang), *known_on(found.as_of, lang), *sure]
    header(TITLE[lang], lang, about, emphasised(path_sentence(found.facts), lang), view.demonstration)


@kept()
def draw_path(view: View, metric: str, region: str, _opened: OpenPath) -> None:
    """Draw the number against its path, its status and pace, and every version."""
    found, lang = _opened.view, view.language
    if found.series or found.published or found.agreed.versions:
        chart(cards.path_chart(found, lang), "path", lang, then_path(_opened))
    both = pair(cards.status_card(found, lang), cards.pace_card(found, lang))
    show(joined((both, cards.versions_card(found, lang))))
