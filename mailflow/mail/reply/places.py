"""Where somebody is found: a street with its number, a room, a floor, a town with its code; over folded text.

A closed world: every piece of such a line is one of these, so that nothing of the matter hides in an address.
"""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.things import english_things
from mailflow.mail.reply.letterhead import LIMITING
from mailflow.mail.reply.meant import is_acted, is_meant

_TOWN: Final = (
    r"(?:hong kong|kowloon|central|admiralty|wan ?chai|quarry bay|tsim sha tsui|kwun tong|sha tin|singapore|taipei|hsinchu"
    r"|taichung|kaohsiung|macau|beijing|shanghai|shenzhen|guangzhou|hangzhou|nanjing|chengdu|chongqing|wuhan|tianjin|suzhou|xi'an"
    r"|xiamen|qingdao|dalian|ningbo|tokyo|osaka|nagoya|yokohama|kyoto|fukuoka|seoul|busan|london|manchester|birmingham|leeds"
    r"|bristol|liverpool|glasgow|edinburgh|cardiff|belfast|oxford|cambridge|reading|york|dublin|cork|paris|lyon|berlin|munich"
    r"|hamburg|cologne|frankfurt|stuttgart|düsseldorf|vienna|zurich|geneva|basel|brussels|antwerp|amsterdam|rotterdam|the hague"
    r"|luxembourg|copenhagen|stockholm|oslo|helsinki|warsaw|prague|budapest|athens|istanbul|lisbon|porto|madrid|barcelona"
    r"|valencia|milan|rome|turin|new york|boston|chicago|houston|dallas|austin|atlanta|denver|miami|detroit|philadelphia"
    r"|san francisco|san jose|san diego|los angeles|seattle|portland|washington|toronto|vancouver|montreal|ottawa|calgary|sydney"
    r"|melbourne|brisbane|perth|adelaide|canberra|auckland|wellington|dubai|abu dhabi|doha|riyadh|cairo|nairobi|lagos|accra"
    r"|cape town|johannesburg|mumbai|delhi|new delhi|bangalore|bengaluru|chennai|hyderabad|pune|kolkata|karachi|dhaka|colombo"
    r"|kuala lumpur|penang|bangkok|jakarta|surabaya|manila|cebu|hanoi|ho chi minh city|são paulo|mexico city|bogotá|lima|santiago"
    r"|buenos aires|england|scotland|wales|ireland|uk|united kingdom|usa|u\.?s\.?a?|prc|p\.?r\.? ?china|china|hk"
    r"|hong kong sar|r\.?o\.?c"
    r"|germany|france|italy|spain|netherlands|belgium|switzerland|japan|korea|india|australia|new zealand|canada|malaysia"
    r"|thailand|indonesia|philippines|vietnam|taiwan|uae"
    r"|[a-z]{3,12}(?:shire|ham|ford|burgh|bury)|ny|ca|tx|ma|il|wa|nsw|vic|qld|act|ontario|bc)"
)
#: The codes of countries whose people write them behind a town.
_CODE: Final = r"(?:[a-z]{1,2}\d{1,2}[a-z]? ?\d[a-z]{2}|[a-z]{1,2}\d{1,2}[a-z]?|\d{1,6}(?:-\d{4})?|[a-z]\d[a-z] \d[a-z]\d)"
_ROAD: Final = (
    r"(?:street|st|road|rd|avenue|ave|av|lane|ln|square|sq|drive|dr|boulevard|blvd|way|plaza|terrace|close|quay|court|ct|place|pl"
    r"|row|hill|gardens|crescent|parade|view|walk|embankment|mews|wharf|highway|park|circle|broadway|esplanade|rise|grove|green"
    r"|gate|strasse|straße|str|allee|platz|damm|gasse|ring|weg|straat)"
)
_STREET: Final = (
    rf"(?:no\.? ?)?\d{{1,5}}[a-z]?(?:[-/–]\d{{1,5}}[a-z]?)?,? (?:[a-z'’.]{{1,16}} ){{0,4}}{_ROAD}\.?(?: (?:north|south"
    rf"|east|west|n|s|e|w|central)\.?)?"
    rf"|[a-zäöüß'’.]{{3,24}}(?: ?{_ROAD})\.? \d{{1,4}}[a-z]?|(?:\d{{1,4}},? )?(?:rue|via|calle|avenue|boulevard|viale"
    rf"|piazza) [a-zéèà' ’-]{{2,40}}(?:,? \d{{1,4}})?"
)
_ROOM: Final = (
    r"(?:room|rm|suite|ste|unit|flat|floor|fl|level|lvl|building|bldg|block|blk|tower|house|office|desk|bay|ward|hangar"
    r"|warehouse|gate"
    r"|zone|pier|terminal|po box|p\.?o\.? box|mail ?stop)\.? ?#?[a-z]?\d{0,5}[a-z]?(?:[-./–]\d{1,5}[a-z]?)?(?<=[\da-f])"
    r"|(?:\d{1,3}|g|b\d|ug|lg|m)(?: ?/ ?f\.?| ?fl?\.?)|(?:\d{1,3}(?:st|nd|rd|th)|ground|first|second|third|fourth|fifth|top"
    r"|lower ground|mezzanine) (?:floor|fl\.?|level)|#?\d{1,3}-\d{1,3}"
    r"|(?:#?\d{1,3}-\d{1,3} )?(?:[a-z'’]{2,14} (?:& )?){1,3}(?:building|house|tower|towers|centre|center|campus|hall"
    r"|mansion|arcade|headquarters|hq"
    r"|business park|science park|industrial park|industrial estate|technology park|tech park)(?: (?:[a-e]|\d{1,2}|one|two))?"
    r"|(?:main|head|corporate|regional|registered|branch|home|city) (?:office|campus|building)|headquarters|hq"
)
_BRANCH: Final = rf"{_TOWN} (?:branch|office|campus|site office|hub|headquarters|hq|studio)"
_CLOCK: Final = r"(?:gmt|utc|cet|cest|bst|hkt|sgt|jst|est|pst|aest)(?: ?[+-] ?\d{1,2}(?::\d\d)?)?"
_LATIN_PIECE: Final = re.compile(
    rf"(?:{_STREET}|{_ROOM}|{_BRANCH}|{_CLOCK}|{_TOWN}(?: {_TOWN}){{0,2}}(?: {_CODE}(?: {_CODE})?)?|{_CODE} {_TOWN}"
    r"|[a-z]{1,2}\d{1,2}[a-z]? \d[a-z]{2}|d ?\d{1,2})\.?"
)
#: A road may be meant as one of the matter's words ("way", "place"); a number or a town makes an address of it.
_SURE: Final = re.compile(rf"\d|\b{_TOWN}\b|\b(?:house|tower|campus|building|headquarters|hq|office|floor|level)\b")
_LATIN_LABEL: Final = re.compile(r"(?:add(?:ress|r)?|office|location|site|based in|visit us at)\b[.:]? ?(?:at )?")
_BETWEEN: Final = re.compile(r"\s*[,|/·•;]\s+|\s+[|/·•–-]\s+|[,;|·•]")
#: One step of an address written in Chinese characters, the name before it as short as can be.
_STEP: Final = (
    r"(?>[一-鿿々ヶぁ-ヺーa-z]{0,12}?(?:特别行政区|自治区|开发区|高新区|工业区|科技园|产业园|软件园|工业园|省|市|区|县"
    r"|镇|乡|村|州|盟|旗"
    r"|路|街|道|大道|巷|弄|里|园|苑|庄|大厦|大楼|国际(?=\d)|广场|中心|校区|园区|院区|厂区|基地|医院|大学|学院|学校|机场"
    r"|码头|港|湾"
    r"|城|馆|楼|座|栋"
    r"|幢|院|厂|段|都|府|町|丁目|番地|丸の内|ビル)(?:\s?\d{2,5}(?![\d号室楼层阶階栋幢弄座丁番f-]))?)"
)
_COUNT: Final = (
    r"(?>(?:[a-z]{1,2}|[东西南北中主副]|[一二三四五六七八九十]{1,3})?\d{0,5}[a-z]?(?:[-之][\da-z]{1,5}){0,3}\s?"
    r"(?<=[\da-z东西南北中主副一二三四五六七八九十\s])(?:号楼|号院|号|弄|室|房间|房|楼|层|座|栋|幢|段|巷|丁目|番地?|阶"
    r"|階|f|f\.|单元|办公室|区|馆|门|库)(?:之\d{1,3})?(?:\s?\d{2,5}(?!\d))?)"
)
_EASTERN: Final = re.compile(rf"(?:{_STEP}|{_COUNT}|[一-鿿ぁ-ヺー]{{1,6}}(?=\d{{1,4}}(?:丁目|番))|中国|台湾|香港|澳门"
    rf"|日本|〒?\d{{3}}-\d{{4}}|\d{{1,4}}(?:-\d{{1,4}}){{1,3}}|[\s,、()·])++")
