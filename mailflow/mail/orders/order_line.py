"""One piece of a letter as one order: what it orders, with what value, for what reason, and what speaks against it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from mailflow.core.worktime import Calendar, Span
from mailflow.mail.intent.folding import Folded
from mailflow.mail.intent.intent import read_intent
from mailflow.mail.orders.order_lexicon import Head, Heads, decides, ends_well, lead, title_ends
from mailflow.mail.orders.order_values import (
    REASON,
    Value,
    asked_change,
    finished_on,
    hand_over,
    level,
    merge,
    new_date,
    none_told,
    percent,
    recovered,
)  # fmt: skip
from mailflow.mail.orders.order_words import DECISION, GROUPS, INCIDENT, PROGRESS, TASKS, WEIGHTY, WITH_ITEM, WITH_TEXT, WITHOUT
from mailflow.mail.orders.pieces import Piece, verb_first
from mailflow.mail.orders.pointing import ALL, only_listed, pointed

#: What may be asked of the service in the form of a request; 请完成 asks somebody else.
_ASKED_OF_US: Final = frozenset({
    "escalate", "close", "cancel", "pause", "resume", "request_sign_off", "status", "help", "search", "form", "register",
    "hand_over", "level", "merge",
})  # fmt: skip
_QUESTION_ALLOWED: Final = frozenset({"status", "why", "help", "search", "form", "register"})
_STANDS_ALONE: Final = frozenset({"status", "why", "help", "register"})
_NEGATED: Final = {"done": "not_done", "in_progress": "not_started", "risk": "risk_gone"}
_DECISIONS: Final = frozenset({"approve", "conditional", "reject", "acknowledge", "delegate", "withdraw"})
_ASKS = re.compile(
    r"\?|吗|[呢么]$|(?:[了过好完成复到定行]|^)没有?$|是否|能否|可否|要不要|是不是|有没有|可不可以|行不行|谁|何时|什么时候|几时"
    r"|\b(?:who|when will|why is|can (?:we|i|you)|could (?:we|i|you)|should (?:we|i)|shall (?:we|i)|is it|are we|do we"
    r"|did (?:we|you))\b"
)
_FINE = re.compile(
    r"没事了?|没有?关系|(?:大家)?(?:不用|不必|无需|无须)(?:管|处理|担心|来)了?|不好意思|(?:详)?见附件|附件|未(?:发现|出现|见)(?:任何)?(?:问题|异常|故障)|没有?(?:发现)?(?:任何)?(?:问题|异常)"
    r"|未超(?:预算|期)|不(?:需要|用)(?:支持|协助|协调)"
    r"|(?:no|without) (?:problems?|issues?|objections?)"
)
_LIMITS = re.compile(
    r"但|不过|然而|可是|只是|如果|倘若|若|假如|只要|前提|除|仅|只|待|还差|还有|还剩|尚|未|没|不|暂|一半|部分|初步|基本"
    r"|预计|争取|明天|后天|下周|下月|^(?:后|之后|以后|前|之前|时)"
    r"|\b(?:but|however|though|although|if|unless|except|excluding|apart|aside|besides|other than"
    r"|once|after|when|until|provided|only|partly|partially|mostly"
    r"|almost|nearly|not|never|tomorrow"
    r"|next|will|pending|should|by (?:mon|tue|wed|thu|fri|sat|sun|tomorrow|next|the end)\w*|still|remaining|missing"
    r"|yet)\b|n't\b"
)
#: 都完成了 says it of everything its writer has.
_ALL_OF_THEM = re.compile(r"全部|都|均|一切")
#: A share or a day behind 完成, which may be either: 完成 2/3.
_COUNTED = re.compile(r"\d{1,2}/\d|\d{1,2}(?:\.\d{1,2})?\s?%|百分之(?!一?百)|[一二三四五六七八九]成")
_UNTIL = re.compile(r"\s?(?:到|至|to\b|until\b|till\b)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a piece orders; `is_bare` where it has no words beside the command, `text_start` where a text of its own begins."""

    kind: str
    value: str = ""
    percent: int | None = None
    due: datetime | None = None
    by: Span | None = None
    reason: str = ""
    items: tuple[int | str, ...] = ()
    problem: str | None = None
    fault: str = ""
    is_bare: bool = False
    text_start: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """The letter that pieces are read from, and what its words mean here."""

    folded: Folded
    text: str
    source: str
    at: datetime
    calendar: Calendar
    groups: frozenset[str]
    heads: Heads
    vocabulary: Mapping[str, tuple[str, ...]]

    def written(self, start: int, end: int) -> str:
        """What was written at a span of the folded text."""
        first, last = self.folded.span(start, end)
        return self.source[first:last].strip(" \t\n,，、:：;；。—-")

    def begins(self, place: int, stop: int) -> int:
        """Where a word of command or decision that begins here ends, else 0."""
        head = self._head(place, stop)
        if head is not None:
            return head.end
        led = lead(self.text, place, stop)
        value = percent(self.text, place, stop) if PROGRESS in self.groups else None
        if value is None and INCIDENT in self.groups and (named := level(self.text, place, stop)) and not named.problem:
            value = named
        return value.end if value else decides(self.text, place, stop) or decides(self.text, led, stop)

    def stands(self, place: int, stop: int) -> int:
        """Where a word ends that begins here and takes no words of its own, else 0."""
        head = self._head(place, stop)
        if head is None:
            return decides(self.text, place, stop)
        return 0 if WITH_TEXT & set(head.kinds) or "delay" in head.kinds else head.end

    def _head(self, place: int, stop: int) -> Head | None:
        head = self.heads.find(self.text, place, stop)
        return head if head and any(GROUPS[kind] in self.groups for kind in head.kinds) else None

    @staticmethod
    def limits(words: str) -> bool:
        """Whether words begin by limiting what stands above them."""
        match = _LIMITS.search(words.strip().lower(), 0, 12)
        return match is not None and match.start() == 0

    def read(self, piece: Piece) -> Found:
        """The order of one piece; where it names items and says nothing known of them, that is its problem."""
        if piece.items is not None and not piece.items.items:
            return Found(kind="unread", problem="range")
        found = self._order(piece) or (self._verb_first(piece) if piece.items is None else None)
        if found is None:
            asks = self._asks(piece, piece.end)
            return Found(kind="unread", problem="asks" if asks else "unclear") if piece.items else Found(kind="note")
        textual = (found.kind in WITH_TEXT and bool(found.value)) or found.kind == "update"
        if found.kind not in _QUESTION_ALLOWED and not textual and self._asks(piece, piece.end):
            return Found(kind="unread", problem="asks")
        return found

    def _asks(self, piece: Piece, stop: int) -> bool:
        return piece.asks or _ASKS.search(self.text, piece.start, stop) is not None

    def _order(self, piece: Piece) -> Found | None:
        place, stop, item = piece.body, piece.end, piece.items is not None
        led = lead(self.text, place, stop)
        return (
            self._valued(led if place != led else place, stop, item)
            or self._worded(place, stop, item)
            or (self._decided(place, stop) if item else self._recovered(place, stop))
            or (self._titled(place, stop) if item else self._put_off(place, stop))
        )

    def _valued(self, place: int, stop: int, item: bool) -> Found | None:
        """An order whose matter is a value: a share, a level, a person, a record."""
        if PROGRESS in self.groups and (share := percent(self.text, place, stop)) is not None:
            return self._with(share, "percent", stop) if item or self._free(share.end, stop) else None
        if PROGRESS in self.groups and item and (ended := finished_on(self.text, place, stop, self.at, self.calendar)):
            return self._with(ended, "done", stop)
        if INCIDENT in self.groups and (raised := level(self.text, place, stop)) is not None:
            return self._with(raised, "level", stop)
        if (handed := hand_over(self.folded, self.text, place, stop)) is not None:
            return replace(self._with(handed[0], "hand_over", stop), value=self.written(*handed[1]) if handed[0].value else "")
        if INCIDENT in self.groups and (merged := merge(self.text, place, stop)) is not None:
            return self._with(merged, "merge", stop)
        return None

    def _free(self, place: int, stop: int) -> bool:
        return place >= stop or not (self.text[place].isalnum() or self.text[place] == " ")

    def _with(self, value: Value, kind: str, stop: int) -> Found:
        return Found(
            kind=kind, value=value.value, percent=value.percent, due=value.due, by=value.by, problem=value.problem,
            fault=value.value if value.problem else "", reason=self._reason(value.end, stop), is_bare=value.end >= stop,
        )  # fmt: skip

    def _reason(self, place: int, stop: int) -> str:
        match = REASON.match(self.text, place, stop)
        return self.written(match.end() if match else place, stop)

    def _worded(self, place: int, stop: int, item: bool) -> Found | None:
        head = self._head(place, stop)
        kind = self._kind(head, item) if head else None
        if head is None or kind is None or (item and kind == "confirm" and DECISION in self.groups):
            return None
        if head.negated:
            kind = _NEGATED.get(kind, kind)
            if kind not in _NEGATED.values():
                return Found(kind="unread", problem="negated")
        elif head.polite and kind not in _ASKED_OF_US:
            return Found(kind="unread", problem="unclear") if item else None
        if kind == "delay":
            return self._delayed(head, stop, item)
        return self._texted(head, kind, stop, item) if kind in WITH_TEXT else self._plain(head, kind, stop, item)

    def _kind(self, head: Head, item: bool) -> str | None:
        ranked = sorted(head.kinds, key=lambda kind: (WITH_ITEM if item else WITHOUT).index(GROUPS[kind]))
        return next((kind for kind in ranked if GROUPS[kind] in self.groups), None)

    def _delayed(self, head: Head, stop: int, item: bool) -> Found | None:
        listed = None if item else pointed(self.text, head.end, stop)
        if listed is not None and not _UNTIL.match(self.text, listed.named, stop):
            listed = None
        start = listed.named if listed else head.end
        found = new_date(self.text, start, stop, self.folded.gaps, self.at, self.calendar)
        if found.problem == "no_date" and (not item or self.text[head.start : head.end] in ("move to", "moved to", "push to")):
            return None
        return replace(self._with(found, "delay", stop), items=listed.items if listed else ())

    def _texted(self, head: Head, kind: str, stop: int, item: bool) -> Found | None:
        """An order that takes the words after it; 更新 needs its colon, for it begins many a sentence."""
        end, after = head.end, self.text[head.end : head.end + 1]
        listed = pointed(self.text, end + (after == " "), stop) if kind == "object" and not item else None
        if listed is not None:
            end, after = listed.end, ":"
        parted = after == ":" or end >= stop or end in self.folded.gaps or (after == " " and (item or kind != "update"))
        if not parted and not (kind in ("risk", "object") and (item or after in ",。")):
            return None
        if kind in ("search", "form") and (self.text[: head.start].strip() or end >= stop or len(self.text[end:stop]) > 60):
            return None
        kind, value = none_told(kind, self._reason(end, stop), of_items=listed is not None)
        if kind == "form" and len(value.split()) != 1:
            return None
        return Found(
            kind=kind, value=value, items=listed.items if listed else (), text_start=end,
            problem="no_text" if not value and kind not in ("risk", "risk_gone", "confirm") else None,
        )  # fmt: skip

    def _plain(self, head: Head, kind: str, stop: int, item: bool) -> Found | None:
        end = ends_well(self.text, head.end, stop, self.folded.gaps)
        end = head.end if end is None and item and self.text[head.end] == " " else end
        if not item and self.text[head.end : head.end + 1] == ":" and only_listed(self.text, head.end + 1, stop):
            return None
        if end is None or (kind in _STANDS_ALONE and self.text[end:stop].strip(" ?!。,")):
            return None
        tail = _FINE.sub("", self.text[end:stop]).lstrip(" ,。:;(")
        wide = kind in ("done", "on_track") and not item and _ALL_OF_THEM.search(self.text, max(0, head.start - 3), head.end)
        reasoned = REASON.match(self.text, end, stop) is not None
        fault = None
        if kind in WEIGHTY and tail and not reasoned:
            blank = not item and head.end in self.folded.gaps
            fault = "qualified" if _LIMITS.search(tail) else "unclear" if blank or _COUNTED.match(tail) else None
        items, words = (ALL,) if wide else (), self.written(end, stop) if fault else ""
        return Found(kind=kind, reason=self._reason(end, stop), items=items, problem=fault, fault=words, is_bare=not tail)

    def _decided(self, place: int, stop: int) -> Found | None:
        if DECISION not in self.groups:
            return None
        first, last = self.folded.span(place, stop)
        intent = read_intent(self.source[first:last], self.vocabulary)
        if intent.decision not in _DECISIONS:
            return None
        return Found(kind=intent.decision, reason=intent.reason, value=", ".join(intent.names))

    def _verb_first(self, piece: Piece) -> Found | None:
        """A verb with its items behind it: 同意第一项, 完成 3."""
        listed = verb_first(self.text, piece.start, piece.end, self.stands)
        if listed is None:
            return None
        verb = self.stands(piece.start, piece.end)
        if self.text[listed.named : listed.named + 1] == " " and not REASON.match(self.text, listed.named, piece.end):
            return None
        found = self._plain_at(piece.start, verb) or self._decided(piece.start, verb)
        if found is None or found.problem:
            return found
        return self._with_rest(replace(found, items=listed.items, is_bare=False), piece, verb, listed.named)

    def _plain_at(self, start: int, stop: int) -> Found | None:
        return self._worded(start, stop, item=True)

    def _with_rest(self, found: Found, piece: Piece, verb: int, named: int) -> Found:
        """The order with what stands behind its items: a reason, or a limit."""
        rest = self.written(named, piece.end)
        reason = self._reason(named, piece.end)
        limited = found.kind in WEIGHTY and _LIMITS.search(rest.lower()) is not None
        if found.kind in _DECISIONS and rest:
            said = read_intent(f"{self.written(piece.start, verb)},{rest}", self.vocabulary)
            reason, limited = said.reason, said.decision != found.kind
        return replace(found, reason=reason, problem="qualified" if limited else None, fault=rest)

    def _recovered(self, place: int, stop: int) -> Found | None:
        """A report that names what has recovered: 支付系统已恢复."""
        back = INCIDENT in self.groups and recovered(self.text, place, stop)
        return Found(kind="recovered", reason=self.written(place, stop)) if back else None

    def _put_off(self, place: int, stop: int) -> Found | None:
        """A change asked for that puts off one item; whatever else is asked so is no order: 变更：任务3推迟一周."""
        listed = pointed(self.text, asked_change(self.text, place, stop) or stop, stop)
        found = self._worded(listed.end, stop, item=True) if listed and len(listed.items) == 1 else None
        return replace(found, items=listed.items) if listed and found and found.kind == "delay" else None

    def _titled(self, place: int, stop: int) -> Found | None:
        """An item named by its number and again by its title: 3 数据库迁移: 完成."""
        for begins in title_ends(self.text, place, stop, self.folded.gaps):
            found = self._valued(begins, stop, item=True) or self._worded(begins, stop, item=True)
            if found is not None and (found.kind in GROUPS and GROUPS[found.kind] in (PROGRESS, TASKS)):
                return found
        return None
