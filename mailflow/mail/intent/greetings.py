"""Who is addressed at the head of an answer, which says nothing of the matter (guide §6.5 rule 10)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from mailflow.mail.intent.folding import Folded
from mailflow.mail.intent.lexicon import UNKNOWN, lexicon
from mailflow.mail.intent.salutation import NAMES_TOO, NO_NAME, only_greets
from mailflow.mail.intent.words.names_english import FAMILY, GIVEN
from mailflow.mail.intent.words.phrases import SURNAMES

_TITLE: Final = (
    "(?:总|副总|总监|经理|主管|工|老师|主任|部长|处长|科长|局长|院长|领导|同事|女士|先生|小姐|各位|大家|您|你|同学"
    "|同志|助理|秘书|董|师傅|长官|姐|哥|同仁|伙伴|朋友|专员|会计|主席|校长|书记|教授|博士|律师|顾问|组长|店长|厂长|队长|总裁"
    "|总经理|副总经理|负责人)"
)
_GOOD: Final = (
    "(?:您好|你好|大家好|诸位好|各位好|早上好|上午好|中午好|下午好|晚上好|早安|午安|晚安|早晨|早|好|钧鉴|台鉴|勋鉴|惠鉴|大鉴|赐鉴"
    "|雅鉴)"
)
_UNIT: Final = "[\u4e00-\u9fff]{1,6}(?:部|部门|组|中心|科|室|处|办公室|公司|团队)"
#: Zhang, who says so, or who likes it, is not called: 张总说好, 李工看好.
_TOLD_OF: Final = f"(?![{SURNAMES}小老][{SURNAMES}总董工哥姐局处科部院校厂店行所][说称讲批问认答让叫看觉想听同都也已更很真比])"
_NAME: Final = f"(?:{_TOLD_OF}[{SURNAMES}][\u4e00-\u9fff]{{1,2}}|[小老阿][{SURNAMES}])"
#: Words that only address: what follows the colon behind them is the writer's own.
_CALLED: Final = (
    r"(?!(?:only|not|no|but|if|per|we|i|my|be|do|it|you|all|team|everyone|both|there|folks|guys|the|as|for|with|on|in"
    r"|your|this|that|these|those|his|her|their|its|our|some|any|questions?|points?|items?|parts?|phase|options?|budget|drafts?"
    r"|plans?|proposals?|requests?|e-?mails?|mails?|versions?|sections?|pages?|numbers?|asks?|dates?|costs?|\w+ly)\b)[a-z]{2,12}"
)
_OPENS: Final = (
    rf"(?:(?:尊敬的|敬爱的|亲爱的|致|收件人\s?:?\s?|to\s?:?\s?|dear |hi,? ?|hello,? ?|hey,? ?|@)(?:{_UNIT})?(?:{_NAME}"
    rf"|[{SURNAMES}])?(?:{_TITLE})?(?:们)?(?:、(?:各位)?(?:{_NAME}|[{SURNAMES}])?(?:{_TITLE})){{0,3}}"
    rf"|(?:{_UNIT})?(?:各位|诸位|全体)(?:领导|同事|同仁|长官|伙伴|同学|老师|先生|女士|朋友)*(?:们)?(?:[、,](?:各位)?(?:领导"
    rf"|同事|同仁|长官|伙伴|同学|老师|朋友)(?:们)?)*"
    rf"|(?:{_UNIT})?(?:{_NAME}|[{SURNAMES}])(?:{_TITLE})?(?=[,\s]?{_GOOD})|(?:{_UNIT})?(?:承办人|经办人|领导|同事|同仁|老师"
    rf"|朋友|老板)们?(?=,?{_GOOD}))"
    rf"[,\s]?(?:{_GOOD})?"
)
#: Somebody addressed in the middle of an answer.
_VOCATIVE = re.compile(
    rf"(?:尊敬的|亲爱的)?(?:[{SURNAMES}][一-鿿]{{0,2}})?{_TITLE}(?:们)?(?:好|您好|你好)?|[小老阿][{SURNAMES}]"
    rf"|[{SURNAMES}]?[一-鿿]{{1,2}}(?:姐|哥)"
    r"|(?:dear|respected) (?:sirs?|madam|ma'am)(?: or madam)?|good (?:morning|afternoon|evening|day)(?: [a-z]{2,12}){0,2}"
    rf"|(?:hi|hello|dear|hey) ?[{SURNAMES}][一-鿿]{{0,2}}{_TITLE}?"
    r"|(?:hi|hello|dear|hey|thanks|thank you) [a-z]{2,12}(?: [a-z]{2,12})?|[一-鿿]{1,4}(?:様|样|さん|殿)"
)
_THANKED = re.compile(r"(?:thanks|thank you) ")
#: A person and a greeting in front of the answer, on its line.
_GREETED = re.compile(
    rf"\A\s*(?:{_OPENS}[,:!~]\s?(?=\S)|(?:您好|你好|大家好|各位好|早上好|上午好|中午好|下午好|晚上好|哈喽|哈啰|哈罗|嗨|嘿)[:,!~]\s?(?=\S)|(?:哈喽|哈啰|哈罗|嗨"
    rf"|嘿)[,~!\s]?(?:{_NAME}|[{SURNAMES}]{_TITLE}|([一-鿿])\1)[,:!~。]\s?(?=\S)|([一-鿿])\2{_GOOD}[,:!~。]\s?(?=\S)|(?:hi|hiya"
    rf"|hello|dear|hey|respected|greetings|(?:good )?(?:morning|afternoon|day|evening)"
    rf"|to)(?: (?:m[rs]s?\.?|{_CALLED})){{1,3}}[,:!]\s(?=\S)|(?:{_VOCATIVE.pattern})[:,]\s?(?:您好|你好|大家好|各位好)[!,。:]+"
    rf"|[{SURNAMES}][一-鿿]{{1,2}},(?=我|本人|敝部)|小[一-鿿](?:您好|你好)[,:!。]\s?)"
)

#: An English name between two commas, before anything is decided: Looks fine, Min, approved.
_CALLED_MIDWAY = re.compile(r"(?<=,) ?(?P<name>[a-z]{2,12})(?: [a-z]{2,12})?[,.!](?=\s)")
_DECIDED = re.compile(r"approv|agree|accept|confirm|endors|reject|declin|sign|\bok|\bonly\b|\bnot\b|[^\x00-\x7f]")


def greets(words: str, folded: Folded, place: int, end: int) -> bool:
    """Whether the words of a line, which stands there in a folded text, only address somebody."""
    first, last = folded.span(place, end)
    return only_greets(words, folded.source[first:last].strip())


def is_vocative(words: str, source: str) -> bool:
    """Whether a clause only calls or thanks somebody by name; `source` are the same words as they were written."""
    called = _THANKED.sub("", words, count=1)
    return _VOCATIVE.fullmatch(words) is not None and only_greets(called, source[-len(called) :])


def without_greeting(said: str, source: str) -> str:
    """The text without who is addressed at its head; `source` is the same text as it was written, or as it was folded."""
    match = _GREETED.match(said)
    if match is None or not only_greets(match[0].strip(), source[: match.end()].strip()):
        return said
    return " " * match.end() + said[match.end() :]


def without_calling(said: str, folded: Folded, people: frozenset[str] = frozenset()) -> str:
    """The text without the name of who is called, or calls themselves so, in a sentence: a common one, or of these `people`."""
    decided = _DECIDED.search(said)
    reach = decided.start() if decided else len(said)
    left = list(said)
    for match in _CALLED_MIDWAY.finditer(said, 0, reach):
        name = match[0].strip(" ,.!")
        if (name in people or _is_common(name)) and _is_no_word(name):
            first, last = folded.span(match.start("name"), match.end() - 1)
            if all(part[:1].isupper() and part[1:].islower() for part in folded.source[first:last].split()):
                left[match.start() : match.end() - 1] = " " * (len(match[0]) - 1)
    return "".join(left)


def _is_common(name: str) -> bool:
    return all(part in GIVEN or part in FAMILY for part in name.split())


@lru_cache(maxsize=512)
def _is_no_word(name: str) -> bool:
    words = lexicon({}).tokens(name, 0, len(name))
    return NO_NAME.match(name) is None and all(token.kind == UNKNOWN or token.text in NAMES_TOO for token in words)
