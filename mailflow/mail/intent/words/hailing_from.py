"""From where somebody sends regards in private talk: towns, lands, and places where one is for a while; data only."""

from __future__ import annotations

from typing import Final

_WEATHER: Final = (
    "(?:(?:very|really|rather|quite|so|rainy|sunny|snowy|windy|stormy|foggy|misty|icy|frosty|cloudy|grey|gray|wet|cold"
    "|chilly|freezing"
    "|frozen|hot|warm|humid|muggy|sweltering|boiling|scorching|beautiful|lovely|gorgeous|wonderful|dark|quiet|busy|noisy"
    "|crowded|flooded"
    "|drizzly|festive|wintry|spring-like|autumnal|jet-lagged|tired|delayed|packed|draughty|and) ){0,5}"
)
_TOWN: Final = """
    aberdeen|amsterdam|antalya|antwerp|athens|auckland|augsburg|austin|austria|australia|bali|baltimore|bangkok|barcelona|basel
    |bath|bavaria|beijing|belfast|belgium|belgrade|bergen|berlin|bern|bilbao|birmingham|boston|bradford|brazil|bremen|brighton
    |brisbane|bristol|brittany|brno|brussels|bucharest|budapest|cairo|calgary|california|cambridge|canada|cape town|cardiff
    |chengdu|chicago|china|chongqing|cologne|copenhagen|corfu|cork|cornwall|corsica|cracow|crete|croatia|cyprus|dalian|dallas
    |delhi|denmark|denver|derby|detroit|devon|dresden|dubai|dublin|dubrovnik|dundee|dusseldorf|düsseldorf|edinburgh|egypt
    |eindhoven|england|essen|exeter|finland|frankfurt|france|geneva|genoa|germany|ghent|glasgow|gothenburg|granada|graz|greece
    |guangzhou|hamburg|hangzhou|hanoi|hanover|hawaii|heidelberg|helsinki|hong kong|houston|hull|hungary|ibiza|iceland|india
    |indonesia|ireland|israel|istanbul|italy|jakarta|japan|kent|kiel|korea|krakow|kunming|kuala lumpur|kyoto|lapland|las vegas
    |leeds|leicester|leipzig|lille|lima|lisbon|liverpool|ljubljana|london|los angeles|luxembourg|lyon|madeira|madrid|mainz
    |malaga|malaysia|mallorca|malmo|malta|manchester|manila|marseille|melbourne|mexico|miami|milan|montreal|moscow|mumbai
    |munich|nagoya|nanjing|naples|netherlands|new york|new zealand|newcastle|nice|ningbo|norway|norwich|nottingham|nuremberg
    |odense|oslo|osaka|ottawa|oxford|palermo|paris|perth|philadelphia|pisa|poland|porto|portugal|potsdam|poznan|prague|qingdao
    |reading|reykjavik|rhodes|riga|rome|rotterdam|salzburg|san diego|san francisco|sanya|santiago|scotland|seattle|seoul|seville
    |shanghai|sheffield|shenzhen|sicily|singapore|slovenia|sofia|southampton|spain|stavanger|stockholm|strasbourg|stuttgart
    |suzhou|sweden|swansea|switzerland|sydney|taipei|taiwan|tallinn|tampere|tel aviv|tenerife|thailand|the hague|the netherlands
    |tokyo|toronto|toulouse|trieste|turin|turkey|tuscany|tyrol|uppsala|utrecht|valencia|vancouver|venice|vienna|vietnam|vilnius
    |wales|warsaw|washington|wuhan|xiamen|xian|xi'an|york|zagreb|zurich|zürich
"""
_TOWNS: Final = "|".join(map(str.strip, _TOWN.split("|")))
_PLACE: Final = (
    "(?:home(?: office)?|hospital(?: bed)?|sick ?bed|bed|sofa|couch|balcony|garden|kitchen|beach|pool|lake|sea(?:side)?"
    "|mountains?|alps|coast"
    "|countryside|islands?|forest|farm|north|south|east|west|pub|caf[eé]|canteen|train|plane|airport|airport lounge"
    "|lounge|gate|bus|ferry|boat|car"
    "|taxi|tram|road|motorway|traffic jam|hotel|office|desk|couch|dentist|waiting room|playground|zoo|ski slopes?|slopes|campsite"
    "|tent|caravan|seat \\d{1,2}[a-k]|gate [a-z]?\\d{1,2}|the [am]\\d{1,3}|our side|side|all of us|both of us|us all|us|me)"
)
_BESIDE: Final = (
    "(?: with (?:a |an |my |the |two |three |one |some )?(?:screaming |crying |sick |happy |noisy |loud |new )?(?:kids?"
    "|children|baby|twins|toddlers?"
    "|dogs?|cats?|puppy|family|coffee|tea|ice ?cream|cold|flu|view|sunshine|snow))?(?: (?:here|today|again|this morning"
    "|tonight))?"
)
#: Behind "greetings from", without its article.
FROM: Final = f"(?:{_WEATHER}(?:{_TOWNS}|{_PLACE}){_BESIDE})"
