"""How a department answers a request in words: taken on or not, by whom, and until when (guide §5.20, 回复单)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Final

from mailflow.core.orders import Order, Problem
from mailflow.core.worktime import Calendar
from mailflow.mail.forms.dates import read_instant

_CLAUSE = re.compile(r"[^\n。；;，,！!]+")
_WHO: Final = r"(?:我部门?|本部门?|我们(?:部门)?|我方|我|we|i)?\s*"
_DAY: Final = (
    r"[\d年月日号/.:：点时分半上下午早晚今明后天周一二三四五六末本底星期内个小时工作 -]{2,24}?"
    r"|\d{4}-\d\d?-\d\d?|\d\d? [A-Za-z]{3,9}|[A-Za-z]{3,9} \d\d?|(?:next )?[a-z]{3,6}day"
)
_ACCEPT = re.compile(
    rf"{_WHO}(?:(?:同意|予以|已|可以?|正式)?(?:受理|接受|承接|承办)(?:该项?请求|此请求|本联系单|此联系单|了)?|同意(?:办理|协助|配合)?|可以|可行"
    r"|(?:accept(?:ed)?|approved?|agreed?)(?: (?:the|this) request)?)(?=$|\s)",
    re.IGNORECASE,
)
_DECLINE = re.compile(
    rf"{_WHO}(?:不予受理|不受理|无法受理|不能受理|暂不受理|难以受理|不接受|无法承接|不能承接|拒绝受理|无法办理|不能办理|不同意|拒绝"
    r"|declined?|(?:do not|don't|can ?not|can't) (?:accept|take (?:it|this) on)|not accepted|rejected?)(?![\w\u4e00-\u9fff])",
    re.IGNORECASE,
)
#: A word where a name may stand, that is none of those which name nobody.
_SOMEBODY: Final = (
    r"(?!尽快|立即|马上|及时|抓紧|优先|贵|你|您|我|本|他|她|大家|各|相关|有关|谁|先|协助|帮)[^\s,，。;；]{2,12}?"
)
_HANDLER = re.compile(
    r"(?:(?:承办人|经办人|办理人|handler|assignee|handled by)\s*(?:为|是|[:：])?\s*(?P<a>[^\s,，。;；]{2,20}(?: [A-Z][\w.-]+)?)"
    rf"|(?:由|请|让|安排)\s*(?P<b>{_SOMEBODY})\s*(?:来)?(?:承办|负责(?:办理|处理)?|办理|处理|跟进|对接)"
    rf"|(?P<c>{_SOMEBODY})\s*来(?:承办|负责|办理|办|处理|跟进|对接|做))$",
    re.IGNORECASE,
)
_READY: Final = "完成|办结|交付|提供|提交|办完|做完|弄完|搞定|(?:能|可以)?好|给(?:到|出|你|您)?"
_PROMISE = re.compile(
    rf"{_WHO}(?:(?:最早|预计|计划|可以?|能|拟)?(?:于|在)?"
    r"|(?:(?:can|will) (?:be )?(?:finish(?:ed)?|done|deliver(?:ed)?|do)(?: it)?|planned)"
    rf" (?:by|on))\s*(?P<day>{_DAY})\s*(?:之前|以前|前)?\s*(?:可以?|能)?(?P<end>{_READY})?$",
    re.IGNORECASE,
)
_PROMISES = re.compile(rf"可于|可在|能于|能在|(?:{_READY})$|完成|办结|交付|提供|办完|\b(?:can|will|planned)\b", re.IGNORECASE)
_LIMITS = re.compile(
    r"但|不过|然而|前提|如果|倘若|若|除非|条件|须先|需先|先要|争取|尽量|部分|but\b|however|\bif\b|unless|provided|only\b|partly",
    re.IGNORECASE,
)
_REASON = re.compile(r"^(?:理由|原因|因为|由于|因|because|reason|since|as)\s*(?:是|为)?\s*[:：]?\s*", re.IGNORECASE)
_LEADING: Final = " \t\n,，。:：;；—-!！"


def read_request_words(text: str, at: datetime, calendar: Calendar) -> tuple[Order, ...]:
    """What the words order of a request: accept, decline (with its reason), handler (a name), propose (an instant).

    A clause counts only as a whole; one that limits another makes the order a problem, to be asked about.
    """
    found = tuple(_orders(text, at, calendar))
    limit = next((clause[0].strip() for clause in _CLAUSE.finditer(text) if _LIMITS.search(clause[0])), "")
    kinds = {order.kind for order in found}
    problem = Problem("contradicts", text[:80]) if {"accept", "decline"} <= kinds else None
    if limit and "accept" in kinds:
        problem = Problem("qualified", limit)
    return tuple(_with(order, problem) for order in found) if problem else found


def _with(order: Order, problem: Problem) -> Order:
    return Order(kind=order.kind, value=order.value, due=order.due, words=order.words, start=order.start, problem=problem)


def _orders(text: str, at: datetime, calendar: Calendar) -> Iterator[Order]:
    for clause in _CLAUSE.finditer(text):
        words, start = clause[0].strip(), clause.start()
        if words.endswith(("?", "？", "吗", "呢")):
            continue
        if declined := _DECLINE.match(words):
            reason = _REASON.sub("", text[start + clause[0].find(words) + declined.end() :].strip(_LEADING))
            yield Order(kind="decline", words=words, reason=reason.strip(), start=start, end=clause.end())
            return
        if accepted := _ACCEPT.match(words):
            yield Order(kind="accept", words=words[: accepted.end()], start=start, end=clause.end())
            words = words[accepted.end() :].strip()
        yield from _details(words, start, clause.end(), at, calendar)


def _details(words: str, start: int, end: int, at: datetime, calendar: Calendar) -> Iterator[Order]:
    if named := _HANDLER.match(words):
        yield Order(kind="handler", value=named["a"] or named["b"] or named["c"], words=words, start=start, end=end)
        return
    promised = _PROMISE.match(words) if _PROMISES.search(words) else None
    due = read_instant(promised["day"], at, calendar) if promised else None
    if due is not None:
        yield Order(kind="propose", due=due, words=words, start=start, end=end)
