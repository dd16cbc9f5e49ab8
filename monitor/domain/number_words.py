"""What is said about a number that was typed: remarks, questions, and refusals with the pattern they answer.

How a number is taken apart is in `number_shapes`; what becomes of it is decided in `numbers`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from monitor.domain.words import Text


@dataclass(frozen=True)
class Remark:
    """Something that was left out or read in another notation: its code, and the words between brackets."""

    code: str
    text: Text


INVISIBLE = Remark("onzichtbare_tekens", Text(nl="onzichtbare tekens weggelaten", en="invisible characters left out"))
SPACES = Remark("spaties", Text(nl="spaties weggelaten", en="spaces left out"))
APOSTROPHE = Remark("apostrof", Text(nl="apostrof weggelaten", en="apostrophe left out"))
PLUS = Remark("plusteken", Text(nl="plusteken weggelaten", en="plus sign left out"))
MINUS_ZERO = Remark("min_nul", Text(nl="minteken bij nul weggelaten", en="minus sign of zero left out"))
UNIT_WORD = Remark("eenheid", Text(nl="eenheid weggelaten", en="unit left out"))
WHOLE_AMOUNT = Remark("heel_bedrag", Text(nl="streepje gelezen als nul cent", en="dash read as no cents"))
LEADING_ZERO = Remark("voorloopnul", Text(nl="nul ervoor weggelaten", en="leading zero left out"))
ADDED_ZERO = Remark("nul_ervoor", Text(nl="nul voor de komma toegevoegd", en="zero added before the decimal mark"))
ENGLISH = Remark("engelse_notatie", Text(nl="Engelse notatie", en="English notation"))
SWISS = Remark("apostrof_duizendtal", Text(nl="apostrof als duizendteken", en="apostrophe as thousands mark"))
GROUPED_COUNT = Remark("duizendpunt", Text(nl="punt als duizendteken", en="point as thousands mark"))
NO_FRACTION = Remark("zonder_decimalen", Text(nl="nullen na de komma weggelaten", en="decimal zeros left out"))
ANSWERED = Remark("beantwoord", Text(nl="volgens uw antwoord", en="as you answered"))

READ_AS = Text(nl="Gelezen als {value} ({remarks}).", en="Read as {value} ({remarks}).")
EMPTY = Text(nl="Leeg: er wordt niets opgegeven, ook geen nul.", en="Empty: nothing is reported, not a zero either.")

ASK_THOUSAND = Text(nl="{shown}: is dit {thousand} of {decimal}?", en="{shown}: is this {thousand} or {decimal}?")
AS_THOUSAND = Text(nl="{value}: het teken scheidt duizendtallen", en="{value}: the mark separates thousands")
AS_DECIMAL = Text(nl="{value}: het teken is een decimaalteken", en="{value}: the mark is a decimal mark")
AS_MISTYPED = Text(nl="{value}: de punt hoort er niet", en="{value}: the point does not belong there")
ASK_NEGATIVE = Text(
    nl="{value} ligt onder nul. Klopt dat? Geef dan ook de reden.",
    en="{value} is below zero. Is that right? Then give the reason too.",
)
ASK_NEGATIVE_STAND = Text(
    nl="Een stand vanaf de start van het programma ligt zelden onder nul. Klopt {value}? Geef dan ook de reden.",
    en="An amount since the programme's start is seldom below zero. Is {value} right? Then give the reason too.",
)
ASK_BRACKETS = Text(
    nl="Haakjes betekenen in de boekhouding een bedrag onder nul. Is dit {negative} of {positive}?",
    en="In bookkeeping brackets mean an amount below zero. Is this {negative} or {positive}?",
)
ASK_IN_THOUSANDS = Text(
    nl="{value} is veel lager dan vorig kwartaal ({before}). Is dit bedrag in euro's of in duizenden euro's?",
    en="{value} is far below last quarter ({before}). Is this amount in euros or in thousands of euros?",
)
IN_EUROS = Text(nl="{value} euro", en="{value} euros")

ABOVE = Text(
    nl="Dit is gelezen als {value}. Hier kan hoogstens {limit} staan. Controleer het getal.",
    en="This was read as {value}. At most {limit} fits here. Please check the number.",
)
BELOW = Text(
    nl="Dit is gelezen als {value}. Hier moet minstens {limit} staan. Controleer het getal.",
    en="This was read as {value}. At least {limit} is needed here. Please check the number.",
)
NEGATIVE_COUNT = Text(
    nl="Een aantal kan niet onder nul liggen. Vul 0 of een hoger getal in.",
    en="A count cannot be below zero. Enter 0 or a higher number.",
)
NOT_WHOLE = Text(
    nl="Een aantal is een heel getal. Vul het in zonder cijfers achter de komma.",
    en="A count is a whole number. Enter it without decimals.",
)
TOO_PRECISE = Text(
    nl="Een bedrag heeft hoogstens {decimals} cijfers achter de komma. Vul het bedrag opnieuw in.",
    en="An amount has at most {decimals} decimals. Please enter the amount again.",
)
TOO_LONG = Text(
    nl="Dit is te lang voor een getal. Vul alleen het getal in en zet uitleg in de toelichting.",
    en="This is too long for a number. Enter the number only and put explanations in the remarks.",
)
OTHER_UNIT = Text(
    nl="Vul alleen het getal in, zonder woorden of tekens erbij; hier wordt gevraagd naar {unit}.",
    en="Enter the number only, without words or signs; this field asks for {unit}.",
)
BROKEN_GROUPS = Text(
    nl="De punten, komma's of spaties staan niet goed voor één getal. Vul het in als 1234,50.",
    en="The points, commas or spaces do not make one number. Enter it as 1234,50.",
)
NO_NUMBER = Text(
    nl="Dit is geen getal. Vul één getal in, in cijfers, bijvoorbeeld 12 of 1234,50.",
    en="This is not a number. Enter one number in digits, such as 12 or 1234,50.",
)


@dataclass(frozen=True)
class Refusal:
    """A way of writing that is never read as a number. `pattern` is searched in the small-lettered text."""

    code: str
    pattern: re.Pattern[str]
    text: Text


def _refusal(code: str, pattern: str, nl: str, en: str) -> Refusal:
    return Refusal(code, re.compile(pattern), Text(nl=nl, en=en))


_MONTH = r"(?:jan|feb|mrt|maa|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]*\.?"
_NUMBER = r"[0-9](?:[0-9., ]*[0-9])?"

# the first that fits is the one that is told
REFUSALS: tuple[Refusal, ...] = (
    _refusal(
        "streepje",
        r"^[-–—−‐‑_./]+$",
        "Een streepje kan leeg of nul betekenen. Vul 0 in, of laat de cel leeg.",
        "A dash can mean empty or zero. Enter 0, or leave the cell empty.",
    ),
    _refusal(
        "nvt",
        r"^(?:n\.? ?v\.? ?t\.?|niet van toepassing|n\.?/?a\.?|not applicable)$",
        "Vul 0 in als het er geen zijn. Kies anders de toestand 'niet van toepassing' en laat de waarde leeg.",
        "Enter 0 if there are none. Otherwise choose the state 'not applicable' and leave the value empty.",
    ),
    _refusal(
        "onbekend",
        r"^(?:\?+|onb\.?|onbekend|nog niet bekend|niet bekend|volgt(?: later)?|p\.?m\.?|unknown|tbd)$",
        "Kies de toestand 'nog niet bekend' en laat de waarde leeg.",
        "Choose the state 'not yet known' and leave the value empty.",
    ),
    _refusal(
        "excelfout",
        r"^#",
        "Excel geeft hier een fout. Herstel de formule in uw bestand of vul het getal zelf in.",
        "Excel shows an error here. Repair the formula in your file or enter the number itself.",
    ),
    _refusal(
        "formule",
        r"^[=@]",
        "Dit is een formule. Vul de uitkomst in.",
        "This is a formula. Enter its result.",
    ),
    _refusal(
        "waarheid",
        r"^(?:true|false|waar|onwaar|ja|nee|yes|no)$",
        "Dit is ja of nee, geen getal. Vul een getal in.",
        "This is yes or no, not a number. Enter a number.",
    ),
    _refusal(
        "hexadecimaal",
        r"^[-+]?0x[0-9a-f]+$",
        "Dit is een hexadecimaal getal. Vul het in met gewone cijfers.",
        "This is a hexadecimal number. Enter it in ordinary digits.",
    ),
    _refusal(
        "wetenschappelijk",
        r"^[-+]?[0-9]+(?:[.,][0-9]+)?e[-+]?[0-9]+$",
        "Dit is de wetenschappelijke notatie. Schrijf het getal voluit: 1e6 wordt 1000000.",
        "This is scientific notation. Write the number in full: 1e6 becomes 1000000.",
    ),
    _refusal(
        "procent",
        r"[%‰]|procent|percent",
        "Hier wordt een getal gevraagd, geen percentage. Vul het getal zelf in.",
        "A number is asked here, not a percentage. Enter the number itself.",
    ),
    _refusal(
        "in_duizenden",
        r"(?<![a-z])(?:k|m|mln|mio|milj|miljoen(?:en)?|millions?|mrd|mld|miljard|duizend(?:en)?|dzd|thousand|tsd)(?![a-z])"
        r"|[x×*] ?1[., ]?000(?![0-9])",
        "Vul het volledige getal in, een bedrag in euro's: geen duizenden of miljoenen.",
        "Enter the full number, an amount in euros: no thousands or millions.",
    ),
    _refusal(
        "grens",
        r"^(?:[<>≤≥]|&[lg]t;)[=≥≤]? ?[0-9]|[0-9] ?[<>≤≥]$|^(?:minder|meer|kleiner|groter) dan"
        r"|^(?:min|max|minimaal|maximaal|minstens|hoogstens)[. ]|[0-9] ?\+$",
        "Vul het precieze aantal in. In wat naar buiten gaat, worden kleine aantallen afgeschermd.",
        "Enter the exact number. Small numbers are protected in whatever leaves the monitor.",
    ),
    _refusal(
        "ongeveer",
        r"[~≈±]|\+/[-–−]|^(?:ca|circa|ong|ongeveer|plm|rond|bijna|ruim|about|approx)(?![a-z])"
        r"|[0-9] ?\?+$|[0-9] ongeveer$",
        "Vul het precieze getal in, zonder 'ongeveer' of vraagteken. Zet twijfel in de toelichting.",
        "Enter the exact number, without 'about' or a question mark. Put doubts in the remarks.",
    ),
    _refusal(
        "datum",
        rf"^[0-9]{{1,2}}[-/. ]*{_MONTH}(?:[-/. ]*[0-9]{{2,4}})?$|^{_MONTH}[-/. ]*[0-9]{{1,4}}$"
        r"|^[0-9]{1,2}[-/][0-9]{1,2}[-/][0-9]{2,4}$|^[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}$"
        r"|^[0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2}(?:[ t].*)?$|^[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?$",
        "Dit is een datum of tijd; Excel maakt van 6-7 een datum. Zet de cel op Tekst en vul het getal in.",
        "This is a date or time; Excel turns 6-7 into a date. Format the cell as Text and enter the number.",
    ),
    _refusal(
        "bereik",
        rf"^{_NUMBER} ?(?:[-–—−/]|à|a|of|tot|t/m|or|to) ?{_NUMBER}$",
        "Hier staan twee getallen, of een breuk. Vul één getal in.",
        "There are two numbers here, or a fraction. Enter one number.",
    ),
    _refusal(
        "voetnoot",
        r"[0-9] ?[*†‡]+$|^[^(]*[0-9] ?[0-9a-z]?\)$|[0-9] ?[(\[][0-9a-z*]+[)\]]$",
        "Zet een voetnoot of teken in de toelichting en vul hier alleen het getal in.",
        "Put footnotes or marks in the remarks and enter the number only.",
    ),
    _refusal(
        "letter_o",
        r"^[0-9.,]*o[0-9.,o]*$",
        "Hier staat de letter O. Vul het cijfer nul (0) in.",
        "This is the letter O. Enter the digit zero (0).",
    ),
    _refusal(
        "letter_l",
        r"^[0-9.,]*[li|][0-9.,li|]*$",
        "Hier staat een letter l of I. Vul het cijfer één (1) in.",
        "This is a letter l or I. Enter the digit one (1).",
    ),
    _refusal(
        "onaf",
        r"[0-9] ?[.,]$",
        "Dit getal lijkt niet af: er staat niets achter de punt of komma. Vul het hele getal in.",
        "This number seems unfinished: nothing follows the point or comma. Enter the whole number.",
    ),
    _refusal(
        "meer_regels",
        r"[\t\r\n\v\f]",
        "In deze cel staan meer regels of waarden. Vul één getal in.",
        "This cell holds more lines or values. Enter one number.",
    ),
    _refusal(
        "in_woorden",
        r"^(?:geen|nul|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|none|zero)$",
        "Schrijf het getal in cijfers: 0 als het er geen zijn.",
        "Write the number in digits: 0 if there are none.",
    ),
)
OTHER_DIGITS = Text(
    nl="Hier staan andere cijfers dan 0 tot en met 9 (klein, breed of uit een ander schrift). Typ het getal opnieuw.",
    en="These are not the digits 0 to 9 (raised, full-width or of another script). Please type the number again.",
)
