"""The what-if: choices that stand in the address, and what would come of them."""
