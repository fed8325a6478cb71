"""Whether somebody comes to a meeting, in their own words: 参加, 请假 出差, 委派 张工, attend, decline, delegate to Li."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mailflow.mail.forms.durations import folded

_NOT = re.compile(
    r"请假|缺席|(?:不能|无法|不|没法|没办法|来不及|未能)(?:准时|按时|前往|前去)?(?:参加|出席|参会|到会|到场)|(?:参加|出席)不了|去不了|来不了"
    r"|\bdeclin(?:e[ds]?|ing)\b|\b(?:can ?not|can't|won't|will not|unable to|not able to|not|cannot be|can't be)"
    r" (?:be able to )?(?:attend|join|make it|come|there)"
    r"|\bregrets\b|\bsend my apologies\b|\bexcused?\b"
)
_HAND = re.compile(
    r"(?:委派|委托|指派|安排|改由|由|请)\s*([^\s,，。;；:：]{2,12}?)\s*(?:代表我|代替我|代我|替我|代为|代表|代)?(?:参加|出席|参会|到会)"
    r"|(?:委派|委托|指派)\s*(?:代表)?\s*[:：]?\s*([^\s,，。;；:：]{2,12})"
    r"|\bdelegat\w*(?: (?:it|this|my seat))? to ([^\n,.;]{2,40})|\bdelegate:? ([^\n,.;]{2,40})"
    r"|\b([a-z][a-z .'-]{1,30}) will (?:attend|join|come|represent me)(?: (?:for|instead of|on behalf of) me| in my place)"
)
_COME = re.compile(
    r"(?:准时|按时|同意|确认|可以|能|会|将|我)?(?:参加|出席|参会|到会|到场)|\battend(?:ing)?\b"
    r"|(?<!不能)(?<!无法)(?<!没法)(?<!不会)(?<!不)(?:准时|按时|一定|肯定)到(?![期时])"
    r"|\baccept(?:ed)?\b|\bi(?:'ll| will) (?:be there|join|come|dial in|call in)\b|\bcount me in\b"
)
#: How somebody comes who comes, which whoever leads the meeting should know.
_HOW = re.compile(
    r"晚(?:到|来|些|点|一点|\d)|迟到|早退|提前(?:离开|走|离场)|线上|远程|视频|电话(?:接入|参)|只能(?:参加|待)|半程|前半|后半"
    r"|\blate\b|\bleave early\b|\bonline\b|\bremote(?:ly)?\b|\bdial(?:ing)? in\b|\bcall(?:ing)? in\b|\bby (?:phone|video)\b"
)
_INSTEAD = re.compile(r"代|替|委派|委托|指派|改由|delegat|instead|behalf|in my place|represent")
_PERHAPS = re.compile(
    r"可能|也许|尽量|争取|待定|不确定|看情况|暂定"
    r"|\bmaybe\b|\bmight\b|\bperhaps\b|\btentativ|\bnot sure\b|\btry to\b|\bprobably\b"
)
#: A sentence that asks, beside others that may answer.
_QUESTION = re.compile(r"[^。.！!；;？?]*[？?]")
_ASKS = re.compile(r"[?？]|吗|呢|是否|能否|可否")
_REASON = re.compile(r"(?:原因|理由|因为|由于|因|reason|because|due to)\s*[:：]?\s*(.+)", re.IGNORECASE)
_AFTER = re.compile(r"^[\s:：,，;；。.—-]+")


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer: attending, declined, tentative or delegated; "" where the words say none, or ask.

    `instead` says that whoever is named comes in the writer's place in so many words, where 请张工参加 may also ask them in.
    """

    answer: str = ""
    reason: str = ""
    to: str = ""
    instead: bool = False


def read_answer(text: str) -> Answered:
    """The answer that the first lines of a letter give; words that ask or doubt are never an answer for sure."""
    for written in [line for line in text[:1000].split("\n") if line.strip()][:4]:
        line = _QUESTION.sub("", written).strip() or written
        words = folded(line)
        if _ASKS.search(words):
            continue
        answer, found = _answer(words)
        if found is not None:
            instead = answer == "delegated" and _INSTEAD.search(words) is not None
            return Answered(answer, _why(answer, line, found.end()), _to(line, found, answer), instead)
    return Answered()


def _answer(words: str) -> tuple[str, re.Match[str] | None]:
    handed, declined = _HAND.search(words), _NOT.search(words)
    if handed and _name(handed) not in ("我", "本人", "您", "你"):
        return "delegated", handed
    if declined:
        return "declined", declined
    comes = _COME.search(words)
    if comes and _PERHAPS.search(words):
        return "tentative", comes
    return ("attending", comes) if comes else ("", None)


def _name(found: re.Match[str]) -> str:
    return next((group for group in found.groups() if group), "")


def _to(line: str, found: re.Match[str], answer: str) -> str:
    """The name as it was written, not as it was folded."""
    if answer != "delegated":
        return ""
    name = _name(found)
    at = folded(line).find(name)
    written = line[at : at + len(name)] if len(folded(line)) == len(line) else name
    return written.strip()


def _why(answer: str, line: str, end: int) -> str:
    """The reason for not coming, or how somebody comes who is late or far away."""
    if answer == "attending":
        return line.strip()[:200] if _HOW.search(folded(line)) else ""
    return _reason(line, end) if answer in ("declined", "tentative") else ""


def _reason(line: str, end: int) -> str:
    named = _REASON.search(line)
    rest = named[1] if named else line[end:]
    return _AFTER.sub("", rest).strip(" 。.")[:200]
