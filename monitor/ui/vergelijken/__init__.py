"""What the page Vergelijken draws: landsdelen side by side, then beside now, reports beside publications."""
