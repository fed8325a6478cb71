"""Doubts that come of comparing an answer with who writes it and with what was asked."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from mailflow.mail.intent.doubts.doubt import Answer, Look
from mailflow.mail.intent.doubts.naming_a_part import names_a_part
from mailflow.mail.intent.doubts.signed import is_signed_by_another
from mailflow.mail.intent.doubts.signed_beside import ends_in_a_unit
from mailflow.mail.intent.findings import is_found
from mailflow.mail.intent.folding import fold_text, folded_once
from mailflow.mail.intent.greetings import is_vocative
from mailflow.mail.intent.lexicon import UNKNOWN, lexicon
from mailflow.mail.intent.readings import STRONG

#: Said beside an assent that is no word of approval, these leave the decision to somebody else.
_LEAVES_TO = re.compile(r"(?<![\w.+-])@|\bover to (?:you|him|her|them)\b")
#: Things people approve every day; the words of a row mean the same.
_THINGS: Final = tuple(
    re.compile(row)
    for row in (
        r"报销|\bexpenses?\b|\breimbursement",
        r"请假|年假|调休|休假|\bleave\b|\bvacation\b|\bholiday\b",
        r"纪要|\bminutes\b",
        r"合同|协议|\bcontracts?\b",
        r"采购|\bpurchas",
        r"发票|\binvoices?\b",
        r"加班|\bovertime\b",
        r"报告|\breports?\b",
        r"出差申请|\btravel requests?\b",
        r"转正|入职|录用|\bhiring\b",
    )
)
_RECORD = re.compile(r"\b[a-z]{3}-\d{4}-\d{4,}")
_TITLED = re.compile(r"[《〈]([^《》〈〉\n]{2,60})[》〉]")
_BRACKETED = re.compile(r"\(\s*([\u4e00-\u9fff]{2,4})\s*\)")
_FRIENDLY = re.compile(r"回|谢|辛苦|已|阅|签|无|没|全|都|悉|同意|批准")
_YES = re.compile(r"同意|批准|核准|可以|没问题|没意见|无异议|通过|赞成|确认|approved?")
_LIVELY = re.compile(r"[起干回收悉罢毕完忙累乐喜得看啦吧哈喔哦呀了冲顶赞棒稳妥走发]|出差|路上|下[班课]|手机|在[家外]")
_CLAUSE = re.compile(r"(?<=,)\s*([\u4e00-\u9fff]{2,3})\s*(?=$|[,。!;\n])")


def _leaves_to_another(answer: Answer) -> bool:
    return _LEAVES_TO.search(answer.said) is not None and not STRONG.search(answer.approving)


def _is_signed_by_another(answer: Answer) -> bool:
    if not answer.names:
        return False
    return is_signed_by_another(answer.said, answer.names, answer.about, answer.gaps) or ends_in_a_unit(answer.said)


def _greets_its_writer(answer: Answer) -> bool:
    """Whether it is the writer who is greeted: somebody else's letter was pasted."""
    begin = answer.written.lstrip()[:40]
    return any(greeted.match(begin) for greeted in _greeted(answer.names))


@lru_cache(maxsize=512)
def _greeted(names: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """How one greets who is called so."""
    return tuple(re.compile(rf"{re.escape(fold_text(name))}[,，]?\s?(?:您好|你好)") for name in names if len(name) > 1)


def _names_another_record(answer: Answer) -> bool:
    asked = _records_in(answer.request)
    return bool(asked) and not asked.issuperset(_RECORD.findall(answer.written))


@lru_cache(maxsize=128)
def _records_in(request: str) -> frozenset[str]:
    return frozenset(_RECORD.findall(folded_once(request)))


def _names_another_title(answer: Answer) -> bool:
    titles = _TITLED.findall(answer.written)
    return answer.is_of_something and any(title.strip() not in answer.asked for title in titles)


def _names_another_thing(answer: Answer) -> bool:
    """Whether a kind of thing is named that what is answered does not speak of."""
    named = (thing for thing in _THINGS if thing.search(answer.approving))
    return bool(answer.request) and any(thing.search(answer.asked) is None for thing in named)


def _names_a_part(answer: Answer) -> bool:
    return bool(answer.request) and names_a_part(answer.approving, answer.said, answer.about)


def _names_it_in_brackets(answer: Answer) -> bool:
    bracketed = _BRACKETED.findall(answer.said)
    return answer.is_of_something and any(_FRIENDLY.search(word) is None for word in bracketed)


def _names_it_behind_the_yes(answer: Answer) -> bool:
    """Whether a word that nobody knows stands alone as a clause behind the yes."""
    if not answer.is_of_something or (yes := _YES.search(answer.said)) is None:
        return False
    words = (match for match in _CLAUSE.finditer(answer.said) if match.start() > yes.start())
    behind = (match[1] for match in words if not _calls(answer.said, match))
    read = lexicon({}).tokens
    clauses = (read(word, 0, len(word)) for word in behind if not _LIVELY.search(word) and not is_found(word))
    return any(all(token.kind == UNKNOWN for token in tokens) for tokens in clauses)


def _calls(said: str, word: re.Match[str]) -> bool:
    """Whether somebody is called who is thanked, or told more, next: 同意,赵老师,谢谢."""
    return is_vocative(word[1], word[1]) and said[word.end() : word.end() + 1] in (",", "!")


COMPARED: Final = (
    Look("left to another", _leaves_to_another),
    Look("signed by another", _is_signed_by_another),
    Look("greets its writer", _greets_its_writer),
    Look("another record", _names_another_record),
    Look("another title", _names_another_title),
    Look("another kind of thing", _names_another_thing),
    Look("a part or a step", _names_a_part),
    Look("a word in brackets", _names_it_in_brackets),
    Look("a word behind the yes", _names_it_behind_the_yes),
)
