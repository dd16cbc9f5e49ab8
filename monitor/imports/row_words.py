"""What is said about a row or a cell of a file: refusals, questions and remarks, each with what to do."""

from monitor.domain.words import Text

BLOCKS_SUBMITTING = Text(
    nl="{text} Dit wordt bewaard, maar indienen kan pas als het klopt.",
    en="{text} This is saved, but the report can only be submitted once it is right.",
)
EXPLAIN = Text(nl="{text} Geef hier een uitleg bij.", en="{text} Please explain this.")
EXPLAINED = Text(nl="{text} Uw uitleg: {reason}", en="{text} Your explanation: {reason}")

FORMULA = Text(
    nl="een formule; de bewaarde uitkomst {value} is gelezen", en="a formula; its stored result {value} was read"
)
NO_RESULT = Text(
    nl="een formule zonder uitkomst. Open het bestand in Excel, bewaar het en kies het opnieuw.",
    en="a formula without a result. Open the file in Excel, save it and choose it again.",
)
EXTERNAL = Text(
    nl="een koppeling met een ander bestand. Vul de waarde zelf in.",
    en="an external link to another file. Enter the value itself.",
)
DATE_CELL = Text(
    nl="een datum ({day}); Excel maakt van 6-7 een datum. Zet de cel op Tekst en vul het getal in.",
    en="a date ({day}); Excel turns 6-7 into a date. Format the cell as Text and enter the number.",
)
TRUTH = Text(nl="waar of onwaar, geen getal. Vul een getal in.", en="a truth value, not a number. Enter a number.")
PERCENT = Text(
    nl="een percentage ({value}). Hier wordt een getal gevraagd; vul het getal zelf in.",
    en="a percentage ({value}). A number is asked here; enter the number itself.",
)
TEXT_NUMBER = Text(
    nl="een getal dat als tekst is bewaard, gelezen als {value}", en="a number stored as text, read as {value}"
)
MERGED = Text(
    nl="{area} is samengevoegd. Hef het samenvoegen op en vul elke rij in.",
    en="{area} is merged. Unmerge the cells and fill in each row.",
)
HIDDEN_ROW = Text(
    nl="Rij {row} is verborgen of weggefilterd. Moet deze rij worden gelezen?",
    en="Row {row} is hidden or filtered out. Should it be read?",
)
HIDDEN_READ = Text(nl="Rij {row} is verborgen en is toch gelezen.", en="Row {row} is hidden and was read.")
HIDDEN_SKIPPED = Text(nl="Rij {row} is verborgen en is overgeslagen.", en="Row {row} is hidden and was skipped.")
READ_HIDDEN = Text(nl="ja, lees verborgen rijen", en="yes, read hidden rows")
SKIP_HIDDEN = Text(nl="nee, sla verborgen rijen over", en="no, skip hidden rows")

READ_AS = Text(nl="Gelezen als {name}.", en="Read as {name}.")
NEAREST = Text(nl=" Lijkt op: {names}.", en=" Nearest: {names}.")
EMPTY_KEY = Text(nl="Vul {column} in.", en="Fill in {column}.")
TOO_LONG = Text(nl="Dit is te lang: hoogstens {most} tekens.", en="This is too long: at most {most} characters.")
TIDIED = Text(
    nl="Onzichtbare tekens, dubbele spaties en regeleinden zijn weggelaten: {text}.",
    en="Invisible characters, double spaces and line ends were left out: {text}.",
)
UNREADABLE = Text(
    nl="Hier staat een teken in dat de tekst anders laat lezen dan hij is. Typ de tekst opnieuw.",
    en="This holds a character that makes the text read differently from what it is. Type the text again.",
)
AMBIGUOUS = Text(
    nl="Meer dan één {what} heet zo: {codes}. Vul de code in.",
    en="More than one {what} is called this: {codes}. Use the code.",
)
UNKNOWN = Text(
    nl="Onbekend bij {what}. Vul een geregistreerde naam of code in.",
    en="Unknown among {what}. Use a registered name or code.",
)
REGIONS = Text(nl="de regio's", en="the regions")
PROVIDERS = Text(nl="de aanbieders", en="the providers")
SITES = Text(nl="de locaties", en="the sites")
INDICATORS = Text(nl="de indicatoren", en="the indicators")
BREAKDOWNS = Text(nl="de uitsplitsing '{name}'", en="the breakdown '{name}'")
CHOICES = Text(nl="de keuzes", en="the choices")
STATES = Text(nl="de toestanden nvt, onbekend en niet_geleverd", en="the states nvt, onbekend and niet_geleverd")
LIKE_A_PERSON = Text(
    nl=" Dit lijkt op gegevens van een persoon; haal die uit het bestand.",
    en=" This looks like a person's data; take it out of the file.",
)
PROVINCE = Text(
    nl="Dit is een provincie, geen landsdeel. Kies een van: {names}.",
    en="This is a province, not a landsdeel. Choose: {names}.",
)
OTHER_REGION = Text(
    nl="Hier hoort een landsdeel; dit is {name} ({kind}). Kies een van: {names}.",
    en="A landsdeel is asked; this is {name} ({kind}). Choose: {names}.",
)
YOUTH_REGION = Text(
    nl="Dit cijfer is per jeugdregio. Vul een jeugdregio in, bijvoorbeeld JZ01.",
    en="This figure is per youth region. Enter a youth region, such as JZ01.",
)

