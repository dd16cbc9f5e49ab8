"""How a command ends when it is refused: the reasons on stderr, exit code 1."""

from typing import IO, Any

import click


class Stop(click.ClickException):
    """Raised with the reasons, one a line; nothing else is printed."""

    exit_code = 1

    def show(self, file: IO[Any] | None = None) -> None:
        click.echo(self.message, file=file, err=file is None)
