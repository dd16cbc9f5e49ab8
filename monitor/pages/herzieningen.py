"""Herzieningen: every figure that was changed after it had been published or had counted. Real, or a correction?"""

from monitor.domain.sentences.parts import said
from monitor.domain.words import Text
from monitor.ui import revisions
from monitor.ui.about_figures import draw_about
from monitor.ui.answers import restated
from monitor.ui.charts import card
from monitor.ui.context import context
from monitor.ui.header import empty, header
from monitor.ui.html import emphasised, show
from monitor.ui.meta import known_on

TITLE = Text(nl="Herzieningen", en="Restatements")

page = context()
lang = page.language
published, reported, number = restated(page, revisions.MOST)

sentence = emphasised(said(revisions.revisions_sentence(len(published), number)), lang)
header(TITLE[lang], lang, known_on(page.as_of, lang), sentence, page.demonstration)

with card("published", revisions.PUBLISHED_TITLE[lang], revisions.PUBLISHED_ABOUT[lang]):
    if published:
        show(revisions.publications_table(published, lang))
    else:
        empty(revisions.NONE_PUBLISHED[lang])

below = revisions.newest(revisions.MOST, number)[lang]
with card("reported", revisions.REPORTED_TITLE[lang], revisions.REPORTED_ABOUT[lang], below):
    if reported:
        show(revisions.figures_table(reported, lang))
    else:
        empty(revisions.NONE_REPORTED[lang])
draw_about(page, "herzieningen")
