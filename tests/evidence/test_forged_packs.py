"""Packs of a careful forger, whose manifest fits what was changed: found by the facts, and the facts by their chain."""

from __future__ import annotations

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from evidence_desk import forged, manifest, members

from mailflow.cli import verifier


def found(content: bytes, folder: Path, noted: tuple[int, str] | None = None) -> list[str]:
    (folder / "p.zip").write_bytes(content)
    return verifier.check(folder / "p.zip", noted)[0]


def changed(content: bytes, name: str, change: Callable[[Any], object]) -> dict[str, bytes | None]:
    """A table of the pack with one thing changed in it."""
    value = json.loads(members(content)[name])
    change(value)
    return {name: json.dumps(value, ensure_ascii=False).encode()}


def test_a_pack_made_again_without_change_is_whole(packs: dict[str, bytes], tmp_path: Path) -> None:
    assert forged(packs["approved"], {}) == packs["approved"]
    assert found(forged(packs["approved"], {}), tmp_path) == []


@pytest.mark.parametrize("folder", ["inbound/", "outbound/", "documents/", "rules/"])
def test_a_swapped_file_is_found_by_the_fact_that_names_it(packs: dict[str, bytes], tmp_path: Path, folder: str) -> None:
    for name in (name for name in members(packs["revised"]) if name.startswith(folder)):
        (broken, *_) = found(forged(packs["revised"], {name: b"From: x\r\n\r\nswapped\r\n"}), tmp_path)
        assert name in broken
        assert "names." in broken


def test_a_letter_swapped_under_its_own_name_is_missed_by_its_fact(packs: dict[str, bytes], tmp_path: Path) -> None:
    letter = json.loads(members(packs["approved"])["decisions.json"])[0]["letter"]
    other = b"From: liu@corp.example\r\n\r\nno\r\n"
    swapped = {f"inbound/{letter}.eml": None, f"inbound/{sha256(other).hexdigest()}.eml": other}
    broken = found(forged(packs["approved"], swapped), tmp_path)
    assert any(letter in text and "found nothing" in text for text in broken)
    assert any(sha256(other).hexdigest() in text and "no fact names" in text for text in broken)


def test_every_member_is_missed_and_none_may_be_added(packs: dict[str, bytes], tmp_path: Path) -> None:
    for name in members(packs["rejected"]):
        assert any(name.split(".")[0] in text for text in found(forged(packs["rejected"], {name: None}), tmp_path)), name
    for name in ("note.txt", "inbound/x.eml", "documents/y.docx", "journal.jsonl.bak"):
        assert any(name in text for text in found(forged(packs["rejected"], {name: b"x"}), tmp_path)), name


def test_two_packs_mixed_are_found(packs: dict[str, bytes], tmp_path: Path) -> None:
    one, other = packs["approved"], members(packs["rejected"])
    for name in ("journal.jsonl", "decisions.json", "certificate.json", "versions.json", "verdicts.json", "outbound.json"):
        assert found(forged(one, {name: other[name]}), tmp_path), name
    assert found(forged(one, dict(other), record=manifest(packs["approved"])["record"]), tmp_path)


def test_changed_words_in_a_fact_break_the_chain(packs: dict[str, bytes], tmp_path: Path) -> None:
    lines = members(packs["rejected"])["journal.jsonl"]
    assert "不同意".encode() in lines
    broken = found(forged(packs["rejected"], {"journal.jsonl": lines.replace("不同意".encode(), "同意".encode())}), tmp_path)
    assert "expected that of the manifest" in broken[0]


def test_a_chain_made_up_anew_is_found_by_a_head_noted_before(packs: dict[str, bytes], tmp_path: Path) -> None:
    """The forger changes a fact, and head, tables and certificate with it; only who noted the head before finds that."""
    content = packs["waiting"]
    noted: Any = manifest(content)["head"]
    lines = [json.loads(line) for line in members(content)["journal.jsonl"].splitlines()]
    previous = "0" * 64
    for number, line in enumerate(lines):
        if line.get("kind") == "StepFired":
            line["body"]["reason"] = "forged"
        text = verifier.canonical(line)
        if number == 0:
            text = verifier.canonical({"seq": 1, "stub": "f" * 64})
        lines[number] = text  # type: ignore[call-overload]
        told = json.loads(text)
        stub = told["stub"] if set(told) == {"seq", "stub"} else sha256(text.encode()).hexdigest()
        previous = sha256((previous + stub).encode()).hexdigest()
    head = {"seq": len(lines), "hash": previous}
    journal = "".join(f"{line}\n" for line in lines).encode()
    broken = found(forged(content, {"journal.jsonl": journal}, head=head), tmp_path, (noted["seq"], noted["hash"]))
    assert any("as it was noted" in text for text in broken)


