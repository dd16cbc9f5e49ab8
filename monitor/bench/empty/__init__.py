"""The emptiest page this stack can serve, set up as the monitor is: the floor under a rerun."""
