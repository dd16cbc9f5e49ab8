"""Spending: two rungs of the money ladder, per provider, funding stream and kind of cost, in cents."""

from monitor.domain.catalogue.indeling import EURO, STROOM_EN_KOSTENSOORT
from monitor.domain.catalogue.kaart import FIRST_VERSION, FOLLOWS_GRANT, LEAD, MUNICIPALITY, NEXT_REVIEW
from monitor.domain.indicator import Direction, Indicator, Level, Moment
from monitor.domain.words import Text

# 200 million euro: no single cell can hold more than the whole programme, published as 180 and as 182 million
_HIGHEST_CENTS = 200_000_000_00

BESTEDING: tuple[Indicator, ...] = (
    Indicator(
        code="verplicht",
        name=Text(nl="verplicht", en="committed"),
        short=Text(
            nl="Geld waarvoor een verplichting is aangegaan, sinds de start van het programma.",
            en="Money that has been committed since the start of the programme.",
        ),
        definition=Text(
            nl="De stand op de peildatum, vanaf de start van het programma, van de bedragen waarvoor de aanbieder (of"
            " het landsdeel, voor wat niet is verdeeld) een verplichting is aangegaan, per geldstroom en kostensoort."
            " Een kwartaal of jaar is het verschil van twee standen.",
            en="The position on the reference date, since the start of the programme, of the amounts the provider (or"
            " the region, for what is not distributed) has committed, per funding stream and kind of cost. A quarter or"
            " a year is the difference of two positions.",
        ),
        not_counted=Text(
            nl="Bedragen die alleen verleend of beschikt zijn, en voornemens zonder verplichting.",
            en="Amounts that were only granted or awarded, and intentions without a commitment.",
        ),
        unit=EURO,
        direction=Direction.NEUTRAL,
        theme="besteding",
        owner=MUNICIPALITY,
        checked_by=LEAD,
        next_review=NEXT_REVIEW,
        version=FIRST_VERSION,
        changes=FOLLOWS_GRANT,
        level=Level.AANBIEDER,
        moment=Moment.CUMULATIVE,
        highest=_HIGHEST_CENTS,
        breakdown=STROOM_EN_KOSTENSOORT,
    ),
    Indicator(
        code="besteed",
        name=Text(nl="besteed", en="spent"),
        short=Text(
            nl="Geld dat is uitgegeven, sinds de start van het programma.",
            en="Money that has been spent since the start of the programme.",
        ),
        definition=Text(
            nl="De stand op de peildatum, vanaf de start van het programma, van de bedragen die de aanbieder (of het"
            " landsdeel, voor wat niet is verdeeld) heeft uitgegeven, per geldstroom en kostensoort. Een kwartaal of"
            " jaar is het verschil van twee standen.",
            en="The position on the reference date, since the start of the programme, of the amounts the provider (or"
            " the region, for what is not distributed) has spent, per funding stream and kind of cost. A quarter or a"
            " year is the difference of two positions.",
        ),
        not_counted=Text(
            nl="Verplichtingen die nog niet zijn betaald, en geld uit andere bronnen dan de genoemde stroom.",
            en="Commitments that have not been paid yet, and money from other sources than the stream named.",
        ),
        unit=EURO,
        direction=Direction.NEUTRAL,
        theme="besteding",
        owner=MUNICIPALITY,
        checked_by=LEAD,
        next_review=NEXT_REVIEW,
        version=FIRST_VERSION,
        changes=FOLLOWS_GRANT,
        level=Level.AANBIEDER,
        moment=Moment.CUMULATIVE,
        highest=_HIGHEST_CENTS,
        breakdown=STROOM_EN_KOSTENSOORT,
    ),
)
