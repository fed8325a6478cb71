"""What may stand beside an approval without limiting it: understood words, a name that signs, who is to carry it out.

A closed world: a word of no list is harmless only as a name, for the words nobody foresaw are where conditions hide.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mailflow.mail.intent.compiled import form
from mailflow.mail.intent.courtesies_english import is_courtesy
from mailflow.mail.intent.folding import fold_text
from mailflow.mail.intent.greetings import is_vocative
from mailflow.mail.intent.lexicon import UNKNOWN, Token, split
from mailflow.mail.intent.readings import Reading, is_addressed
from mailflow.mail.intent.social_chinese import is_colleague, is_thanks
from mailflow.mail.intent.speaker import OWN, TITLE
from mailflow.mail.intent.words import phrases
from mailflow.mail.intent.words.kinds import CARRY, FILLER, MATTER, NEUTRAL, POLITE, PRAISE
from mailflow.mail.intent.words.names_chinese import GIVEN_CHINESE, UNITS_CHINESE
from mailflow.mail.intent.words.names_english import FAMILY, UNITS, is_called, signs
from mailflow.mail.intent.words.parts import PARTS
from mailflow.mail.intent.words.shapes import LEAVES_OPEN, NAMES_ONLY, VARIANT
from mailflow.mail.reply.houses import is_company
from mailflow.mail.reply.letterhead import is_bidden
from mailflow.mail.reply.units import PERSON, POST, TITLED, UNIT

#: Family names that are everyday words too: in running text "于上海" and "单独做" are no people.
_TWO_FACED: Final = "于从向应关管时游成单安常方程万任文平白石习和项阳高温金毛毕"
_SURNAME: Final = "".join(dict.fromkeys(c for c in phrases.SURNAMES if c not in _TWO_FACED))
_NO_NAME = form(
    r"转|.*阅处|.+代|周[末内期边年]|陆续|余[款下额量]|胡闹|江[苏西浙南]|夏[季天]|马上|黄[金牌色]|杜绝|许多|何[时处]|林业|田间|全"
    r"|白[白天]|谢谢|严[格禁]"
    r"|.*[价做选低便宜减半砍缓停]|元[旦宵]|华[东南北中西为]|武[汉昌]|沈阳|严[控查]|[伍陆][万千百十]|易拉|封[顶闭]|包[干邮括]|范围"
    r"|蓝色|夏[款装版]|毛[利重]|施工|安[全装排]"
    r"|万[元份]|单[项次价]|时[间段]|计划|方案|常规|金额|成[本品都]|白[色酒]|高[端配]|温[度泉]|花费|季度|石材|水[电费]|平[均台面]"
    r"|宁波|长[沙春期]|郑州|苏州|常州|温州|徐州|汉口|曲阜"
)
_TITLE: Final = r"(?:总|总监|经理|主管|工|老师|主任|部长|处长|科长|董|助理|秘书|同学|同志|同事|先生|女士|工程师)"
_PERSON: Final = (
    rf"(?:张三|李四|王五|赵六|[{_SURNAME}][{GIVEN_CHINESE}]{{1,2}}|[{phrases.SURNAMES}]{_TITLE}|[小老][{phrases.SURNAMES}])"
)
_DEPARTMENT: Final = (
    rf"(?:{UNITS_CHINESE}){{1,2}}[一二三四五六]?(?:部|部门|组|中心|公司|科|室|处|院|局|所)(?:经理|总监|主管|负责人|主任)?"
)
_WHO = form(rf"(?:{_PERSON}{_TITLE}?|{_DEPARTMENT})(?:{_PERSON})?|(?:总|副总)?(?:经理|总监|主管|主任|工程师)")
#: Who signs: every word of a unit and of a post is known, and a name is shaped as names are.
_SIGNER: Final = form(
    rf"(?:{UNIT})?(?:{PERSON}(?:{POST}|先生|女士|老师|同志)?|{TITLED}|[小老][{phrases.SURNAMES}]|{POST})|{UNIT}"
    rf"|(?:{PERSON}|{TITLED})[/|,·-]?{UNIT}"
)
_LATIN_NAME = form(r"[A-Z][\w'-]*\.?(?: [A-Z][\w'-]*\.?){0,2}")
_LATIN_TITLE = form(r"[A-Z][\w'-]*\.?(?: (?:of|and|&|[A-Z][\w'-]*\.?)){0,5}")
_LIMITING = form(
    r"(?i)\b(?:phase|plan|option|version|part|stage|step|item|round|batch|lot|section|variant|alternative|one|two|three"
    r"|four|five|six|first|second|third|half|verbal|oral|informal|budget|scope|only|[a-z]"
    r"|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\w+ly)\b(?!\.)"
)
#: Below the writer's name stands a house or an office; what becomes of a thing, and when, is no name of one.
_NO_HOUSE = form(
    r"(?i)\b(?:out|off|in|up|down|without|minus|plus|less|next|later|half|year|quarter|month|week|day|main|hall|run|runs"
    r"|full|free"
    r"|excluded|included|cancell?ed|postponed|delayed|dropped|removed|reduced|excepted|revised|deleted|shortened|halved|capped"
    r"|former|formerly|retired|outgoing|ex|past|needed|required|moved|changed|extended|limited to|posters?|flyers?"
    r"|hotline|staff|staffing|page|pages|discount"
    r"|coupons?|price"
    # Whole words of terms, of who speaks, and of what is to be done, which no house is called by.
    r"|trial|pilot|draft|tentative|provisional|tbd|tbc|open|pending|final|interim|verbal|personal|private|opinion|view"
    r"|views|comments?|terms"
    r"|conditions?|subject|prejudice|reservations?|objections?|exceptions?|except|excluding|including|only|not|never|all"
    r"|some|part|partly|budget"
    r"|costs?|money|spend|overspend|fees?|bills?|pays?|paid|sent|written|typed|dictated|drafted|signed|signs|sign|checks?"
    r"|reviews?|reviewed"
    r"|approves?|approval|decides?|decision|behalf|is|are|was|be|will|must|can|may|do|does|come|call|ask|see|read|wait"
    r"|hold|stop|start|first"
    r"|me|my|your|yours|our|ours|his|her|their|who|what|where|when|how|why|that|this|these|follow|following|follows"
    r"|follow-up|own|risk)\b"
)
_THANKS: Final = frozenset(
    split("thanks|thank you|cheers|regards|best regards|kind regards|best|hi|hello|dear|hey|many thanks")
)
_HELPS: Final = frozenset({"配合", "支持", "全力配合", "全力支持", "大力支持"})
_JOINS: Final = frozenset({"的", "和", "及", "and", "of", "for", "on", "in", "is", "are", "为", "是", "a", "an"})
#: Kinds of words that name a thing behind an article.
_NOUNS: Final = frozenset({MATTER, CARRY, PRAISE, NEUTRAL})
_ARTICLES: Final = frozenset({"the", "this", "that"})
_ACTED = form(
    r"按|该|此|(?<!版)本|这|上述|以上|所|发布|上线|实施|执行|开展|推进|办理|启动|签发|发文|立项|采购|付款|进行"
    r"|\b(?:this|it|that|above|as|to go ahead|them|these)\b"
)


def is_harmless(reading: Reading, said: str, answer: int) -> bool:
    """Whether a clause can not limit the approval that begins at `answer` of the folded text `said`."""
    first = not said[: reading.clause.start].strip()
    if is_vocative(reading.text, reading.source) or (first and is_addressed(reading)) or _signs(reading, said, answer):
        return True
    if _names_a_part(reading) or NAMES_ONLY.fullmatch(reading.text) or LEAVES_OPEN.fullmatch(reading.text):
        return False
    polite = is_thanks(reading.text) or is_courtesy(reading.text, _nothing_known)
    thanked = polite and not VARIANT.search(reading.text)
    return thanked or all(_is_called(run, reading) for run in _unknown_runs(reading))


def _nothing_known(_: str) -> bool:
    return False


def _names_a_part(reading: Reading) -> bool:
    """Whether a clause is a thing and nothing is said of it: "Approved (budget)" approves no more than that."""
    things = [token for token in reading.tokens if token.kind == MATTER and token.text.strip(TITLE)]
    others = [token for token in reading.tokens if token.kind != MATTER]
    named = [token for token in things if token.text not in _ARTICLES]
    if any(token.text in PARTS for token in named):
        return all(token.kind == FILLER and token.text in _JOINS for token in others)
    if len(reading.tokens) == 2 and reading.tokens[0].text in _ARTICLES and reading.tokens[1].kind in _NOUNS:
        return True
    bare = all(token.kind == FILLER and token.text in _JOINS for token in others)
    return bool(things) and bare and not any(_ACTED.search(token.text) for token in things)


def _unknown_runs(reading: Reading) -> Iterator[tuple[Token, ...]]:
    """Neighbouring unknown words together: a Chinese name is read as single characters."""
    run: list[Token] = []
    for token in reading.tokens:
        if token.kind == UNKNOWN:
            run.append(token)
        elif run:
            yield tuple(run)
            run = []
    if run:
        yield tuple(run)


def _is_called(run: tuple[Token, ...], reading: Reading) -> bool:
    """Whether unknown words name who is thanked, or who is to carry out what was approved."""
    if reading.kinds.isdisjoint({POLITE, CARRY}) and not any(token.text in _HELPS for token in reading.tokens):
        return False
    name = _source(run, reading)
    name = name if name.isascii() else fold_text(name)
    if not name.isascii() and CARRY not in reading.kinds:
        return is_colleague(name)
    if not name.isascii():
        return _WHO.fullmatch(name) is not None and not _NO_NAME.match(name)
    if _LATIN_NAME.fullmatch(name):
        return _LIMITING.search(name) is None and (is_called(name) or signs(name))
    thanked = len(run) == 1 and any(token.text in _THANKS for token in reading.tokens)
    return thanked and name.islower() and is_called(name) and _LIMITING.search(name) is None


def _source(run: tuple[Token, ...], reading: Reading) -> str:
    start, end = run[0].start - reading.clause.start, run[-1].end - reading.clause.start
    same = len(reading.source) == len(reading.text)
    return (reading.source if same else reading.text)[start:end].strip()


def _signs(reading: Reading, said: str, answer: int) -> bool:
    """Whether a clause is a signature: on a line of its own below, or the name that ends the line of the answer."""
    name = reading.source.strip()
    if not name.isascii() and POLITE in reading.kinds:
        return False
    if not name.isascii():
        plain = "".join(fold_text(name).split())
        return (_SIGNER.fullmatch(plain) is not None and not _NO_NAME.match(plain)) or is_company(plain)
    if _LIMITING.search(name) or is_bidden(name):
        return False
    if "\n" in said[answer : reading.clause.start]:
        below = OWN in said[answer : reading.clause.start].partition("\n")[2]
        named = signs(name) or (below and _NO_HOUSE.search(name) is None)
        return _LATIN_TITLE.fullmatch(name) is not None and "." not in reading.clause.ends and named
    unit = name.lower() in UNITS and said[: reading.clause.start].rstrip().endswith(",")
    called = _LATIN_NAME.fullmatch(name) is not None and (is_called(name) or unit)
    return called and _ends_the_line(reading, said)


def _ends_the_line(reading: Reading, said: str) -> bool:
    """After a comma or a dash a capital marks a name; after a full stop, or in brackets, only a family name does."""
    before = said[: reading.clause.start].rstrip()[-1:]
    after = said[reading.clause.end :].partition("\n")[0].strip(" .!")
    known = not FAMILY.isdisjoint(reading.text.split())
    return not after.strip(")") and (known or (before in ",-—" and not after and " " not in reading.text.strip()))