SITE_NEEDED = Text(nl="Dit cijfer is per locatie. Vul de locatie in.", en="This figure is per site. Enter the site.")
NOT_PER = Text(
    nl="Dit cijfer is per {level}. Laat {column} leeg.", en="This figure is per {level}. Leave {column} empty."
)
LEVELS = {
    "locatie": Text(nl="locatie", en="site"),
    "aanbieder": Text(nl="aanbieder", en="provider"),
    "jeugdregio": Text(nl="jeugdregio", en="youth region"),
    "landsdeel": Text(nl="landsdeel", en="landsdeel"),
    "land": Text(nl="land", en="country"),
}
OTHER_PROVIDER = Text(
    nl="De locatie hoort bij {provider}. Verbeter de aanbieder of de locatie.",
    en="The site belongs to {provider}. Correct the provider or the site.",
)
ELSEWHERE = Text(
    nl="{name} ligt in {region}. Verbeter de regio of de naam.",
    en="{name} lies in {region}. Correct the region or the name.",
)
NOT_OPEN = Text(nl="{name} was op {day} niet open in deze regio.", en="{name} was not open in this region on {day}.")
NOT_ASKED = Text(
    nl="Dit cijfer wordt elders gepubliceerd en niet in een opgave gevraagd.",
    en="This figure is published elsewhere and not asked in a report.",
)
COMPUTED = Text(
    nl="Dit wordt berekend uit andere cijfers. Verwijder de rij.",
    en="This is computed from other figures. Remove the row.",
)
BREAKDOWN_NEEDED = Text(nl="Vul de uitsplitsing in: {codes}.", en="Fill in the breakdown: {codes}.")
NO_BREAKDOWN = Text(
    nl="Dit cijfer heeft geen uitsplitsing. Laat de kolom leeg.",
    en="This figure has no breakdown. Leave the column empty.",
)
PROVIDER_FROM_SITE = Text(
    nl="De aanbieder volgt uit de locatie: {name}.", en="The provider follows from the site: {name}."
)

BOTH = Text(nl="Vul de waarde in of de toestand, niet allebei.", en="Fill in the value or the state, not both.")
NOTE_ALONE = Text(
    nl="Er is wel een toelichting, maar geen waarde of toestand. Vul er een in.",
    en="There is a remark, but no value or state. Fill in one of them.",
)
NO_TEXT = Text(nl="Leeg: er wordt niets opgegeven.", en="Empty: nothing is reported.")
PERSONAL = Text(
    nl="Hier staat een nummer dat op een burgerservicenummer lijkt. Haal het weg.",
    en="There is a number here that looks like a citizen service number. Remove it.",
)
ASK_PERSON = Text(
    nl="Dit lijkt op gegevens van een persoon. Namen en geboortedata horen hier niet. Mag deze tekst zo blijven?",
    en="This looks like a person's data. Names and dates of birth do not belong here. May this text stay?",
)
NO_PERSON = Text(nl="ja, hier staat niemand herkenbaar in", en="yes, nobody can be recognised in it")

SAME_ROW = Text(nl="Rij {rows} zijn gelijk; er wordt één van gelezen.", en="Rows {rows} are the same; one is read.")
DIFFERENT = Text(
    nl="Rij {rows} gaan over hetzelfde en verschillen. Laat er één staan.",
    en="Rows {rows} are about the same and differ. Keep one of them.",
)
TOTAL_SKIPPED = Text(
    nl="Een totaalrij: nagerekend ({sum}) en overgeslagen.", en="A total row: checked ({sum}) and skipped."
)
TOTAL_EMPTY = Text(nl="Een lege totaalrij: overgeslagen.", en="An empty total row: skipped.")
TOTAL_LATER = Text(
    nl="Een totaalrij: overgeslagen. Narekenen kan als de andere rijen goed zijn.",
    en="A total row: skipped. It can be checked once the other rows are right.",
)
TOTAL_WRONG = Text(
    nl="{name}: de som is {sum}, maar het totaal zegt {total}. Verbeter een van beide.",
    en="{name}: the sum is {sum}, but the total says {total}. Correct one of them.",
)
TOTAL_UNCLEAR = Text(
    nl="Van deze totaalrij is niet duidelijk wat er is opgeteld. Verwijder de rij.",
    en="It is not clear what this total row adds up. Remove the row.",
)

