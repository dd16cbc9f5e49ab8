"""Words as values: a sentence in Dutch and in English, kept together."""

from dataclasses import dataclass
from typing import Literal

Language = Literal["nl", "en"]
LANGUAGES: tuple[Language, ...] = ("nl", "en")


@dataclass(frozen=True)
class Text:
    """One sentence or name in both languages of the screen."""

    nl: str
    en: str

    def __getitem__(self, language: Language) -> str:
        return self.en if language == "en" else self.nl

    def format(self, **values: object) -> "Text":
        """Fill the placeholders of both languages; a `Text` among `values` is put in its own language."""
        return Text(
            nl=self.nl.format(**{k: v.nl if isinstance(v, Text) else v for k, v in values.items()}),
            en=self.en.format(**{k: v.en if isinstance(v, Text) else v for k, v in values.items()}),
        )

    @classmethod
    def same(cls, words: str) -> "Text":
        """Return `words` for both languages: names and codes that are not translated."""
        return cls(nl=words, en=words)


class Refused(Exception):
    """Raised when a person may not do something, or not now; carries what to tell them."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.nl)
        self.text = text
