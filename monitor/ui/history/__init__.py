"""A figure's history: who entered, submitted and approved each revision, and where it stands in the address."""