STATUSES = Text(
    nl="de statussen raming, voorlopig, nader voorlopig en definitief",
    en="the statuses raming, voorlopig, nader voorlopig, definitief",
)
CERTAINTIES = Text(
    nl="de zekerheden gezien, tweedehands, berekend, afgeleid en herinnerd",
    en="the certainties gezien, tweedehands, berekend, afgeleid, herinnerd",
)
OTHER_UNIT = Text(
    nl="De eenheid van dit cijfer is {unit}. Verbeter de eenheid.",
    en="The unit of this figure is {unit}. Correct the unit.",
)
BEFORE_DATE = Text(
    nl="Dit is vóór de peildatum gepubliceerd; dan kan het alleen een raming zijn.",
    en="This was published before its reference date, so it can only be an estimate (raming).",
)
NO_REFERENCE_DATE = Text(
    nl="Een peildatum is de laatste dag van een kwartaal, of de eerste dag van het volgende.",
    en="A reference date is the last day of a quarter, or the first day of the next.",
)
NO_YEAR_END = Text(
    nl="Dit is een jaarcijfer: de peildatum is 31 december.",
    en="This is a yearly figure: its reference date is 31 December.",
)
NO_MONTH = Text(nl="Vul de maand van publicatie in als 2026-07.", en="Enter the month of publication as 2026-07.")
FUTURE_MONTH = Text(
    nl="Deze maand ligt in de toekomst. Verbeter de maand.", en="This month is in the future. Correct the month."
)
NO_DATE = Text(nl="Dit is geen datum. Schrijf hem als 2026-12-31.", en="This is not a date. Write it as 2026-12-31.")
ASK_DATE = Text(nl="Is dit {day}?", en="Is this {day}?")
DAY_FIRST = Text(nl="ja, in dit bestand staat de dag vooraan", en="yes, the day comes first in this file")
WRITE_ISO = Text(nl="nee, ik schrijf de datums als 2026-12-31", en="no, I will write the dates as 2026-12-31")

KINDS = Text(nl="de soorten {names}", en="the kinds {names}")
LISTED = Text(nl="de mogelijkheden van {column}: {names}", en="what {column} can be: {names}")
NO_CODE = Text(
    nl="Een code bestaat uit letters, cijfers, punten en streepjes, hoogstens 80.",
    en="A code consists of letters, digits, points and dashes, at most 80.",
)
CODE_ALIKE = Text(
    nl="De code {code} bestaat al met andere hoofdletters. Neem die over.",
    en="The code {code} exists with other capitals. Use that one.",
)
NO_SUCH_CODE = Text(
    nl="Deze code staat niet in het register en niet in dit bestand. Importeer die eerst of verbeter {column}.",
    en="This code is not in the register or in this file. Import it first or correct {column}.",
)
DATES_SWAPPED = Text(
    nl="De laatste dag ligt voor de eerste. Verbeter een van beide.",
    en="The last day is before the first. Correct one of them.",
)
KIND_CHANGES = Text(
    nl="Deze regio is nu een {kind}; de soort van een regio verandert niet. Neem een nieuwe code.",
    en="This region is a {kind} now; a region's kind does not change. Use a new code.",
)
PART_OF_ITSELF = Text(nl="Een regio is geen deel van zichzelf.", en="A region is no part of itself.")
OWN_SUCCESSOR = Text(nl="Een aanbieder is niet zijn eigen opvolger.", en="A provider is not its own successor.")
NO_KVK = Text(
    nl="Een KvK-nummer heeft 8 cijfers. Zet de cel op Tekst, zodat een nul vooraan blijft staan.",
    en="A KvK number has 8 digits. Format the cell as Text, so that a leading zero stays.",
)
NO_ESTABLISHMENT = Text(
    nl="Een vestigingsnummer heeft 12 cijfers. Zet de cel op Tekst, zodat een nul vooraan blijft staan.",
    en="An establishment number has 12 digits. Format the cell as Text, so that a leading zero stays.",
)
NO_MUNICIPALITY = Text(
    nl="Vul de gemeentecode van het CBS in, bijvoorbeeld GM0344.",
    en="Enter the CBS code of the municipality, such as GM0344.",
)
OVERLAP = Text(
    nl="Deze regio ligt op dezelfde dag al in {parent}. Sluit dat lidmaatschap eerst af met geldig_tot.",
    en="This region already lies in {parent} on the same day. End that membership first with geldig_tot.",
)
