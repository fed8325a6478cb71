"""Step 1 to its end: opinions are collected and marked, and every participating head signs the consensus (guide §2.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from mailflow.core import facts as f
from mailflow.core import matter_facts as m
from mailflow.core.amendment import amend, next_version
from mailflow.core.commands import Amend, Reply
from mailflow.core.duties import settle, settle_all
from mailflow.core.notices import Decision
from mailflow.core.project import facts as p
from mailflow.core.project.opening import missing, set_scope
from mailflow.core.project.project import Opinion
from mailflow.core.project.rights import department_of, heads, lead, project
from mailflow.core.project.telling import go, news
from mailflow.core.project.words import APART, label, paper
from mailflow.core.signoff import ask_signer, content_digest, current, open_sign_off
from mailflow.core.telling import Values, card
from mailflow.core.turn import Turn

#: 1 采纳; 意见2：不采纳，因…; 3 adopted.
_MARK: Final = re.compile(
    r"^\s*(?:意见|opinion)?\s*(\d{1,3})\s*[:：.、,，]?\s*"
    r"(不采纳|不予采纳|部分采纳|采纳|not adopted|rejected|partly adopted|adopted)"
    r"[\s,，:：;；。.]*(.*)$",
    re.IGNORECASE | re.MULTILINE,
)
_ADOPTED: Final = {"采纳": "yes", "adopted": "yes", "部分采纳": "partly", "partly adopted": "partly"}
_NEW: Final = re.compile(r"^\s*(?:新版本|new version)\s*[:：,，。.]?\s*", re.IGNORECASE)


def take_opinion(turn: Turn, command: Reply) -> Decision:
    """Somebody who takes part says what they think of the statement."""
    by = command.letter.by
    if not command.text.strip():
        return turn.ask_back("empty_reply")
    words = command.text.strip()[:2000]
    before = next((o for o in project(turn).opinions if o.by == by), None)
    number = before.number if before else len(project(turn).opinions) + 1
    opinion = Opinion(number=number, by=by, department=department_of(turn, by), words=words, at=turn.at)
    turn.happen(p.OpinionGiven(at=turn.at, letter=turn.rests_on, opinion=opinion))
    settle(turn, f"opinion:{by}", "given")
    news(turn, "opinion", (by,), words=words)
    if lead(turn) != by:
        news(turn, "opinion", (lead(turn),), words=words, by=card(by, turn.policy), part=str(number))
    return turn.done("noted")


def marks(text: str) -> Iterator[tuple[int, str, str]]:
    """Which opinions a text adopts and which not, with the reason."""
    for match in _MARK.finditer(text):
        yield int(match[1]), _ADOPTED.get(match[2].lower(), "no"), match[3].strip()


def adopt(turn: Turn, command: Reply) -> Decision:
    """The lead says which opinions are adopted; each giver is told."""
    taken = []
    for number, adopted, note in marks(command.text):
        opinion = next((o for o in project(turn).opinions if o.number == number), None)
        if opinion:
            marked = replace(opinion, adopted=adopted, note=note)
            turn.happen(p.OpinionGiven(at=turn.at, letter=turn.rests_on, opinion=marked))
            taken.append(marked)
    if not taken:
        return turn.ask_back("no_such_opinion", quoted=command.text)
    for opinion in taken:
        if opinion.by != command.letter.by:
            news(turn, f"adopted_{opinion.adopted}", (opinion.by,), words=opinion.note, part=str(opinion.number))
    news(turn, "marked", (command.letter.by,), listed=[[str(o.number), o.adopted, o.note] for o in taken])
    return turn.done("noted")


def ask_consensus(turn: Turn) -> None:
    """Ask every participating head to sign the consensus."""
    settle_all(turn, "ended", "opinion", "opinions")
    go(turn, "ask_consensus")
    before = [s for s in turn.record.sign_offs if s.about == "consensus"]
    version = next_version(before[-1].version) if before else "V1.0"
    open_paper(turn, "consensus", "consensus", consensus_fields(turn), version)


def open_paper(
    turn: Turn, about: str, name: str, fields: tuple[tuple[str, str], ...], version: str, *, title: str = "",
    content: str = "", signers: tuple[str, ...] = (),
) -> None:  # fmt: skip
    """Ask for the signatures of all heads, or of those named, under one version of a document of the project."""
    record, policy = turn.record, turn.policy
    title = title or paper(name, record.title, policy.organisation.language)
    files = record.files if about == "consensus" else ()
    people = signers or heads(turn)
    open_sign_off(
        turn,
        f.SignOffOpened(
            at=turn.at,
            letter=turn.rests_on,
            sign_off=f"G{len(record.sign_offs) + 1}",
            version=version,
            title=title,
            content=content,
            fields=fields,
            attachments=files,
            digest=content_digest(title, content, fields, files),
            signers=people,
            needed=len(people),
            due=policy.calendar.add(turn.at, policy.sign_off.answer_within),
            about=about,
            document=name,
        ),
    )
    for seat in current(turn).seats:
        ask_signer(turn, seat)


def consensus_fields(turn: Turn) -> tuple[tuple[str, str], ...]:
    """What the heads sign: the statement, and every opinion with what became of it."""
    language = turn.policy.organisation.language
    separator = "、" if language == "zh" else ", "
    fields = [(label("participants", language), separator.join(turn.record.departments))]
    fields += [(label(name, language), value) for name, value in turn.record.fields if name not in APART]
    words = {"yes": "采纳", "no": "不采纳", "partly": "部分采纳", "": "未标注"}
    for o in project(turn).opinions:
        name = f"意见 {o.number}（{o.department}）" if language == "zh" else f"Opinion {o.number} ({o.department})"
        fields.append((name, f"{o.words}（{words[o.adopted]}{'：' + o.note if o.note else ''}）"))
    return tuple(fields)


def is_new_version(command: Reply) -> bool:
    """Whether the lead's letter says that the consensus is to read otherwise."""
    stated = {name for name, _ in command.said.fields} - {"decision", "reason"}
    return bool(_NEW.match(command.text)) or bool(stated)


def new_version(turn: Turn, command: Reply) -> Decision:
    """A new version of the consensus goes to all signers, with what differs; earlier signatures do not count for it."""
    fields = tuple(pair for pair in command.said.fields if pair[0] != "decision")
    turn.happen(
        m.FieldsSet(
            at=turn.at, letter=turn.rests_on, by=command.letter.by, fields=fields, attachments=command.said.attachments
        )
    )
    set_scope(turn, command.said)
    said = _NEW.sub("", command.text, count=1).strip()
    content = None if fields else said or None
    if turn.record.state == "draft":
        if missing(turn):
            return turn.ask_back("project_incomplete", "、".join(missing(turn)))
        ask_consensus(turn)
        news(turn, "consensus_asked", (command.letter.by,))
        return turn.done("amended")
    wanted = Amend(
        letter=command.letter, new_version=True, content=content, fields=consensus_fields(turn),
        attachments=command.said.attachments, text=command.text,
    )  # fmt: skip
    return amend(turn, wanted)


def opinions_end(turn: Turn) -> None:
    """The time for opinions is over: the consensus is asked for, or what it lacks is asked of the lead."""
    if turn.record.state != "draft":
        return
    if missing(turn):
        told: Values = {"missing": missing(turn), "wanted": [], "unread": [], "similar": []}
        rule = f"{turn.policy.project.path}.opinions_within"
        turn.tell("reminder", lead(turn), "requester", template="project-opened", rule=rule, **told)
        return
    ask_consensus(turn)
    news(turn, "consensus_asked", (lead(turn),))
