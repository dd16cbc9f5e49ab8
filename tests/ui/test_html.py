from typing import Any

import pytest
from markupsafe import Markup

from monitor.domain.sentences.parts import Part, Sentence
from monitor.domain.status_rule import Standing
from monitor.domain.words import Text
from monitor.ui.header import Meta, _meta
from monitor.ui.html import emphasised, joined, link, markup, show
from monitor.ui.status import Pill, named, pill
from monitor.ui.tables import Column, Row, table
from monitor.ui.tiles import Bar, Tile, _tile

SCRIPT = "<script>alert(1)</script>"
ESCAPED = "&lt;script&gt;alert(1)&lt;/script&gt;"


def test_a_script_in_a_name_becomes_text() -> None:
    assert markup("<p>{name}</p>", name=SCRIPT) == f"<p>{ESCAPED}</p>"


def test_markdown_in_a_name_stays_as_it_was_typed() -> None:
    assert markup("<p>{name}</p>", name="**Oost** [x](javascript:1)") == "<p>**Oost** [x](javascript:1)</p>"


def test_braces_in_a_name_are_no_places_to_fill() -> None:
    assert markup("<p>{name}</p>", name="{other}") == "<p>{other}</p>"


def test_a_place_in_a_pattern_is_a_name_and_nothing_more() -> None:
    assert markup("{{{a}}}", a="1") == "{1}"
    for pattern in ("{a!r}", "{a:>3}", "{a.b}", "{}"):
        with pytest.raises(ValueError, match="nothing more"):
            markup(pattern, a="1")
    with pytest.raises(KeyError):
        markup("{a}{b}", a="1")


def test_a_quote_cannot_leave_an_attribute() -> None:
    assert 'href="/x&#34; onclick=&#34;1"' in link("x", '/x" onclick="1')


def test_joining_escapes_what_is_not_ours() -> None:
    assert joined([Markup("<b>1</b>"), SCRIPT], " · ") == f"<b>1</b> · {ESCAPED}"


def test_the_strong_parts_of_a_sentence_are_marked_and_escaped() -> None:
    sentence = Sentence((Part(Text.same("Er zijn ")), Part(Text.same("412 <plaatsen>"), strong=True)))
    assert emphasised(sentence, "nl") == "Er zijn <strong>412 &lt;plaatsen&gt;</strong>"


def test_plain_text_is_never_drawn_as_html() -> None:
    plain: Any = "<p>412</p>"
    with pytest.raises(TypeError):
        show(plain)


def test_a_status_has_a_shape_a_word_and_a_colour() -> None:
    shown = named(Standing.ACHTER, "nl")
    assert "▲" in shown
    assert "Achter" in shown
    assert "m-achter" in shown


def test_the_shape_of_a_status_is_not_read_aloud() -> None:
    assert '<span aria-hidden="true">◆</span>' in pill(Pill("16 onder het plan", Standing.LET_OP))


def test_a_remark_has_no_shape() -> None:
    assert "<span aria-hidden" not in pill(Pill("Geen norm"))


def test_a_tile_escapes_its_name_and_keeps_its_bar_inside() -> None:
    shown = _tile(Tile(SCRIPT, "412", bar=Bar(1.4, -0.2), href="/definities?maat=bezet"))
    assert ESCAPED in shown
    assert "width:100.0%" in shown
    assert "left:0.0%" in shown
    assert 'href="/definities?maat=bezet"' in shown


def test_a_late_piece_of_the_meta_line_has_a_sign_as_well_as_a_colour() -> None:
    assert "◆ Voorlopig:" in _meta(Meta("11 van 12", "Voorlopig:", "late"))


def test_a_table_has_a_caption_scopes_and_a_scroll_area_the_keyboard_reaches() -> None:
    shown = table("Stand per landsdeel", "Landsdeel", [Column("Plaatsen")], [Row("Oost", ("112",))])
    assert "<caption>Stand per landsdeel</caption>" in shown
    assert '<th scope="col">Plaatsen</th>' in shown
    assert '<th scope="row">Oost</th>' in shown
    assert 'tabindex="0" role="region" aria-label="Stand per landsdeel"' in shown


def test_a_table_escapes_its_cells() -> None:
    assert ESCAPED in table("x", "y", [Column("z", words=True)], [Row("a", (SCRIPT,))])


def test_a_row_of_another_width_is_refused() -> None:
    with pytest.raises(ValueError, match="one cell"):
        table("x", "y", [Column("z")], [Row("a", ("1", "2"))])