_EASTERN_LABEL: Final = re.compile(r"(?:公司|单位|通讯|联系|办公|邮寄|收件)?(?:地址|住址|地点|所在地|住所|会址|院址|校址"
    r"|厂址)\s?:?\s?|办公室\s?:\s?")
_POSTAL: Final = re.compile(r"[\s,]*[(（]?(?:邮编|邮政编码|邮区|〒)\s?:?\s?\d{3}-?\d{2,4}[)）]?")
_CODE_AT_END: Final = re.compile(r"(?<=[号楼室层栋幢座路街区市县]) ?\d{5,6}$|^\d{5,6} ?(?=[一-鿿]{2})")
_LEAST_STEPS: Final = re.compile(r"\d|[一二三四五六七八九十][楼层号室]")
_BRANCH_EASTERN: Final = re.compile(
    r"[一-鿿]{1,8}(?:支店|本社|营业所|営業所|工场|工場|事业所|事業所|出张所|出張所|支社|分社|校区|院区|园区|厂区|办事处"
    r"|代表处|联络处)(?:\s?[a-z]{2,16})?"
)
#: A road in words that may also tell of something done: 20 max spend drive, 2 weeks close.
_ROAD_OR_WORD: Final = re.compile(
    r"\d{1,5}[a-z]?,? (?P<named>(?:[a-z'’.]{1,16} ){0,4}(?:drive|dr|close|way|rise|view|walk|park|court|ct|place|pl"
    r"|green|gate|ring|row"
    r"|hill|terrace|st|circle|act)\b)\.?"
)
#: A number with this behind it alone is a day, or an amount of something.
_DAY: Final = re.compile(r"\d{1,4}\s?[号区库门房间幢]")
_LONGEST: Final = 90


