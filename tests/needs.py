"""What a test needs beside Python: skipped with one line where it is missing, failed in CI, where it must not be."""

import os
import shutil
from pathlib import Path

import pytest


def missing(what: str, package: str) -> None:
    """Skip the test with what to install; in CI fail it."""
    words = f"{what} is not installed: apt-get install {package}"
    if os.environ.get("CI"):
        pytest.fail(words)
    pytest.skip(words)


def program(name: str, what: str, package: str) -> str:
    """Return the path of a program, or skip."""
    path = shutil.which(name)
    if path is None:
        missing(what, package)
    return path or ""


def chromium() -> str:
    return program("chromium", "Chromium", "chromium")


def soffice() -> str:
    return program("soffice", "LibreOffice", "libreoffice-calc")


def postgres_binaries() -> Path:
    """Return the folder of PostgreSQL's server programs, or skip."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    if not found:
        missing("PostgreSQL's server", "postgresql")
    return found[-1]
