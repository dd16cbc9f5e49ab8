"""A row of the file of settings."""

from monitor.domain.office_settings import OFFICE_SETTINGS, OfficeSetting
from monitor.imports.kinds import FileKind
from monitor.imports.records import RecordReader
from monitor.imports.register_reading import LONGEST_SOURCE, RegisterReading
from monitor.imports.sheet import Row


def _setting(row: Row, reading: RegisterReading) -> OfficeSetting | None:
    name = reading.choice(row, "instelling", {form.code: form.name for form in OFFICE_SETTINGS.values()})
    value = reading.text(row, "waarde", LONGEST_SOURCE, needed=False)
    source = reading.text(row, "bron", LONGEST_SOURCE, needed=False)
    return OfficeSetting(name, value, source) if name and value is not None and source is not None else None


READER = RecordReader(FileKind.INSTELLING, _setting, lambda setting: setting.name, "instelling")
