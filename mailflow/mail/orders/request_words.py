"""How a department answers a request in words: taken on or not, by whom, and until when (guide §5.20, 回复单)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Final

from mailflow.core.orders import Order, Problem
from mailflow.core.worktime import Calendar
from mailflow.mail.forms.dates import read_instant
from mailflow.mail.orders.asker_words import read_asker_words

_CLAUSE = re.compile(r"[^\n。；;，,！!]+")
#: A full stop of English ends a clause as a Chinese one does.
_STOP = re.compile(r"(?<=[A-Za-z)])\.(?=\s|$)")
#: What a clause begins with that says nothing of its own.
_LEAD = re.compile(r"^(?:那么|嗯|好的|但是?|不过|只是|另外|(?:ok|okay|sure|thanks|but|though|and)\b)\s*", re.IGNORECASE)
_WHO: Final = r"(?:我部门?|本部门?|我们(?:部门)?|我方|我|we|i)?\s*"
_DAY: Final = (
    r"[\d年月日号/.:：点时分半上下午早晚今明后天周一二三四五六末本底星期内个小时工作 -]{2,24}?"
    r"|\d{4}-\d\d?-\d\d?|\d\d? [A-Za-z]{3,9}|[A-Za-z]{3,9} \d\d?|(?:next )?[a-z]{3,6}day"
)
_ACCEPT = re.compile(
    rf"{_WHO}(?:(?:同意|予以|已|可以?|正式)?(?:受理|接受|承接|承办)(?:该项?请求|此请求|本联系单|此联系单"
    rf"|了)?|同意(?:办理|协助|配合)?|可以|可行"
    r"|(?:accept(?:ed)?|approved?|agreed?)(?: (?:the|this) request)?)(?=$|\s)"
    # What people say instead: that they do it.
    r"|(?:这个|这件?事|此事)?(?:我们?|本部门|我方|这边|我这边|我们这边)(?:部门)?(?:这就|马上|尽快|立即)?(?:来|会|可以来?|能|去)?"
    r"(?:做|办|办理|处理|跟进|支持|配合|解决|安排|接)(?:一下|了|吧)?$"
    r"|(?:这就|马上|立即|尽快|抓紧)(?:办|办理|处理|安排|跟进|去办|开始)$|接了$|接下了$|(?:正在|在)(?:处理"
    r"|办理|办)(?:了|中)?$|处理中$|办理中$"
    r"|(?:可以|能够?)(?:做|支持|配合|办|协助|提供)$|已(?:安排|着手|开始)(?:处理|办理)?$|没问题$"
    r"|(?:we|i)(?:'ll| will| can) (?:do|handle|take|take care of|look after|see to|get on with|get to"
    r"|work on)(?: care of)?(?: it| this| that)?$"
    r"|(?:we|i)(?:'re|'m| are| am) (?:already )?(?:on it|working on it)$|(?:already )?(?:on it"
    r"|working on it)$|will do$|can do$|happy to (?:help|do (?:it|this|so))$",
    re.IGNORECASE,
)
_DECLINE = re.compile(
    rf"{_WHO}(?:不予受理|不受理|(?:暂时?)?(?:无法|不能|难以|不便)(?:受理|承接|办理)|暂不受理|不接受|拒绝受理|不同意|拒绝"
    r"|declined?|(?:do not|don't|can ?not|can't) (?:accept|take (?:it|this) on)|not accepted|rejected?)(?![\w\u4e00-\u9fff])",
    re.IGNORECASE,
)
#: What says no by saying why: the clause is its own reason.
_NOT_OURS = re.compile(
    r"不(?:归|属于?|该由?|由)(?:我们?|本|我方|我们?这边)|不是(?:我们?|本|我方)(?:部门|部)?(?:的?(?:职责"
    r"|业务|工作|事|活|范围)|负责|管)"
    r"|不在(?:我们?|本|我方)\S{0,6}(?:范围|职责)|(?:做|办|处理|支持|帮|接|弄|解决)不了|(?:无法|没法|没办法"
    r"|不能|难以)(?:支持|提供|处理|完成|配合|协助|做|办)"
    r"|(?:权限|数据)不在(?:我们?|本|我)|恐怕(?:不行|不能|做不|办不|没办法)"
    r"|应该?(?:是|由|归|找)\S{1,12}?(?:部|部门|中心|组|那边)(?:负责|管|处理|的|$)|(?:我们?|本|我方)(?:部门"
    r"|部|这边)?不(?:负责|管|承担|做这)"
    r"|\bnot (?:our|my) (?:area|job|responsibilit\w+|department|scope|task|team)\b|\b(?:is|does"
    r"|are)(?: not|n't) (?:ours|belong to us|our \w+)\b"
    r"|\b(?:we|i) (?:can ?not|can't|are unable to|am unable to|are not able to) (?:do|take|help|support"
    r"|handle|provide|deal)\b|\bunable to (?:help|do|take)\b",
    re.IGNORECASE,
)
#: Want of people or time, which may be a no or only a not yet; pointing to another department makes it a no.
_SHORT_OF = re.compile(
    r"(?:没有?|无|缺)(?:人手|人力|人|资源|精力|空|时间|排期|权限)|(?:人手|人力|资源|时间)(?:不够|不足|紧张"
    r"|排不开|有限)|排不(?:开|过来|上)|抽不(?:出|开)"
    r"|\bno (?:capacity|resources?|people|time|bandwidth)\b|\b(?:fully booked|overloaded|short[- ]staffed|swamped)\b",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"(?:建议|请|麻烦|可以|应该?)(?:你们|您)?(?:去)?(?:找|联系|问|咨询|转给|转交|提给)\S{1,12}?(?:部|部门|中心|组|公司|办|那边)"
    r"|\b(?:please )?(?:ask|contact|try|talk to) (?:the )?(?:IT|HR|finance|legal|marketing|sales"
    r"|operations|[A-Z]\w+ (?:team|department|dept))\b",
)
_DONE = re.compile(
    r"(?:[\w\u4e00-\u9fff]{0,12}?)(?:已经?|都|全部)+(?:发(?:送|出|过去|给[你您]们?|[你您])?|提供|提交"
    r"|处理(?:完毕?|完成|好)|办(?:结|完|妥|好)|做[完好]|弄好|整理好|搞定|解决|上传|更新|寄出)了?$"
    r"|(?:[\w\u4e00-\u9fff]{0,8}?)(?:处理|弄|做|办|整理|准备|导|修|改)(?:好|完)了$|搞定了?$"
    r"|(?:[\w\u4e00-\u9fff]{0,8}?)(?:发(?:过去|给[你您]们?)|传)了$"
    r"|(?:[\w\u4e00-\u9fff]{0,8}?)已(?:经)?(?:上传|放|存|传)(?:到|至|在)?[^\s,，。;；]{0,10}$"
    r"|(?:it is |it's |all )?(?:sent|uploaded|delivered|attached|fixed|sorted)(?: now| today)?$"
    r"|(?:please )?(?:find|see) (?:the )?attached\b.*"
    r"|(?:the |your )?(?:[a-z]+ ){1,3}(?:is|are|was|were|has been|have been) (?:sent|attached|uploaded"
    r"|delivered|fixed|ready|done)$|here (?:it is|you go)$"
    r"|(?:we|i)(?:'ve| have)? (?:just )?(?:sent|uploaded|attached|delivered|fixed)\b.*",
    re.IGNORECASE,
)
#: A word where a name may stand, that is none of those which name nobody.
_SOMEBODY: Final = (
    r"(?!尽快|立即|马上|及时|抓紧|优先|贵|你|您|我|本|他|她|大家|各|相关|有关|谁|先|协助|帮|正在|在|已|会"
    r"|将|目前|暂|这|那|不|没|无|能|可|后续|统一|专人)"
    r"[^\s,，。;；]{2,12}?"
)
_DOES: Final = "承办|负责(?:办理|处理|跟进)?|办理|处理|跟进|对接|支持|配合"
_HANDLER = re.compile(
    r"(?:(?:承办人|经办人|办理人|handler|assignee|handled by|assigned to)\s*(?:为|是"
    r"|[:：])?\s*(?P<a>[^\s,，。;；]{2,20}(?: [A-Z][\w.-]+)?)"
    rf"|(?:已|我|我们)?(?:由|请|让|安排|指派|派|交给|交由)(?:了)?\s*(?P<b>{_SOMEBODY})\s*(?:来|去)?(?:{_DOES})(?:一下|此事|这事)?"
    rf"|(?P<c>{_SOMEBODY})\s*来(?:{_DOES}|办|做)(?:一下)?"
    rf"|(?P<d>(?!尽快|正在)[\u4e00-\u9fff]{{2,4}}?)(?:具体)?(?:负责|跟进|承办|对接)(?:一下|此事|这事)?"
    r"|(?:具体)?(?:请?找|请?联系)\s*(?P<e>[\u4e00-\u9fff]{2,4})(?:即可|就行|对接)?"
    r"|(?P<f>[A-Z][\w.-]+(?: [A-Z][\w.-]+)?) (?:will|is going to) (?:handle|do|take care of|look after"
    r"|work on|own|take)(?: it| this)?)$",
    re.IGNORECASE,
)
#: Somebody is spoken to at the beginning: 张工，你来处理一下。
_CALLED = re.compile(
    r"^\s*[@＠]?(?P<who>[\u4e00-\u9fff]{2,4})\s*[,，:：]\s*(?:请你?|麻烦你?|辛苦你?|你)(?:来|这边)?(?:承办"
    r"|负责|办理|处理|跟进|对接|看)(?:一下|下)?"
    r"(?=$|[。，,；;！!\s])"
)
_READY: Final = (
    "完成|办结|交付|提供|提交|反馈结果|出结果|办完|做完|弄完|搞定|(?:能|可以)?好|给(?:到|出|你们?|您)?"
    "|发(?:出|给[你您]们?|[你您])?"
)
_SOON: Final = "最早|最快|最晚|最迟|至少|大概|大约|预计|计划|拟|争取最晚"
_PROMISE = re.compile(
    rf"{_WHO}(?:(?:{_SOON}|可以?|能)?(?:也?要|得|需要|也得)?(?:等)?(?:于|在|到)?"
    r"|(?:(?:the )?earliest(?: we can(?: do)?| date| possible)?(?: is| would be)?|(?:can|could"
    r"|will) (?:be )?(?:finish(?:ed)?|done|deliver(?:ed)?|do|have|get)"
    r"(?: it| this| that| to it)?|planned|done|ready|'ll get to it|we'll (?:do|have|get to|send)(?: it| this)?)"
    rf" ?(?:by|on|is)?)\s*(?P<day>{_DAY})\s*(?:之前|以前|前)?\s*(?:才能?|可以?|能)?(?P<end>{_READY})?$",
    re.IGNORECASE,
)
_PROMISES = re.compile(
    rf"可于|可在|能于|能在|(?:{_READY})$|完成|办结|交付|提供|办完|最快|最早|最晚|最迟|至少要?到|\b(?:can"
    rf"|could|will|planned|earliest|by)\b|'ll\b",
    re.IGNORECASE,
)
_BARE_DAY = re.compile(
    rf"(?:{_SOON})?(?:要|得)?到?\s*(?:by )?(?P<day>{_DAY})\s*(?:下班)?(?:之前|以前|前)?[。.!！]?", re.IGNORECASE
)
#: A day that is put as a question is proposed: 3月10日可以吗？
_ASKED = re.compile(
    rf"^{_WHO}(?P<day>{_DAY})\s*(?:之前|以前|前)?(?:{_READY})?[,，]?\s*(?:可以|行|好|来得及|没问题|ok)(?:吗|么|不|嘛)?\s*[?？]$"
    rf"|^(?:would|is|does|will) (?P<en>{_DAY}) (?:be )?(?:ok|okay|fine|work|all right)(?: for you| with you)?\s*\?$",
    re.IGNORECASE,
)
_LIMITS = re.compile(
    r"但|不过|然而|前提|如果|倘若|若|除非|条件|须先|需先|先要|争取|尽量|部分|but\b|however|\bif\b|unless|provided|only\b|partly",
    re.IGNORECASE,
)
_REASON = re.compile(r"^(?:理由|原因|因为|由于|因|because|reason|since|as)\s*(?:是|为)?\s*[:：]?\s*", re.IGNORECASE)
_LONG: Final = 300
_LEADING: Final = " \t\n,，。:：;；—-!！"


def read_request_words(text: str, at: datetime, calendar: Calendar) -> tuple[Order, ...]:
    """What the words order of a request: accept, decline (with its reason), done, handler (a name), propose (an instant).

    A clause counts only as a whole; one that limits another makes the order a problem, to be asked about.
    """
    text = _STOP.sub(";", text)
    found = tuple(_orders(text, at, calendar))
    if not any(order.kind in ("accept", "decline", "propose", "done", "handler") for order in found):
        found = (*found, *_reluctant(text))
    if not found:
        found = tuple(_bare_day(text, at, calendar))
    told = {order.start for order in found if order.kind in ("propose", "handler")}
    limits = (clause for clause in _CLAUSE.finditer(text) if clause.start() not in told and _LIMITS.search(clause[0]))
    limit = next((clause[0].strip() for clause in limits), "")
    kinds = {order.kind for order in found}
    problem = Problem("contradicts", text[:80]) if "decline" in kinds and kinds & {"accept", "done", "propose"} else None
    if limit and kinds & {"accept", "done"}:
        problem = Problem("qualified", limit)
    answers = tuple(replace(order, problem=order.problem or problem) for order in found) if problem else found
    return (*answers, *read_asker_words(text))


def _orders(text: str, at: datetime, calendar: Calendar) -> Iterator[Order]:
    if called := _CALLED.match(text):
        yield Order(kind="handler", value=called["who"], words=called[0].strip(), start=0, end=called.end())
    for clause in _CLAUSE.finditer(text):
        words, start = clause[0].strip(), clause.start()
        if words.endswith(("?", "？", "吗", "呢")):
            yield from _put_as_question(words, start, clause.end(), at, calendar)
            continue
        if declined := _DECLINE.match(words):
            reason = _REASON.sub("", text[start + clause[0].find(words) + declined.end() :].strip(_LEADING))
            yield Order(kind="decline", words=words, reason=reason.strip(), start=start, end=clause.end())
            return
        if _NOT_OURS.search(words):
            yield Order(kind="decline", words=words, reason=text.strip()[:_LONG], start=start, end=clause.end())
            continue
        words = _LEAD.sub("", words)
        if accepted := _ACCEPT.match(words):
            yield Order(kind="accept", words=words[: accepted.end()], start=start, end=clause.end())
            words = words[accepted.end() :].strip()
        elif _DONE.fullmatch(words):
            yield Order(kind="done", words=words, start=start, end=clause.end())
            continue
        yield from _details(words, start, clause.end(), at, calendar)


def _reluctant(text: str) -> Iterator[Order]:
    """Want of people or time: a no where it points elsewhere, else asked about."""
    short, elsewhere = _SHORT_OF.search(text), _ELSEWHERE.search(text)
    if elsewhere:
        yield Order(kind="decline", words=text.strip()[:80], reason=text.strip()[:_LONG], start=0, end=len(text))
    elif short:
        yield Order(kind="decline", words=short[0], problem=Problem("reluctant", text.strip()[:80]), start=0, end=len(text))


def _bare_day(text: str, at: datetime, calendar: Calendar) -> Iterator[Order]:
    """A letter that is a day and nothing else promises it."""
    match = _BARE_DAY.fullmatch(text.strip())
    due = read_instant(match["day"], at, calendar) if match else None
    if due is not None:
        yield Order(kind="propose", due=due, words=text.strip(), start=0, end=len(text))


def _put_as_question(words: str, start: int, end: int, at: datetime, calendar: Calendar) -> Iterator[Order]:
    asked = _ASKED.match(words)
    due = read_instant(asked["day"] or asked["en"], at, calendar) if asked else None
    if due is not None:
        yield Order(kind="propose", due=due, words=words, start=start, end=end)


def _details(words: str, start: int, end: int, at: datetime, calendar: Calendar) -> Iterator[Order]:
    if named := _HANDLER.match(words):
        value = next(group for group in named.groups() if group)
        yield Order(kind="handler", value=value, words=words, start=start, end=end)
        return
    promised = _PROMISE.match(words) if _PROMISES.search(words) else None
    due = read_instant(promised["day"], at, calendar) if promised else None
    if due is not None:
        yield Order(kind="propose", due=due, words=words, start=start, end=end)
