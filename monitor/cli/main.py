"""The commands by name. Each is read from its file when it is used, so that `--help` answers at once."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click

from monitor.cli.stop import Stop
from monitor.domain.words import Refused
from monitor.settings import WrongSetting

# name: where it stands, and the line `--help` shows
COMMANDS: Mapping[str, tuple[str, str]] = {
    "serve": ("monitor.cli.serving:serve", "Start the monitor on the address of MONITOR_BASE_URL."),
    "migrate": ("monitor.cli.stores:migrate", "Bring the store to the newest migration."),
    "seed": ("monitor.cli.stores:seed", "Load the registers, the public figures and the target."),
    "demo": ("monitor.cli.stores:demo", "Load the demonstration into an empty store."),
    "status": ("monitor.cli.stores:status", "Show the store, its version, migration and counts."),
    "import": ("monitor.cli.importing:import_", "Read a file, show what is found, and take it over."),
    "figures": ("monitor.cli.asking:figures", "Print figures, as they count or as known on a moment."),
    "pace": ("monitor.cli.asking:pace", "Print the pace, the pace needed, and when it is zero."),
    "check": ("monitor.cli.steps:check", "Show what stands in the way of submitting a report."),
    "submit": ("monitor.cli.steps:submit", "Hand a report in; prints the receipt."),
    "return": ("monitor.cli.steps:return_", "Give a submitted report back, with what is asked."),
    "answer": ("monitor.cli.steps:answer", "Answer the reviewer's questions and those of rules."),
    "approve": ("monitor.cli.steps:approve", "Make a report's figures official."),
    "reopen": ("monitor.cli.steps:reopen", "Open an approved report for correction."),
    "export": ("monitor.cli.exporting:export", "Write the approved figures of a quarter to files."),
    "register": ("monitor.cli.registering:register", "Write a register as CSV, as it can be imported."),
    "money": ("monitor.cli.money:money", "Write the money of a year as U/V/O or SiSa lays it out."),
    "verify": ("monitor.cli.verifying:verify", "Check the ledger: chain, triggers, figures, settings."),
    "user": ("monitor.cli.users:user", "Keep people and their roles."),
    "bench": ("monitor.cli.benching:bench", "Measure the monitor against floors of the same run."),
}


class Lazy(click.Group):
    """A group whose commands are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name][0].partition(":")
        found = getattr(import_module(module), name)
        assert isinstance(found, click.Command), f"{module}:{name} is no command"
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_where, line) in COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except Refused as refused:
            raise Stop(refused.text.nl) from refused
        except WrongSetting as wrong:
            raise Stop(str(wrong)) from wrong


@click.group(cls=Lazy, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
def monitor() -> None:
    """Monitor of the JeugdzorgPlus phase-out.

    Exit code: 0 done, 1 refused (why stands on stderr), 2 wrong use.
    """
