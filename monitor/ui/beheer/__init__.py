"""The administration page: every register with its dates, history, form, file and download; and the people."""