@pytest.mark.parametrize(
    ("kind", "name", "change", "said"),
    [
        ("rejected", "certificate.json", lambda v: v["outcome"].update(state="confirmed"), "another outcome"),
        ("approved", "decisions.json", lambda v: v[0]["fact"].update(words="不同意"), "told otherwise"),
        ("approved", "decisions.json", lambda v: v[0].update(digest="0" * 64), "to another digest"),
        ("approved", "decisions.json", lambda v: v[0]["place"].update(offset=3), "other words"),
        ("approved", "decisions.json", lambda v: v[0]["place"].update(part=9), "IndexError"),
        ("approved", "decisions.json", lambda v: v[0]["place"].update(encoding="rot13"), "other words"),
        ("approved", "decisions.json", lambda v: v.pop(), "told otherwise"),
        ("revised", "versions.json", lambda v: v[0].update(text="[]"), "other versions"),
        ("revised", "outbound.json", lambda v: v[0].update(message_id="<other@corp.example>"), "another mail"),
        ("revised", "outbound.json", lambda v: v[0]["fact"].update(reply="250 ok"), "told otherwise"),
        ("revised", "documents.json", lambda v: v[0].update(name="other.docx"), "other files"),
        ("attacked", "verdicts.json", lambda v: v[1]["fact"].update(disposition="recorded"), "told otherwise"),
        ("attacked", "verdicts.json", lambda v: v[1]["arrival"].__setitem__(3, "2026-01-01T00:00:00+00:00"), "another arrival"),
        ("attacked", "verdicts.json", lambda v: v[2]["authentication_results"].append("Authentication-Results: x"), "does not have"),
        ("approved", "directory.json", lambda v: v[0]["people"][0]["mails"].append("y@evil.example"), "y@evil.example"),
    ],
)
def test_a_table_that_does_not_say_what_the_facts_say_is_found(
    packs: dict[str, bytes], tmp_path: Path, kind: str, name: str, change: Callable[[Any], object], said: str
) -> None:
    broken = found(forged(packs[kind], changed(packs[kind], name, change)), tmp_path)
    assert any(said in text for text in broken), broken


def test_a_certificate_of_another_matter_is_found(packs: dict[str, bytes], tmp_path: Path) -> None:
    other = {"certificate-zh.docx": members(packs["rejected"])["certificate-zh.docx"]}
    assert any("certificate-zh.docx: found no CNF" in text for text in found(forged(packs["approved"], other), tmp_path))


def test_an_approval_that_does_not_follow_from_the_answers_is_found() -> None:
    asked = {"sign_off": "G1", "version": "V1.0", "digest": "d", "needed": 2, "signers": ["liu", "li"]}
    said = {"sign_off": "G1", "signer": "liu", "by": "liu", "decision": "approve", "returned": False, "words": "同意"}
    facts = [
        {"seq": 1, "kind": "SignOffOpened", "body": asked},
        {"seq": 2, "kind": "Answered", "body": said},
        {"seq": 3, "kind": "SignOffClosed", "body": {"sign_off": "G1", "state": "approved"}},
    ]
    broken: list[str] = []
    verifier.outcome(facts, broken)
    assert broken == ["fact 3: found approved, expected what the answers before it lead to."]


@pytest.mark.parametrize(
    "content",
    [b"", b"PK", b"PK\3\4" + b"\0" * 400, b"PK\5\6" + b"\0" * 18, b"not a zip", b"[" * 5000, bytes(range(256)) * 9],
)
def test_what_is_no_pack_is_said_to_be_none(content: bytes, tmp_path: Path) -> None:
    (broken,) = found(content, tmp_path)
    assert "found it changed, or no pack at all" in broken


@pytest.mark.parametrize("text", [b"[" * 100_000, b"{}", b"[]", b'{"members":[{}]}', b'{"members":[{"name":1}]}', b"\xff"])
def test_a_manifest_that_mailflow_never_writes_ends_in_a_sentence(text: bytes, tmp_path: Path) -> None:
    pieces = verifier.container([("manifest.json", 0, text, text)])
    (broken,) = found(b"".join(piece for _, piece in pieces), tmp_path)
    assert str(tmp_path) in broken
