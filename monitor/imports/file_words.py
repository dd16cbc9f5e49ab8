"""What is said about a file as a whole: why it is refused, and what was left out or read in another way."""

from monitor.domain.words import Text

REFUSALS: dict[str, Text] = {
    "leeg_bestand": Text(
        nl="Het bestand is leeg. Bewaar het opnieuw en kies het nog eens.",
        en="The file is empty. Save it again and choose it once more.",
    ),
    "geen_rijen": Text(
        nl="Er staan geen rijen onder de kopregel. Vul het bestand eerst in.",
        en="There are no rows below the header. Fill in the file first.",
    ),
    "te_groot": Text(
        nl="Het bestand is te groot: hoogstens 5 MB, en uitgepakt 50 MB. Deel het op per kwartaal.",
        en="The file is too large: at most 5 MB, and 50 MB unpacked. Split it by quarter.",
    ),
    "te_veel_rijen": Text(
        nl="Er zijn meer dan 5.000 rijen of 60 kolommen, of er staat iets ver buiten de tabel."
        " Verwijder wat erbuiten staat, of deel het bestand op.",
        en="There are more than 5,000 rows or 60 columns, or something stands far outside the table."
        " Remove what is outside, or split the file.",
    ),
    "te_zwaar": Text(
        nl="Dit bestand vraagt te veel tijd of geheugen. Kopieer alleen de tabel naar een nieuw bestand.",
        en="This file takes too much time or memory. Copy just the table to a new file.",
    ),
    "geen_tekst": Text(
        nl="Dit is geen tekstbestand. Bewaar de tabel als .xlsx of als .csv.",
        en="This is not a text file. Save the table as .xlsx or as .csv.",
    ),
    "veld_te_lang": Text(
        nl="Een veld is langer dan 32.767 tekens. Controleer of een aanhalingsteken ontbreekt.",
        en="A field is longer than 32,767 characters. Check for a missing quotation mark.",
    ),
    "aanhalingstekens": Text(
        nl="De aanhalingstekens kloppen niet in of na deze rij. Bewaar het bestand als .xlsx.",
        en="The quotation marks do not match in or after this row. Save the file as .xlsx.",
    ),
    "aantal_velden": Text(
        nl="Rij {row} heeft {fields} velden en de kopregel {header}. Bewaar het bestand als .xlsx of met"
        " puntkomma's; een decimale komma schuift de velden in een bestand met komma's op.",
        en="Row {row} has {fields} fields and the header {header}. Save the file as .xlsx or with semicolons;"
        " a decimal comma shifts the fields of a file with commas.",
    ),
    "beschadigd": Text(
        nl="Het bestand is beschadigd of niet heel. Open het, bewaar het opnieuw en kies het nog eens.",
        en="The file is damaged or not whole. Open it, save it again and choose it once more.",
    ),
    "te_veel_onderdelen": Text(
        nl="Het bestand heeft te veel onderdelen. Kopieer alleen de tabel naar een nieuw bestand.",
        en="The file has too many parts. Copy just the table to a new file.",
    ),
    "dtd": Text(
        nl="In het bestand staat een DTD; dat mag niet. Kopieer de tabel naar een nieuw bestand.",
        en="The file holds a DTD, which is not allowed. Copy the table to a new file.",
    ),
    "macro": Text(
        nl="In het bestand staan macro's. Bewaar het als .xlsx.", en="The file holds macros. Save it as .xlsx."
    ),
    "wachtwoord": Text(
        nl="Dit is een oude .xls of een bestand met een wachtwoord. Bewaar het als .xlsx zonder wachtwoord.",
        en="This is an old .xls or a file with a password. Save it as .xlsx without a password.",
    ),
    "inhoud_is_tekst": Text(
        nl="De naam zegt werkmap, maar de inhoud is tekst. Bewaar het als .csv.",
        en="The name says workbook, but the content is text. Save it as .csv.",
    ),
    "inhoud_is_werkmap": Text(
        nl="De naam zegt tekst, maar de inhoud is een werkmap. Bewaar het als .xlsx.",
        en="The name says text, but the content is a workbook. Save it as .xlsx.",
    ),
    "geen_kop": Text(
        nl="Er is geen kopregel met bekende kolomnamen. Zet de kolomnamen in de eerste rij.",
        en="There is no header with known column names. Put the column names in the first row.",
    ),
    "onbekende_soort": Text(
        nl="De kolommen horen bij geen enkel soort bestand. Voor {kind} ontbreekt: {columns}.",
        en="The columns belong to no kind of file. For {kind} this is missing: {columns}.",
    ),
    "kolom_ontbreekt": Text(
        nl="Deze kolom ontbreekt: {columns}. Voeg hem toe, met de naam in de kopregel.",
        en="This column is missing: {columns}. Add it, with its name in the header.",
    ),
    "kolom_dubbel": Text(
        nl="Deze kolom staat er twee keer: {columns}. Verwijder er een.",
        en="This column is there twice: {columns}. Remove one of them.",
    ),
    "persoonsgegevens": Text(
        nl="In de kolom '{columns}' staan nummers die op burgerservicenummers lijken. Het bestand is geweigerd en"
        " niet bewaard. Verwijder de kolom.",
        en="The column '{columns}' holds numbers that look like citizen service numbers. The file was refused and"
        " not kept. Remove the column.",
    ),
    "andere_regio": Text(
        nl="Rij {row} is van een andere regio dan de uwe. Het hele bestand is geweigerd.",
        en="Row {row} is of another region than yours. The whole file was refused.",
    ),
    "kwartaal_gesloten": Text(
        nl="{quarter} is gesloten: {why} Het bestand is niet gelezen.",
        en="{quarter} is closed: {why} The file was not read.",
    ),
    "andere_soort": Text(
        nl="Dit bestand is {kind}. Kies hier het juiste bestand.", en="This file is {kind}. Choose the right file here."
    ),
}

ENCODING = Text(nl="Gelezen als {name}.", en="Read as {name}.")
FILE_NAME = Text(
    nl="De bestandsnaam is ongewoon en wordt nergens gebruikt; hier staat hij als {name}.",
    en="The file name is unusual and is used nowhere; here it is shown as {name}.",
)
COMMENTS = Text(nl="Opmerkingen bij cellen worden niet gelezen en niet bewaard.", en="Cell comments are not kept.")
OTHER_SHEETS = Text(nl="Deze bladen zijn niet gelezen: {names}.", en="These sheets were not read: {names}.")
WHICH_SHEET = Text(
    nl="Meer dan één blad heeft een bekende kopregel: {names}. Welk blad moet worden gelezen?",
    en="More than one sheet has a known header: {names}. Which sheet is to be read?",
)
HIDDEN_COLUMN = Text(
    nl="De kolom {column} is verborgen en is toch gelezen.",
    en="The column {column} is hidden and was read all the same.",
)
COLUMN_NAME = Text(nl="De kolom '{shown}' is gelezen als '{name}'.", en="The column '{shown}' was read as '{name}'.")
UNREAD_COLUMN = Text(nl="De kolom '{shown}' wordt niet gelezen.", en="The column '{shown}' is not read.")
UNNAMED_COLUMN = Text(
    nl="Kolom {number} heeft geen naam en wordt niet gelezen.", en="Column {number} has no name and is not read."
)
