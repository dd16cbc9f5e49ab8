"""How Streamlit is set: one table, kept the same in `.streamlit/config.toml` (a test compares them)."""

from collections.abc import Mapping

from streamlit import config

OPTIONS: Mapping[str, object] = {
    "browser.gatherUsageStats": False,
    "server.address": "127.0.0.1",
    "server.port": 8501,
    "server.headless": True,
    "server.fileWatcherType": "none",
    "server.runOnSave": False,
    # the interpreter collects by itself; a full collection after every rerun costs more than the rerun
    "runner.postScriptGC": False,
    # there are none; Streamlit would look for two files at every reading of who is signed in
    "secrets.files": [],
    "server.allowedHosts": ["127.0.0.1", "localhost"],
    "server.maxUploadSize": 5,
    "server.maxMessageSize": 50,
    "server.enableXsrfProtection": True,
    "server.enableStaticServing": False,
    "server.scriptHealthCheckEnabled": False,
    "server.enableAgentApi": False,
    "client.showErrorDetails": "none",
    "client.showErrorLinks": False,
    "client.toolbarMode": "minimal",
    "client.disableDataExport": True,
    "client.allowedOrigins": [],
    "theme.base": "light",
    "theme.font": "sans-serif",
    "theme.baseFontSize": 16,
    "theme.baseRadius": "6px",
    "theme.headingFontSizes": ["31px", "19px", "17px", "16px", "16px", "16px"],
    "theme.headingFontWeights": [700, 700, 700, 600, 600, 600],
    "theme.primaryColor": "#14427B",
    "theme.backgroundColor": "#F5F7F9",
    "theme.secondaryBackgroundColor": "#FFFFFF",
    "theme.textColor": "#14202E",
    "theme.linkColor": "#14427B",
    "theme.borderColor": "#D5DCE4",
    "theme.showWidgetBorder": True,
    "theme.redColor": "#8A1538",
    "theme.redTextColor": "#8A1538",
    "theme.redBackgroundColor": "#FAE4EA",
    "theme.orangeColor": "#A85B00",
    "theme.orangeTextColor": "#A85B00",
    "theme.orangeBackgroundColor": "#FEF3E2",
    "theme.yellowColor": "#A85B00",
    "theme.yellowTextColor": "#A85B00",
    "theme.yellowBackgroundColor": "#FEF3E2",
    "theme.greenColor": "#0F766E",
    "theme.greenTextColor": "#0F766E",
    "theme.greenBackgroundColor": "#DDF1EE",
    "theme.blueColor": "#14427B",
    "theme.blueTextColor": "#14427B",
    "theme.blueBackgroundColor": "#C9DAEC",
    "theme.grayColor": "#3E4B59",
    "theme.grayTextColor": "#3E4B59",
    "theme.grayBackgroundColor": "#E9EDF1",
    "theme.chartCategoricalColors": [
        "#14427B",
        "#0F766E",
        "#6394CC",
        "#333F4C",
        "#A85B00",
        "#8A1538",
        "#2F6299",
        "#5B6977",
        "#C9DAEC",
        "#3E4B59",
    ],
}


def apply_options(changes: Mapping[str, object] | None = None) -> None:
    """Set Streamlit, with `changes` over the table; call this before the application object is made.

    Needed under uvicorn, where config.toml is only found from its own directory. What was given on the command line
    of `streamlit run` stays.
    """
    for name, value in {**OPTIONS, **(changes or {})}.items():
        if config.get_where_defined(name) != _COMMAND_LINE:
            config.set_option(name, value)


_COMMAND_LINE = "command-line argument or environment variable"
