"""What pages share of Streamlit: the look, and the pieces a page is made of."""
