"""Plain makers of budgets and money documents, in cents."""

from __future__ import annotations

from datetime import date

from monitor.actions.budgets import put_budgets
from monitor.actions.money_documents import put_documents
from monitor.domain.certainty import Certainty
from monitor.domain.money import BudgetLine, MoneyDocument, MoneyKind, Use
from monitor.domain.people import OPERATOR
from monitor.store.engine import Store


def a_budget(
    region: str = "NL", amount: int = 100_00, year: int = 0, stream: str = "spuk2024", **more: object
) -> BudgetLine:
    """Return a budget line that holds, decided on 19 June 2024."""
    given: dict[str, object] = {
        "document": "afspraken",
        "decided_on": date(2024, 6, 19),
        "use": Use.GELDT,
        "certainty": Certainty.GEZIEN,
        "source": "test",
        **more,
    }
    return BudgetLine(region, stream, year, amount, **given)  # type: ignore[arg-type]


def a_document(
    code: str, kind: MoneyKind = MoneyKind.VERLEEND, amount: int = 10_00, region: str = "noord", **more: object
) -> MoneyDocument:
    """Return a document of stream spuk2024 about 2025, dated 1 March 2025; one of `veldhuis` or `duin` when awarded."""
    given: dict[str, object] = {
        "provider": "",
        "stream": "spuk2024",
        "cost_kind": "",
        "year": 2025,
        "dated": date(2025, 3, 1),
        **more,
    }
    return MoneyDocument(code, kind, region, amount=amount, **given)  # type: ignore[arg-type]


def with_budgets(store: Store, *lines: BudgetLine) -> None:
    with store.begin() as session:
        put_budgets(session, OPERATOR, lines)


def with_documents(store: Store, *documents: MoneyDocument) -> None:
    with store.begin() as session:
        put_documents(session, OPERATOR, documents)
