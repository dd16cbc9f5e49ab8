"""`python -m monitor COMMAND`."""

from monitor.cli.main import monitor

if __name__ == "__main__":
    monitor(prog_name="python -m monitor")
