"""Charts: series in, a figure together with its words and its table out. Nothing here knows Streamlit or the store."""
