"""Invented texts: what youths say, and what stands in the way. No names, nothing anyone can be recognised by."""

VOICES = (
    "We willen eerder weten wanneer een groep verhuist. Nu horen we het te laat.",
    "De kleinere groep is rustiger. Er is meer tijd om met iemand te praten.",
    "Jongeren vragen om vaker naar buiten te kunnen, ook in het weekend.",
    "Het is fijn dat de begeleiders dezelfde blijven na de verhuizing.",
    "Op school kunnen blijven is voor veel jongeren het belangrijkste.",
    "De jongerenraad praat nu mee over de huisregels. Dat helpt.",
    "Jongeren willen zelf kunnen kiezen hoe vaak ze naar huis bellen.",
    "Een eigen kamer met een sleutel geeft rust.",
    "We merken dat er minder deuren op slot gaan. Houd dat vol.",
    "Jongeren willen graag oefenen met zelf koken en boodschappen doen.",
    "Niet elke jongere weet wie de vertrouwenspersoon is. Vertel het vaker.",
)

BOTTLENECKS = (
    "Er zijn te weinig gezinshuizen die een jongere op korte termijn kunnen opvangen.",
    "De vergunning voor de nieuwe groep duurt langer dan gepland; de gemeente is aan zet.",
    "Het is moeilijk om vaste begeleiders te vinden voor de kleine groepen.",
    "Leegstand kost geld zolang een gebouw nog niet verkocht of verbouwd is.",
    "De overgang naar wonen met begeleiding stokt door een tekort aan woningen.",
    "Afspraken tussen jeugdhulp en ggz over gedeelde zorg zijn nog niet rond.",
    "De school en de zorg verhuizen niet op hetzelfde moment.",
    "Gemeenten willen eerst zekerheid over de tarieven na de ombouw.",
    "Een deel van de plaatsen wordt gebruikt door jongeren uit een ander landsdeel.",
    "Crisisplaatsen in de buurt zijn vaak vol.",
    "De planning van het vastgoed loopt een kwartaal achter.",
)

# eleven texts and steps that share no divisor with eleven: never the same twice in a landsdeel or in a quarter
_STEP = 4


def voice(landsdeel: int, quarter: int) -> str:
    """Return a text for a landsdeel (0-6) in a quarter (0-10)."""
    return VOICES[(landsdeel + _STEP * quarter) % len(VOICES)]


def bottleneck(landsdeel: int, quarter: int) -> str:
    """Return a text for a landsdeel (0-6) in a quarter (0-10)."""
    return BOTTLENECKS[(2 * landsdeel + _STEP * quarter) % len(BOTTLENECKS)]
