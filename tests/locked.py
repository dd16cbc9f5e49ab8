"""Says whether every dependency of pyproject.toml is pinned exactly in the requirements files."""

import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def pinned(path: Path) -> set[str]:
    """Return the names that a requirements file pins with `==`."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return {_plain(match[1]) for line in lines if (match := re.match(r"([A-Za-z0-9._-]+)(?:\[.*\])?==[^\s]+$", line))}


def asked() -> tuple[set[str], set[str]]:
    """Return what the monitor needs to run, and what its tests and checks need."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = [name for group in project["optional-dependencies"].values() for name in group]
    return {_name(d) for d in project["dependencies"]}, {_name(d) for d in extras}


def _name(requirement: str) -> str:
    return _plain(re.split(r"[\[<>=~! ]", requirement)[0])


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def missing() -> list[str]:
    """Return one sentence for each dependency that is not pinned."""
    run, test = asked()
    return [
        *(f"{name} is not pinned in requirements.txt" for name in sorted(run - pinned(ROOT / "requirements.txt"))),
        *(
            f"{name} is not pinned in tests/requirements.txt"
            for name in sorted(test - pinned(ROOT / "tests/requirements.txt"))
        ),
    ]


if __name__ == "__main__":
    sys.exit("\n".join(missing()) or None)