def is_place(line: str) -> bool:
    """Whether a folded line says where somebody is found, and nothing else."""
    if len(line) > _LONGEST or is_meant(line):
        return False
    if _POSTAL.fullmatch(line):
        return True
    if line.isascii() or not any("一" <= character <= "鿿" for character in line):
        return _is_latin(line)
    if is_acted(line) or _DAY.fullmatch(line):
        return False
    bare = _CODE_AT_END.sub("", _POSTAL.sub("", line))
    labelled = _EASTERN_LABEL.match(bare)
    rest = bare[labelled.end() :] if labelled else bare
    if _BRANCH_EASTERN.fullmatch(rest):
        return True
    if not rest.strip():
        return bare != line
    return _LEAST_STEPS.search(rest) is not None and _EASTERN.fullmatch(rest.strip()) is not None


def _is_latin(line: str) -> bool:
    labelled = _LATIN_LABEL.match(line)
    rest = line[labelled.end() :] if labelled else line
    pieces = [piece.strip(" .") for piece in _BETWEEN.split(rest) if piece.strip(" .")]
    return bool(pieces) and _SURE.search(rest) is not None and all(map(_is_piece, pieces))


def _is_piece(piece: str) -> bool:
    """Whether a part of an address is a street, a house or a town; no road is called by the words of a request."""
    if _LATIN_PIECE.fullmatch(piece) is None:
        return False
    if (road := _ROAD_OR_WORD.fullmatch(piece)) is None:
        return True
    return english_things().isdisjoint(road["named"].split()[:-1]) and LIMITING.search(road["named"]) is None
