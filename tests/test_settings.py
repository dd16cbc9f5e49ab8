"""Settings: safe when absent, and one clear line when wrong."""

from pathlib import Path

import pytest

from monitor.settings import Settings, WrongSetting, names, read

OIDC = {"MONITOR_OIDC_ISSUER": "https://login.example", "MONITOR_OIDC_CLIENT_ID": "monitor"}


def test_without_settings_it_is_an_embedded_store_on_loopback() -> None:
    settings = read({})
    assert (settings.embedded, settings.on_loopback, settings.port) == (True, True, 8501)
    assert settings.store_url.endswith("/var/monitor.db")


def test_blanks_count_as_nothing() -> None:
    assert read(dict.fromkeys(names(), "  ")) == Settings()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DEMO", "ja"),
        ("DEMO", "2"),
        ("LOG_FORMAT", "xml"),
        ("DATABASE_URL", "mysql://x"),
        ("DATABASE_URL", "postgresql://x/y"),
        ("DATABASE_URL", "monitor.db"),
        ("BASE_URL", "127.0.0.1:8501"),
        ("BASE_URL", "ftp://x"),
        ("BASE_URL", "http://"),
        ("BASE_URL", "http://127.0.0.1:0"),
        ("BASE_URL", "http://127.0.0.1:99999"),
        ("BASE_URL", "http://127.0.0.1:poort"),
        ("SMTP_URL", "mail.example"),
        ("OIDC_ISSUER", "https://login.example"),
        ("OIDC_CLIENT_ID", "monitor"),
        ("OIDC_CLIENT_SECRET", "geheim"),
    ],
)
def test_a_wrong_value_is_one_line_that_names_the_setting(name: str, value: str) -> None:
    with pytest.raises(WrongSetting) as wrong:
        read({f"MONITOR_{name}": value})
    words = str(wrong.value)
    assert words.count("\n") == 0
    assert f"MONITOR_{name.rpartition('_CLIENT')[0] or name}"[:12] in words
    assert "geheim" not in words


def test_a_sign_in_provider_is_set_whole_or_not_at_all() -> None:
    with pytest.raises(WrongSetting, match="together"):
        read(OIDC)
    assert read({**OIDC, "MONITOR_OIDC_CLIENT_SECRET": "geheim"}).oidc_client_id == "monitor"


@pytest.mark.parametrize("address", ["http://0.0.0.0:8501", "https://monitor.example", "http://192.168.1.4"])
def test_a_demonstration_is_for_loopback_only(address: str) -> None:
    with pytest.raises(WrongSetting, match="MONITOR_DEMO=1 needs MONITOR_BASE_URL on"):
        read({"MONITOR_DEMO": "1", "MONITOR_BASE_URL": address})
    assert read({"MONITOR_DEMO": "0", "MONITOR_BASE_URL": address}).demo == "0"


@pytest.mark.parametrize("address", ["http://127.0.0.1:9000", "http://localhost:9000", "http://[::1]:9000"])
def test_loopback_has_three_names(address: str) -> None:
    settings = read({"MONITOR_DEMO": "1", "MONITOR_BASE_URL": address})
    assert (settings.on_loopback, settings.port) == (True, 9000)


def test_the_data_folder_holds_the_store(tmp_path: Path) -> None:
    settings = read({"MONITOR_DATA_DIR": str(tmp_path)})
    assert settings.store_url == f"sqlite:///{tmp_path}/monitor.db"


def test_a_given_store_goes_before_the_folder(tmp_path: Path) -> None:
    url = "postgresql+psycopg://monitor@127.0.0.1/monitor"
    settings = read({"MONITOR_DATA_DIR": str(tmp_path), "MONITOR_DATABASE_URL": url})
    assert (settings.store_url, settings.embedded) == (url, False)


def test_every_setting_has_a_meaning() -> None:
    from dataclasses import fields

    assert all(field.metadata["meaning"].strip() for field in fields(Settings))
    assert len(names()) == len(set(names())) == 10
