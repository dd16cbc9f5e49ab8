"""Every register stands on the screen with all the columns of its file, in words of both languages."""

from monitor.domain.record_columns import COLUMNS
from monitor.domain.record_fields import Shape
from monitor.domain.register_forms import REGISTER_FORMS, holds_in
from monitor.exports.records_csv import KINDS


def test_every_register_that_can_be_written_has_a_form_with_the_columns_of_its_file() -> None:
    assert set(REGISTER_FORMS) == set(COLUMNS) >= set(KINDS)
    for kind, form in REGISTER_FORMS.items():
        assert tuple(field.column for field in form.fields) == COLUMNS[kind], kind


def test_every_choice_has_its_list() -> None:
    for form in REGISTER_FORMS.values():
        for field in form.fields:
            assert (field.shape is Shape.CHOICE) == (field.codes is not None), field


def test_a_row_holds_between_its_dates_both_included() -> None:
    form = REGISTER_FORMS["aanbieder"]
    row = ("a", "A", "", "2025-01-01", "2025-12-31", "")
    days = ("2024-12-31", "2025-01-01", "2025-12-31", "2026-01-01")
    assert [holds_in(form, row, day) for day in days] == [False, True, True, False]
    assert holds_in(form, ("a", "A", "", "", "", ""), "2026-01-01")
    assert holds_in(REGISTER_FORMS["instelling"], ("a", "b", "c"), "2026-01-01") is None
