"""What is true: values, rules and sentences. No database, files, clock or screen."""
