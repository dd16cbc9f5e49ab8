"""The words of the accessibility statement: what holds for the software. What only an organisation can say is not here.

A barrier that is solved is taken out here; the date and the name under the statement are the organisation's.
"""

from __future__ import annotations

from dataclasses import dataclass

from monitor.domain.words import Text

FIRST_LINE = Text(
    nl="Iedereen moet met deze monitor kunnen werken. Hij is gemaakt naar WCAG 2.1, niveau A en AA, maar nog niet alles"
    " voldoet: hieronder staat wat is getest, wat nog niet goed is en hoe u een probleem meldt.",
    en="Everyone should be able to work with this monitor. It is made after WCAG 2.1, levels A and AA, but not all"
    " of it conforms yet: below stands what was tested, what is not right, and how to report a problem.",
)

HEADINGS: tuple[Text, ...] = (
    Text(nl="Wat deze verklaring zegt", en="What this statement says"),
    Text(nl="Van wie deze verklaring is", en="Whose statement this is"),
    Text(nl="Wat is getest, en hoe", en="What was tested, and how"),
    Text(nl="Wat nog niet voldoet", en="What does not conform yet"),
    Text(nl="Een probleem melden", en="Reporting a problem"),
    Text(nl="Wat u kan helpen", en="What may help you"),
)

INTRODUCTION: tuple[Text, ...] = (
    Text(
        nl="Ook een website achter een aanmelding moet voldoen aan WCAG 2.1, niveau A en AA (EN 301 549). Dat vraagt"
        " het Besluit digitale toegankelijkheid overheid. Een verklaring daarover moet openbaar zijn.",
        en="The Dutch decree on digital accessibility of public bodies asks that a website behind a sign-in also"
        " conforms to WCAG 2.1, levels A and AA (EN 301 549), and that a statement about it is public.",
    ),
    Text(
        nl="Deze pagina beschrijft de software. Er is nog geen onderzoek door een onafhankelijke partij gedaan; de"
        " organisatie die de monitor gebruikt, laat dat doen, stelt de verklaring vast en zet haar in het register.",
        en="This page describes the software. No independent party has examined it yet; the organisation that uses the"
        " monitor has that done, adopts the statement and puts it in the register.",
    ),
)

CHECKED: tuple[Text, ...] = (
    Text(
        nl="Automatisch: testen openen de pagina’s voor invoer, beheer en cijfers in een browser, smal en breed. Het"
        " programma axe zoekt daarin naar fouten. Een nieuwe fout houdt een nieuwe versie tegen.",
        en="Automatically: the tests of the software open pages for entry, administration and figures in a browser,"
        " narrow and wide, and have axe look for faults. A new fault stops a new version.",
    ),
    Text(
        nl="Toetsenbord: testen typen, plakken en lopen met het toetsenbord door het invoerrooster, en openen er de"
        " geschiedenis van een cijfer mee.",
        en="Keyboard: tests type, paste and move through the entry grid with the keyboard, and open the history of a"
        " figure with it.",
    ),
    Text(
        nl="Kleur en vorm: tekst heeft een contrast van ten minste 4,5 op 1, lijnen en vormen ten minste 3 op 1. Een"
        " status heeft altijd een vorm, een woord en een kleur; rood en groen staan nooit tegenover elkaar.",
        en="Colour and shape: text has a contrast of at least 4.5 to 1, lines and shapes at least 3 to 1. A status"
        " always has a shape, a word and a colour; red and green never stand against each other.",
    ),
    Text(
        nl="Grafieken: elke grafiek heeft een tekst voor schermlezers en onder ‘Toon als tabel’ dezelfde getallen.",
        en="Charts: every chart has a text for screen readers, and the same numbers under ‘Show as table’.",
    ),
    Text(
        nl="Breedte: pagina’s zijn bekeken van 320 tot 1920 pixels breed. Een brede tabel schuift binnen zijn eigen"
        " vak, ook met het toetsenbord.",
        en="Width: pages were looked at from 320 to 1920 pixels wide. A wide table scrolls within its own box, also"
        " with the keyboard.",
    ),
    Text(
        nl="Niet getest: werken met een schermlezer van begin tot eind, spraakbesturing, en alle pagina’s in alle"
        " browsers.",
        en="Not tested: working with a screen reader from start to end, voice control, and all pages in all browsers.",
    ),
)


