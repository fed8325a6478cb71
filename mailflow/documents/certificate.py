"""What the certificate of an evidence pack (书面确认证明) prints: the values of `service/evidence/attesting.py` in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, tzinfo
from typing import Any, Final, cast

from mailflow.core.reasons import REASONS
from mailflow.documents.annex import Annex
from mailflow.documents.certificate_words import CERTIFICATE_WORDS, CertificateWords
from mailflow.documents.fields import Attested, Bound, Certificate, Edition, Happening, Standing, TurnedBack
from mailflow.documents.text import cleaned
from mailflow.documents.words import LANGUAGES, NOTHING, Words, long_date, to_minute, version_name
from mailflow.mail.outgoing.matterwords import PURPOSES, called
from mailflow.mail.outgoing.words import kind as kind_name
from mailflow.mail.outgoing.words import state as state_name

Values = Mapping[str, Any]

_STATES: Final = {"confirmed": "approved", "refused": "rejected"}


def certificate_context(values: Values, language: str, timezone: tzinfo, issued_at: datetime) -> Certificate:
    """The certificate of one record; the instant of issue is that of the newest fact, for the same facts say the same."""
    return cast("Certificate", cleaned(_Printed(values, language, timezone).whole(issued_at)))


def certificate_name(values: Values, language: str, timezone: tzinfo, issued_at: datetime) -> str:
    """The file name of the certificate: 【书面确认证明】CNF-2026-0001_20260304.docx."""
    day = issued_at.astimezone(timezone)
    return f"{CERTIFICATE_WORDS[language].name_frame}{values['record']['id']}_{day:%Y%m%d}.docx"


class _Printed:
    """The values of one certificate in one language."""

    def __init__(self, values: Values, language: str, timezone: tzinfo) -> None:
        self._values = values
        self._language = language
        self._timezone = timezone
        self._common: Words = LANGUAGES[language]
        self._words: CertificateWords = CERTIFICATE_WORDS[language]
        self._annex = Annex(self._common)

    def whole(self, issued_at: datetime) -> dict[str, Any]:
        """Every field, the annex last."""
        listed = {
            "standing": [self._standing(str(no), one) for no, one in enumerate(self._values["standing"], 1)],
            "versions": [self._edition(version) for version in self._values["versions"]],
            "attachments": list(self._files()),
            "answers": [self._answer(str(no), one) for no, one in enumerate(self._values["answers"], 1)],
            "timeline": [self._happening(one) for one in self._values["timeline"]],
            "turned_back": [self._turned_back(one) for one in self._values["turned_back"]],
        }
        whole = self._head(issued_at) | self._journal() | listed
        return whole | {"annex": self._annex.wholes}

    def _head(self, issued_at: datetime) -> dict[str, Any]:
        record = self._values["record"]
        return {
            "heading": self._words.headings["confirmation" if record["kind"] == "confirmation" else "record"],
            "organisation": self._values["organisation"],
            "number": record["id"],
            "title": self._annex.fitted(record["title"], self._common.subject),
            "requester": record["requester"]["name"],
            "requester_department": record["requester"]["department"] or NOTHING,
            "opened_at": self._at(record["opened_at"]),
            "result": self._result(record["state"]),
            "statement": self._statement(issued_at),
            "oral_note": self._oral(record),
            "issued_on": long_date(issued_at.astimezone(self._timezone).date(), self._language),
            "timezone": str(self._timezone),
        }

    def _journal(self) -> dict[str, Any]:
        journal = self._values["journal"]
        return {
            "rules": "\n".join(self._values["rules"]) or NOTHING,
            "head": str(journal["seq"]),
            "hash": journal["hash"],
            "shown": str(journal["shown"]),
            "hidden": str(journal["hidden"]),
            "as_of": self._at(self._values["as_of"]),
        }

    def _result(self, state: str) -> str:
        """Where a record stands, in words: those of confirmations are the document's own."""
        if self._values["record"]["kind"] != "confirmation":
            return state_name(state, self._language)
        results = self._common.results
        return results.get(_STATES.get(state, state), state)

    def _statement(self, issued_at: datetime) -> str:
        answers, kind = self._values["answers"], self._values["record"]["kind"]
        asked = "confirmation" if kind == "confirmation" else "record" if answers else "unasked"
        return self._words.statements[asked].format(
            matter=self._words.matters.get(kind, kind),
            organisation=self._values["organisation"],
            number=self._values["record"]["id"],
            day=long_date(issued_at.astimezone(self._timezone).date(), self._language),
            answers=len(answers),
            people=len({one["by"]["id"] for one in answers}),
            result=self._result(self._values["record"]["state"]),
        )

    def _oral(self, record: Values) -> str:
        if not record["oral"]:
            return ""
        state = str(_STATES.get(record["state"], record["state"]))
        return self._common.oral.get(state, self._common.oral["ended"])

    def _edition(self, version: Values) -> Edition:
        return {
            "version": version_name(version["version"]),
            "at": self._at(version["opened_at"]),
            "digest": "\n".join(filter(None, (self._about(version["digest"]), version["digest"]))),
            "rule": f"{version['needed']}/{version['of']}",
            "state": self._common.states.get(version["state"], version["state"]),
        }

    def _about(self, digest: str) -> str:
        """What a version was about, where a record holds sign-offs about several things; else nothing."""
        titles = {version["digest"]: version["title"][:60] + self._purpose(version) for version in self._values["versions"]}
        return titles.get(digest, "")[:80] if len(set(titles.values())) > 1 else ""

    def _purpose(self, version: Values) -> str:
        return called(PURPOSES, version.get("purpose", ""), self._language)

    def _files(self) -> Iterator[Bound]:
        files = [(version, file) for version in self._values["versions"] for file in version["attachments"]]
        for no, (version, file) in enumerate(files, 1):
            name = self._annex.fitted(file["name"], file["name"][:40])
            yield {"no": str(no), "version": version_name(version["version"]), "name": name, "sha256": file["sha256"]}

    def _standing(self, no: str, one: Values) -> Standing:
        answer = one["answer"]
        decision = "silent" if answer is None else "returned" if answer["returned"] else answer["decision"]
        return {
            "no": no,
            "department": one["signer"]["department"] or NOTHING,
            "name": self._who({"signer": one["signer"], "by": answer["by"] if answer else one["holder"]}),
            "decision": self._common.decisions[decision],
            "version": version_name(answer["version"]) if answer else NOTHING,
            "at": self._at(answer["at"]) if answer else NOTHING,
        }

    def _answer(self, no: str, one: Values) -> Attested:
        at, version = self._at(one["at"]), version_name(one["version"])
        of = self._common.answer_of.format(name=one["by"]["name"], version=version, at=at)
        return {
            "no": no,
            "name": self._who(one),
            "department": one["signer"]["department"] or NOTHING,
            "decision": self._common.decisions["returned" if one["returned"] else one["decision"]],
            "mail": one["from"] or NOTHING,
            "at": at,
            "words": self._quoted(one, of),
            "text": self._annex.fitted(one["text"].strip(), of) if one["text"] else NOTHING,
            "version": " ".join(filter(None, (version, self._about(one["digest"])))),
            "digest": one["digest"],
            "proof": self._proof(one),
            "message_id": one["message_id"] or NOTHING,
            "letter": one["letter"] or NOTHING,
            "place": self._place(one["place"]),
        }

    def _quoted(self, one: Values, of: str) -> str:
        """The words that decide, and below them the condition or the reason where they do not hold it."""
        said, reason = one["words"].strip(), one["reason"].strip()
        lines = [self._common.quote.format(said)] if said else []
        if reason and reason not in said:
            lines.append((self._common.condition if one["decision"] == "conditional" else self._common.reason) + reason)
        return self._annex.fitted("\n".join(lines) or NOTHING, of)

    def _proof(self, one: Values) -> str:
        level = one["proof"] or one["judged"].partition(":")[0]
        told = self._words.levels.get(level, level) or NOTHING
        judged = one["judged"].partition(": ")[2]
        return f"{told}\n{judged}" if judged else told

    def _place(self, place: Values | None) -> str:
        if place is None:
            return self._words.no_place
        return self._words.place.format(**{**place, "part": place["part"] + 1})

    def _who(self, one: Values) -> str:
        by, signer = one["by"], one["signer"]
        if by["id"] == signer["id"]:
            return cast("str", signer["name"])
        return self._words.proxy.format(by=by["name"], signer=signer["name"])

    def _happening(self, one: Values) -> Happening:
        what = "reminded" if one["what"] == "fired" and not one["level"] else one["what"]
        text = self._words.happenings[what].format(**self._named(one))
        return {"at": self._at(one["at"]), "what": self._annex.fitted(text, self._at(one["at"]))}

    def _named(self, one: Values) -> dict[str, Any]:
        named: dict[str, Any] = {name: value for name, value in one.items() if isinstance(value, str | int)}
        for role in ("by", "signer"):
            named[role] = one[role]["name"] if role in one else ""
        named["to"] = self._common.separator.join(card["name"] for card in one.get("to", ())) or NOTHING
        named["decision"] = self._common.decisions.get(one.get("decision", ""), "")
        state, kind = one.get("state", ""), one.get("kind", "")
        named["state"] = state_name(state, self._language) if one["what"] == "moved" else self._common.states.get(state, "")
        named["kind"] = self._words.kinds.get(kind, kind_name(kind, self._language))
        named["version"] = version_name(one["version"]) if "version" in one else ""
        named["digest"] = one.get("digest", "")[:12]
        for name in ("due", "since", "until"):
            named[name] = self._at(one[name]) if name in one else ""
        return named

    def _turned_back(self, one: Values) -> TurnedBack:
        return {
            "at": self._at(one["at"]),
            "sender": one["sender"] or NOTHING,
            "disposition": self._words.dispositions.get(one["disposition"], one["disposition"]),
            "reason": self._annex.fitted(self._reason(one["reason"]), self._at(one["at"])),
            "message_id": one["message_id"] or NOTHING,
        }

    def _reason(self, reason: str) -> str:
        """Why, in the language of the certificate: facts have it in Chinese behind its code."""
        code, _, told = reason.partition(": ")
        chinese, english = REASONS.get(code, (told, told))
        before, _, after = chinese.partition("{detail}")
        detail = told[len(before) : len(told) - len(after)]
        return told if self._language == "zh" else english.format(detail=detail)

    def _at(self, stamp: str | None) -> str:
        return to_minute(stamp, self._timezone)
