"""What a pack holds: everything that the record rests on as it was, and nothing that anybody could not check."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import zipfile
from email import message_from_bytes
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from evidence_desk import BENCH, manifest, members, opened, packed
from rig.process import ROOT

from mailflow.cli import verifier
from mailflow.core import facts as f
from mailflow.journal.journal import JournalError
from mailflow.service.evidence.pack import pack

KINDS = ("approved", "revised", "rejected", "attacked", "absent", "completed", "oral", "waiting")


def table(content: bytes, name: str) -> Any:
    return json.loads(members(content)[f"{name}.json"])


def checked(content: bytes, folder: Path) -> tuple[list[str], list[tuple[str, dict[str, Any]]]]:
    file = folder / "p.zip"
    file.write_bytes(content)
    return verifier.check(file)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_matter_verifies(packs: dict[str, bytes], kind: str, tmp_path: Path) -> None:
    broken, proven = checked(packs[kind], tmp_path)
    assert broken == []
    assert dict(proven)["members"] == {"n": len(members(packs[kind])) + 1}


@pytest.mark.parametrize("kind", KINDS)
def test_a_pack_unpacked_into_a_folder_verifies(packs: dict[str, bytes], kind: str, tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(packs[kind])) as archive:
        archive.extractall(tmp_path)
    assert verifier.check(tmp_path)[0] == []


def test_the_same_journal_gives_the_same_bytes_in_every_process(journal: Path, matters: dict[str, str], packs: dict[str, bytes]) -> None:
    number = matters["attacked"]
    assert packed(journal, number) == packs["attacked"]
    code = f"from evidence_desk import *; import sys; sys.stdout.buffer.write(packed(Path({str(journal)!r}), {number!r}))"
    path = f"{ROOT}:{ROOT}/tests:{ROOT}/tests/evidence"
    other = subprocess.run(
        [sys.executable, "-c", code], env={"PYTHONPATH": path, "PYTHONHASHSEED": "7", "TZ": "America/New_York"}, capture_output=True
    )
    assert other.stdout == packs["attacked"], other.stderr


def test_a_record_that_is_not_there_is_said_so(journal: Path, matters: dict[str, str]) -> None:
    with opened(journal) as store, pytest.raises(JournalError, match="CNF-2026-0099: found no such record, expected"):
        pack(store, "CNF-2026-0099", BENCH)


def test_letters_and_mails_are_the_very_bytes_that_came_and_went(journal: Path, matters: dict[str, str], packs: dict[str, bytes]) -> None:
    held = members(packs["revised"])
    with opened(journal) as store:
        own = list(store.entries(matters["revised"]))
        for entry in own:
            if entry.fact.letter:
                letter = store.letter(entry.fact.letter)
                assert letter is not None
                assert held[f"inbound/{entry.fact.letter}.eml"] == letter.raw
        sent = [entry.fact for entry in own if isinstance(entry.fact, f.MailSent)]
        assert len(sent) >= 15
        assert all(held[f"outbound/{fact.notice}.eml"] == store.raw_mail(fact.notice) for fact in sent)


def test_other_matters_are_there_by_their_hash_alone(packs: dict[str, bytes]) -> None:
    held = members(packs["waiting"])
    others = ("推广方案", "预算 18 万元", "CNF-2026-0001", "x@evil.example")
    told = b"".join(content for name, content in held.items() if not name.startswith("rules/")).decode("utf-8", "replace")
    assert not [word for word in others if word in told]
    lines = [json.loads(line) for line in held["journal.jsonl"].splitlines()]
    assert sum(set(line) == {"seq", "stub"} for line in lines) > 100
    assert len(lines) == manifest(packs["waiting"])["head"]["seq"]  # type: ignore[index]


def test_the_chain_of_a_pack_is_the_chain_of_the_journal(journal: Path, packs: dict[str, bytes]) -> None:
    previous = "0" * 64
    with opened(journal) as store:
        for entry, line in zip(store.entries(), members(packs["approved"])["journal.jsonl"].splitlines(), strict=True):
            told = json.loads(line)
            stub = told["stub"] if set(told) == {"seq", "stub"} else sha256(line).hexdigest()
            previous = sha256((previous + stub).encode()).hexdigest()
            assert previous == entry.hash


def test_the_digest_of_each_version_can_be_made_again_from_its_text(packs: dict[str, bytes]) -> None:
    versions = table(packs["revised"], "versions")
    assert [one["version"] for one in versions] == ["V1.0", "V1.1"]
    assert all(sha256(one["text"].encode()).hexdigest() == one["digest"] for one in versions)
    assert "预算 18 万元" in versions[1]["text"]


def test_each_version_keeps_its_own_file_of_one_name(packs: dict[str, bytes]) -> None:
    files = [one for one in table(packs["revised"], "documents") if one["name"] == "预算.xlsx"]
    assert {members(packs["revised"])[one["member"]] for one in files} == {b"budget one", b"budget two"}


def test_filed_documents_are_in_the_pack(packs: dict[str, bytes]) -> None:
    filed = [one for one in table(packs["rejected"], "documents") if one["what"] == "confirmation"]
    assert filed
    text = "\n".join(p.text for p in Document(io.BytesIO(members(packs["rejected"])[filed[0]["member"]])).paragraphs)
    assert "五月迁往新址" in text


def test_words_are_found_as_bytes_of_a_letter_in_gbk(packs: dict[str, bytes]) -> None:
    said = next(one for one in table(packs["approved"], "decisions") if one["fact"]["signer"] == "liu")
    place = said["place"]
    assert (place["encoding"], place["transfer"]) == ("gb18030", "8bit")
    raw = members(packs["approved"])[f"inbound/{said['letter']}.eml"]
    leaf = message_from_bytes(raw).get_payload(decode=True)
    assert isinstance(leaf, bytes)
    assert leaf[place["offset"] : place["offset"] + place["length"]].decode("gbk") == said["fact"]["words"] == "同意"


def test_the_new_text_holds_the_words_where_the_fact_says(packs: dict[str, bytes]) -> None:
    answers = [one for kind in KINDS for one in table(packs[kind], "decisions") if one["kind"] == "Answered"]
    assert len(answers) >= 11
    assert all(one["new_text"][one["fact"]["start"] : one["fact"]["end"]] == one["fact"]["words"] for one in answers)


def test_words_that_markup_breaks_are_said_not_to_be_placed(packs: dict[str, bytes], tmp_path: Path) -> None:
    answers = [one for kind in KINDS for one in table(packs[kind], "decisions") if one["kind"] == "Answered"]
    assert [one["fact"]["signer"] for one in answers if not one["place"]] == ["li"]
    (tmp_path / "p.zip").write_bytes(packs["oral"])
    said: list[str] = []
    assert verifier.tell(tmp_path / "p.zip", None, said.append) == 0
    assert [line for line in said if line.startswith("  ! li, ") and "place of words unknown" in line]
    assert [line for line in said if line.startswith("  ! li，") and "未逐字定位" in line]


def test_a_file_is_named_by_its_content_whatever_people_called_it(packs: dict[str, bytes]) -> None:
    (file,) = [one for one in table(packs["oral"], "documents") if one["what"].startswith("attachment")]
    assert file["member"] == f"documents/{sha256(b'roster').hexdigest()}.csv"
    assert members(packs["oral"])[file["member"]] == b"roster"


def test_long_words_stand_whole_in_the_certificate(packs: dict[str, bytes]) -> None:
    for language in ("zh", "en"):
        document = Document(io.BytesIO(members(packs["oral"])[f"certificate-{language}.docx"]))
        cells = [cell.text for table_ in document.tables for row in table_.rows for cell in row.cells]
        text = "\n".join([*(p.text for p in document.paragraphs), *cells])
        assert ("口头约定" if language == "zh" else "agreed orally") in text
        said = next(one for one in table(packs["oral"], "decisions") if one["fact"]["signer"] == "he")
        assert said["fact"]["words"] in text


def test_attempts_that_changed_nothing_are_there_with_their_reason(packs: dict[str, bytes]) -> None:
    told = [(one["fact"]["disposition"], one["fact"]["reason"].partition(":")[0]) for one in table(packs["attacked"], "verdicts")]
    assert told == [
        ("recorded", "opened"),
        ("held", "unknown_sender"),
        ("held", "weak_proof"),
        ("refused", "not_a_signer"),
        ("asked_back", "unclear"),
        ("duplicate", "same_letter"),
        ("held", "weak_proof"),
        ("recorded", "freed"),
    ]


def test_how_a_sender_was_judged_is_told_with_the_lines_as_they_stood(packs: dict[str, bytes]) -> None:
    forged = table(packs["attacked"], "verdicts")[2]
    assert forged["authentication_results"] == ["Authentication-Results: mx.corp.example; dmarc=fail header.from=corp.example"]
    assert forged["fact"]["proof"].startswith("none: dmarc=fail")


def test_the_challenge_and_its_answer_are_in_the_pack(packs: dict[str, bytes]) -> None:
    sent = [one for one in table(packs["attacked"], "outbound") if one["kind"] == "challenge"]
    freed = [one for one in table(packs["attacked"], "decisions") if one["fact"].get("proof") == "freed"]
    assert {one["to"] for one in sent} == {"liu", "zheng"}
    assert [one["fact"]["signer"] for one in freed] == ["liu"]
    assert all(f"outbound/{one['notice']}.eml" in members(packs["attacked"]) for one in sent)


def test_a_mail_that_came_back_is_told_as_sent_and_as_failed(packs: dict[str, bytes]) -> None:
    (back,) = [one for one in table(packs["waiting"], "outbound") if one["undelivered"]]
    assert (back["state"], back["fact"]["reply"][:3], back["undelivered"]["reason"]) == ("failed", "250", "550 5.1.1 no such user")
    assert f"outbound/{back['notice']}.eml" in members(packs["waiting"])
    document = Document(io.BytesIO(members(packs["waiting"])["certificate-zh.docx"]))
    cells = [cell.text for table_ in document.tables for row in table_.rows for cell in row.cells]
    assert "确认请求未能送达：何经理" in cells


def test_the_absence_that_let_a_deputy_answer_is_in_the_pack(packs: dict[str, bytes]) -> None:
    lines = [json.loads(line) for line in members(packs["absent"])["journal.jsonl"].splitlines()]
    away = [line for line in lines if line.get("kind") == "AbsenceRecorded"]
    assert [line["body"]["person"] for line in away] == ["li"]
    assert f"inbound/{away[0]['letter']}.eml" in members(packs["absent"])
    assert not [line for line in members(packs["rejected"])["journal.jsonl"].splitlines() if b"AbsenceRecorded" in line]


def test_a_letter_that_was_completed_by_another_is_in_the_pack_with_the_question(packs: dict[str, bytes]) -> None:
    told = table(packs["completed"], "verdicts")
    assert [one["fact"]["disposition"] for one in told] == ["asked_back", "recorded", "recorded"]
    assert "question" in {one["kind"] for one in table(packs["completed"], "outbound")}


def test_the_rules_and_the_people_are_those_of_the_time(packs: dict[str, bytes]) -> None:
    (known,) = table(packs["approved"], "directory")
    rules = (ROOT / "rules.yaml").read_bytes()
    assert known["rules"] == sha256(rules).hexdigest()
    assert members(packs["approved"])[f"rules/rules-{known['rules']}.yaml"] == rules
    assert {person["id"] for person in known["people"]} == {"wang", "liu", "alice"}


@pytest.mark.parametrize(("language", "said"), [("zh", "书面确认证明"), ("en", "Certificate of Written Confirmation")])
def test_the_certificate_says_who_said_what_to_which_version(packs: dict[str, bytes], language: str, said: str) -> None:
    document = Document(io.BytesIO(members(packs["revised"])[f"certificate-{language}.docx"]))
    cells = [cell.text for table_ in document.tables for row in table_.rows for cell in row.cells]
    text = "\n".join([*(p.text for p in document.paragraphs), *cells])
    digest = table(packs["revised"], "versions")[1]["digest"]
    head = manifest(packs["revised"])["head"]
    for expected in (said, "“同意”", "zhang@corp.example", "V1.1", digest, head["hash"], "dmarc=pass"):  # type: ignore[index]
        assert expected in text


def test_the_condition_of_a_conditional_answer_is_in_the_certificate(packs: dict[str, bytes]) -> None:
    document = Document(io.BytesIO(members(packs["revised"])["certificate-zh.docx"]))
    cells = [cell.text for table_ in document.tables for row in table_.rows for cell in row.cells]
    assert "“同意”\n条件：但预算不得超过 18 万元。" in cells
    assert "同意，但预算不得超过 18 万元。" in cells


def test_what_was_turned_back_is_told_in_the_language_of_the_certificate(packs: dict[str, bytes]) -> None:
    document = Document(io.BytesIO(members(packs["attacked"])["certificate-en.docx"]))
    cells = [cell.text for table_ in document.tables for row in table_.rows for cell in row.cells]
    assert "the sender's address is not in the directory: x@evil.example" in cells
    assert "the sender is not among the confirmers" in cells


def test_no_member_is_named_by_what_people_wrote(packs: dict[str, bytes]) -> None:
    for content in packs.values():
        assert all(name.isascii() and ".." not in name and not name.startswith("/") for name in members(content))


def test_any_zip_program_opens_it(packs: dict[str, bytes]) -> None:
    with zipfile.ZipFile(io.BytesIO(packs["revised"])) as archive:
        assert archive.testzip() is None
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.namelist()[1:] == sorted(archive.namelist()[1:])