@dataclass(frozen=True)
class Barrier:
    """Something that does not conform: what it is, which criterion it breaks, why, and what one can do instead."""

    what: Text
    rule: Text
    why: Text


BARRIERS: tuple[Barrier, ...] = (
    Barrier(
        Text(nl="Een bestand kiezen om te uploaden.", en="Choosing a file to upload."),
        Text(nl="WCAG 4.1.2 naam, rol, waarde", en="WCAG 4.1.2 name, role, value"),
        Text(
            nl="de knop van Streamlit, waar de monitor mee is gemaakt, heeft een rol die niet klopt met wat hij bevat."
            " Axe meldt dit op elke pagina waar u een bestand kiest. U kunt dezelfde cijfers ook typen of plakken.",
            en="the button of Streamlit, which the monitor is made with, has a role that does not match what it holds."
            " Axe reports this on every page where one chooses a file. The same figures can be typed or pasted.",
        ),
    ),
    Barrier(
        Text(nl="Punten en tegels in een grafiek.", en="Points and tiles in a chart."),
        Text(nl="WCAG 2.1.1 toetsenbord", en="WCAG 2.1.1 keyboard"),
        Text(
            nl="het kaartje dat bij aanwijzen verschijnt, is met het toetsenbord niet te bereiken. Dezelfde getallen"
            " staan onder ‘Toon als tabel’.",
            en="the label that appears when pointing cannot be reached by keyboard. The same numbers stand under ‘Show"
            " as table’.",
        ),
    ),
    Barrier(
        Text(nl="Kleine knoppen in keuzevelden.", en="Small buttons in choice fields."),
        Text(nl="WCAG 2.2, 2.5.8 grootte van het doel; niet verplicht", en="WCAG 2.2, 2.5.8 target size; not required"),
        Text(
            nl="in datumvelden en keuzelijsten van Streamlit zijn enkele knoppen kleiner dan 24 bij 24 pixels.",
            en="in Streamlit’s date fields and lists some buttons are smaller than 24 by 24 pixels.",
        ),
    ),
)

REPORTING: tuple[Text, ...] = (
    Text(
        nl="Kunt u iets niet lezen, bereiken of invullen? Meld het bij het adres hierboven. Schrijf op welke pagina het"
        " is (kopieer het adres), wat u wilde doen, wat er gebeurde, en met welk hulpmiddel en welke browser u werkt.",
        en="Is there something you cannot read, reach or fill in? Report it at the address above. Write which page it"
        " is (copy the address), what you wanted to do, what happened, and which aid and browser you work with.",
    ),
    Text(
        nl="Kunt u niet wachten op een oplossing? Vraag om de cijfers in een andere vorm, of om hulp bij uw opgave.",
        en="Can you not wait for a solution? Ask for the figures in another form, or for help with your report.",
    ),
    Text(
        nl="Bent u niet tevreden met het antwoord? Dan kunt u een klacht indienen bij de organisatie, en daarna bij de"
        " Nationale ombudsman.",
        en="Are you not content with the answer? You can complain to the organisation, and after that to the National"
        " Ombudsman.",
    ),
)

HELP: tuple[Text, ...] = (
    Text(
        nl="Met Tab en Shift+Tab gaat u langs alles wat u kunt kiezen; een blauwe rand laat zien waar u bent.",
        en="Tab and Shift+Tab take you along everything you can choose; a blue edge shows where you are.",
    ),
    Text(
        nl="Vergroot de pagina in uw browser: tot 400% verandert de indeling mee.",
        en="Enlarge the page in your browser: up to 400% the layout changes with it.",
    ),
    Text(
        nl="Zet u in uw systeem meer contrast of minder beweging aan, dan volgt de monitor dat.",
        en="When you ask for more contrast or less motion in your system, the monitor follows.",
    ),
)
