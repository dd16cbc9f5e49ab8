from monitor.domain.catalogue import INDICATORS, RATIOS
from monitor.domain.catalogue.vastgelegd import RECORDED
from monitor.ui.definitions import definitions, found_words, matching

EVERY = [*INDICATORS.values(), *RECORDED.values(), *RATIOS.values()]


def test_every_measure_of_the_catalogue_has_a_card_in_both_languages() -> None:
    for language in ("nl", "en"):
        shown = definitions(EVERY, language)
        assert all(f"<code>{card.code}</code>" in shown for card in EVERY)


def test_a_ratio_says_what_it_is_made_of() -> None:
    shown = definitions([RATIOS["bezettingsgraad"]], "nl")
    assert "100 × de som van bezette plaatsen, gedeeld door de som van gesloten plaatsen" in shown


def test_a_card_on_its_own_is_not_folded() -> None:
    assert "<details" not in definitions([INDICATORS["bezet"]], "nl")
    assert "<details" in definitions(EVERY, "nl")


def test_what_is_counted_from_trajects_says_so() -> None:
    shown = definitions([RECORDED["alternatieven_in_gebruik"]], "nl")
    assert "<dt>Geteld per</dt><dd>aanbieder</dd>" in shown
    assert "Opgegeven per" not in shown


def test_every_word_must_occur_somewhere_in_the_definition() -> None:
    found = matching(EVERY, "HYBRIDE machtiging", "", "nl")
    assert INDICATORS["waarvan_hybride"] in found
    assert INDICATORS["besteed"] not in found


def test_a_theme_narrows_the_list() -> None:
    assert {card.theme for card in matching(EVERY, "", "besteding", "nl")} == {"besteding"}


def test_what_was_found_is_counted() -> None:
    assert found_words(1, 37).nl == "1 van 37 definities"
    assert found_words(37, 37).nl == "Alle 37 definities"
