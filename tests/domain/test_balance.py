"""Balances close, or say by how much they do not."""

from monitor.domain.balance import Balance, of_youths


def test_a_balance_closes_when_its_parts_explain_the_end() -> None:
    assert Balance(begin=20, opened=4, closed=6, converted=2, end=16).residual == 0


def test_what_the_parts_do_not_explain_is_the_residual() -> None:
    assert Balance(begin=20, opened=0, closed=6, converted=0, end=15).residual == 1
    assert Balance(begin=20, opened=0, closed=6, converted=0, end=15, correction=1).residual == 0


def test_what_is_unknown_is_no_zero() -> None:
    assert Balance(begin=20, opened=None, closed=6, converted=0, end=14).residual is None
    assert Balance(begin=20, opened=0, closed=6, converted=0, end=None).residual is None


def test_youths_come_and_go() -> None:
    assert of_youths(begin=20, entered=5, left=7, end=18).residual == 0
