"""What a fresh store is filled with: registers, public figures and the demonstration."""
