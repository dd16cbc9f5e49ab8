"""Why a file with borders is refused, and what to do: one sentence or two, without the file's own words but codes."""

from monitor.domain.words import Text

NOT_THERE = Text(
    nl="Het bestand is er niet. Controleer het pad.",
    en="The file is not there. Check the path.",
)
NO_FILE = Text(
    nl="Het pad wijst niet naar een gewoon bestand. Noem een GeoJSON- of TopoJSON-bestand.",
    en="The path is no ordinary file. Name a GeoJSON or TopoJSON file.",
)
NOT_OPEN = Text(
    nl="De monitor mag het bestand niet lezen. Geef hem leesrechten.",
    en="The monitor may not read the file. Give it the right to.",
)
TOO_LARGE = Text(
    nl="Het bestand is groter dan {n} MB. Kies de gegeneraliseerde grenzen.",
    en="The file is larger than {n} MB. Choose the generalised borders.",
)
NO_JSON = Text(
    nl="Het bestand is geen GeoJSON of TopoJSON, of het is beschadigd. Sla de grenzen op als een van die twee.",
    en="The file is no GeoJSON or TopoJSON, or it is damaged. Save the borders as one of those two.",
)
TOO_DEEP = Text(
    nl="Het bestand is te diep genest. Sla de grenzen opnieuw op, als Polygon of MultiPolygon.",
    en="The file is nested too deep. Save the borders again, as Polygon or MultiPolygon.",
)
OTHER_KIND = Text(
    nl="Het bestand is geen FeatureCollection (GeoJSON) en geen Topology (TopoJSON). Sla het als een daarvan op.",
    en="The file is no FeatureCollection (GeoJSON) and no Topology (TopoJSON). Save the borders as one of those.",
)
NO_REGIONS = Text(
    nl="Er staat geen gebied in het bestand. Sla de grenzen opnieuw op.",
    en="There is no region in the file. Save the borders again.",
)
TOO_MANY_REGIONS = Text(
    nl="Er staan meer dan {n} gebieden in het bestand. Kies een bestand van jeugdregio’s of landsdelen.",
    en="There are more than {n} regions in the file. Choose a file of youth regions or regions.",
)
TOO_MANY_POINTS = Text(
    nl="De grenzen hebben meer dan {n} punten. Kies de gegeneraliseerde grenzen.",
    en="The borders have more than {n} points. Choose the generalised borders.",
)
TOO_RAGGED = Text(
    nl="De grenzen bestaan uit meer dan {n} losse stukken. Kies de gegeneraliseerde grenzen.",
    en="The borders are in more than {n} separate pieces. Choose the generalised borders.",
)
LAYERS = Text(
    nl="Er staat niet precies één laag in het bestand. Bewaar alleen de laag met de jeugdregio’s of de landsdelen.",
    en="There is not exactly one layer in the file. Keep only the layer with the youth regions or the regions.",
)
NO_CODE = Text(
    nl="Gebied {n} heeft geen code. Geef elk gebied een eigenschap statcode, zoals JZ01.",
    en="Region {n} has no code. Give each region a property statcode, such as JZ01.",
)
TWICE = Text(
    nl="De code {code} staat er twee keer in. Maak er één MultiPolygon van, uit één jaar.",
    en="The code {code} is in it twice. Make it one MultiPolygon, of one year.",
)
WRONG_KIND = Text(
    nl="De grens van {code} is geen Polygon, MultiPolygon of GeometryCollection daarvan. Sla ze als vlakken op.",
    en="The border of {code} is no Polygon, MultiPolygon or GeometryCollection of them. Save the borders as areas.",
)
DAMAGED = Text(
    nl="De grens van {code} is beschadigd: er staat iets anders dan punten van twee getallen. Sla hem opnieuw op.",
    en="The border of {code} is damaged: it holds something else than points of two numbers. Save the borders again.",
)
NOT_CLOSED = Text(
    nl="Een grens van {code} is niet gesloten: die eindigt niet waar hij begint. Herstel dat en sla hem opnieuw op.",
    en="A border of {code} is not closed: it does not end where it begins. Mend the border and save it again.",
)
NO_SURFACE = Text(
    nl="De grens van {code} omsluit niets. Herstel de grens en sla hem opnieuw op.",
    en="The border of {code} encloses nothing. Mend the border and save it again.",
)
WRONG_ARCS = Text(
    nl="De lijnen (arcs) van de TopoJSON zijn beschadigd. Sla de grenzen opnieuw op.",
    en="The lines (arcs) of the TopoJSON are damaged. Save the borders again.",
)
OTHER_CRS = Text(
    nl="De coördinaten staan in een ander stelsel dan RD (EPSG:28992) of WGS84 (EPSG:4326). Zet ze daarin om.",
    en="The coordinates are in another system than RD (EPSG:28992) or WGS84 (EPSG:4326). Put them in one of those two.",
)
NOT_HERE = Text(
    nl="De coördinaten liggen niet in Nederland. Gebruik RD (EPSG:28992), of WGS84 met de lengtegraad eerst.",
    en="The coordinates are not in the Netherlands. Use RD (EPSG:28992), or WGS84 with the longitude first.",
)
