from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from compose.samples_digest import FULL
from document_stories import CONTENT, ISSUED, SHANGHAI, answer, asked, big, closed, opened, oral, small, told, with_text
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from mailflow.core import facts as f
from mailflow.documents.context import confirmation_context, confirmation_name, file_name
from mailflow.documents.digest import digest_context
from mailflow.documents.text import NAME_BYTES, clean_text, cleaned
from mailflow.documents.words import file_size, long_date, message_tail, version_name
from mailflow.mail.outgoing.matterwords import DUTIES

#: Any code point, lone surrogates and controls included.
ANYTHING = st.text(st.characters(codec=None, exclude_categories=()), max_size=60)


def shown(story: dict[str, Any], language: str = "zh") -> dict[str, Any]:
    return dict(confirmation_context(story, language, SHANGHAI, ISSUED))


def test_the_head_says_what_who_when_and_how_it_ended() -> None:
    head = shown(small())
    told_of = {key: head[key] for key in ("number", "version", "requester", "requester_department", "rule", "result")}
    assert told_of == {
        "number": "CNF-2026-0001",
        "version": "V1.0",
        "requester": "赵敏",
        "requester_department": "市场部",
        "rule": "全部确认（共 3 人）",
        "result": "已确认",
    }
    assert (head["opened_at"], head["due"]) == ("2026-03-02 09:15", "2026-03-05 18:00")
    assert head["cc"] == "王经理（市场部）、林副总"
    assert head["issued_on"] == "2026年3月4日"


def test_english_readers_read_english() -> None:
    head = shown(small(), "en")
    assert (head["rule"], head["result"], head["issued_on"]) == ("All 3 must confirm", "Confirmed", "4 March 2026")
    assert head["opinions"][2]["decision"] == "Approved"
    assert head["tally"] == "Asked: 3. Approved: 3. Silence is not approval."


def test_instants_are_told_in_the_organisations_time() -> None:
    late = told([opened(), asked(("liu",), 1, due=datetime(2026, 3, 5, 17, 30, tzinfo=UTC))])
    assert shown(late)["due"] == "2026-03-06 01:30"


@pytest.mark.parametrize(
    ("needed", "zh", "en"),
    [
        (3, "全部确认（共 3 人）", "All 3 must confirm"),
        (2, "至少 2 人确认（共 3 人）", "At least 2 of 3"),
        (1, "任意一人确认（共 3 人）", "Any one of 3"),
    ],
)
def test_the_rule_is_told_in_words(needed: int, zh: str, en: str) -> None:
    story = told([opened(), asked(("liu", "li", "he"), needed)])
    assert (shown(story)["rule"], shown(story, "en")["rule"]) == (zh, en)


def test_every_paragraph_of_the_content_is_a_paragraph() -> None:
    assert shown(small())["content"] == CONTENT.split("\n")
    assert shown(told([opened(), asked(("liu",), 1, content="\n \n")]))["content"] == ["—"]


def test_files_are_told_by_name_size_and_whole_hash() -> None:
    first = shown(small())["attachments"][0]
    assert (first["no"], first["name"], first["size"]) == ("1", "推广预算明细.xlsx", "47.1 KB")
    assert len(first["sha256"]) == 64


def test_an_answer_given_for_somebody_else_is_marked() -> None:
    line = shown(big())["opinions"][1]
    assert (line["name"], line["decision"]) == ("孙悦（代）\n李主管→孙悦", "同意")
    assert shown(big())["signatures"][1]["signer"] == "孙悦"


def test_a_seat_that_was_handed_over_and_is_still_open_says_to_whom() -> None:
    handed = f.Delegated(at=ISSUED, sign_off="G1", signer="li", by="li", to="sun")
    assert shown(told([opened(), asked(("li",), 1), handed]))["opinions"][0]["name"] == "李主管\n已转交 孙悦"


def test_silence_is_shown_as_silence_and_signs_nothing() -> None:
    story = shown(told([opened(), asked(("liu", "li"), 2), answer(1, "liu", "acknowledge", "收到")]))
    assert [line["decision"] for line in story["opinions"]] == ["已阅", "未答复"]
    assert story["signatures"] == []
    assert story["tally"] == "应确认 2 人：未表态 2 人。未答复不视为同意。"


def test_a_return_is_not_counted_as_a_refusal() -> None:
    returned = answer(1, "liu", "reject", "退回修改", returned=True, reason="缺少预算明细")
    story = shown(told([opened(), asked(("liu", "li"), 2), returned]))
    assert story["tally"] == "应确认 2 人：退回修改 1 人，未表态 1 人。未答复不视为同意。"
    assert story["opinions"][0]["words"] == "理由：缺少预算明细\n“退回修改”"


def test_the_course_holds_every_answer_of_every_version_in_time() -> None:
    course = shown(big())["history"]
    assert [line["no"] for line in course] == [str(n) for n in range(1, 15)]
    assert [line["at"] for line in course] == sorted(line["at"] for line in course)
    assert {line["version"] for line in course} == {"V1.0", "V1.1", "V1.2"}


def test_the_course_says_which_answers_stand_no_more() -> None:
    fates = [(line["name"], line["decision"]) for line in shown(big())["history"] if line["name"] in {"何经理", "冯强"}]
    assert fates == [
        ("何经理", "有条件同意"),
        ("何经理", "不同意\n（已更正）"),
        ("何经理", "同意"),
        ("冯强", "同意\n（已撤回）"),
        ("冯强", "撤回"),
        ("冯强", "同意"),
    ]


def test_versions_tell_what_changed_line_by_line() -> None:
    versions = shown(big())["versions"]
    assert [(v["version"], v["state"]) for v in versions] == [("V1.0", "已取代"), ("V1.1", "已取代"), ("V1.2", "确认中")]
    assert versions[0]["changes"] == "首次提出"
    changes = versions[1]["changes"].split("\n")
    assert changes[0] == "内容："
    assert changes[1].startswith("删：三、推广预算合计人民币 180,000 元")
    assert changes[2].startswith("增：三、推广预算合计人民币 165,000 元")
    assert changes[3:] == ["预算：人民币 180,000 元 → 165,000 元"]
    assert versions[2]["changes"].split("\n")[-1] == "推广预算明细.xlsx：bd8dbd572473 → b01c13e9bdec"


def test_long_words_stand_whole_in_an_annex_and_begin_in_the_table() -> None:
    words = "同意。" + "请注意培训时间。" * 50
    story = shown(told([opened(), asked(("liu",), 1), answer(1, "liu", "approve", words), closed(1)]))
    assert story["annex"] == [{"no": "1", "of": "刘经理，V1.0，2026-03-02 10:15", "lines": [f"“{words}”"]}]
    assert story["opinions"][0]["words"] == f"“{words[:119]}……（全文见附 1）"
    assert story["history"][0]["words"] == story["opinions"][0]["words"]


def test_words_of_many_lines_stand_in_the_annex_too() -> None:
    story = shown(told([opened(), asked(("liu",), 1, fields=(("步骤", "一\n" * 20),))]))
    assert (story["annex"][0]["of"], len(story["annex"][0]["lines"])) == ("步骤", 20)


def test_what_fits_a_table_needs_no_annex() -> None:
    assert shown(big())["annex"] == []


@pytest.mark.parametrize(
    ("state", "result", "note"),
    [
        (None, "待书面确认", "不作为已确认事项"),
        ("approved", "已确认", "已由对方以邮件书面确认"),
        ("lapsed", "逾期失效", "未获书面确认"),
    ],
)
def test_an_oral_agreement_awaits_confirmation_in_writing(state: str | None, result: str, note: str) -> None:
    story = told([opened(oral=True), asked(("liu",), 1), *([closed(3, state)] if state else [])])
    assert shown(story)["result"] == result
    assert note in shown(story)["oral_note"]


def test_what_was_not_agreed_orally_has_no_such_note() -> None:
    assert shown(small())["oral_note"] == ""


def test_an_earlier_version_can_be_told_too() -> None:
    earlier = told(
        [opened(), asked(("liu",), 1), closed(2, "superseded"), asked(("liu",), 1, sign_off="G2", version="V1.1")], "G1"
    )
    assert (shown(earlier)["version"], shown(earlier)["result"]) == ("V1.0", "已被新版本取代")


def test_a_record_that_asked_nobody_has_no_confirmation() -> None:
    with pytest.raises(ValueError, match="CNF-2026-0001: found no sign-off"):
        shown(told([opened()]))


def test_a_story_from_the_journal_gives_the_same_values() -> None:
    assert shown(json.loads(json.dumps(big()))) == shown(big())


def test_contexts_hold_nothing_but_plain_values() -> None:
    with pytest.raises(TypeError, match="found datetime, expected text"):
        cleaned({"at": [ISSUED]})


@given(ANYTHING)
@settings(max_examples=40)
def test_every_text_of_a_context_can_stand_in_xml(text: str) -> None:
    written = json.dumps(shown(with_text(text)), ensure_ascii=False)
    etree.fromstring(f"<a>{written.replace('&', '').replace('<', '')}</a>")


@given(ANYTHING)
@settings(max_examples=150)
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean_text(clean_text(text)) == clean_text(text)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("a\udce6b", "a\ufffdb"),
        ("a\x00b\x1bc\ufffe", "abc"),
        ("行一\r\n行二\r行三\u2028行四", "行一\n行二\n行三\n行四"),
        ("\u202efdp.exe\u2066", "fdp.exe"),
        ("表\t格 😀 é {{7*7}} <w:p>", "表\t格 😀 é {{7*7}} <w:p>"),
    ],
)
def test_text_loses_only_what_xml_and_readers_can_not_hold(written: str, read: str) -> None:
    assert clean_text(written) == read


def test_documents_are_named_as_offices_name_them() -> None:
    zh = confirmation_name(small(), "zh", SHANGHAI, ISSUED)
    assert zh == "【书面确认书】关于“云笺”上线时间与推广预算的确认_CNF-2026-0001_V1.0_20260304.docx"
    assert confirmation_name(oral(), "en", SHANGHAI, ISSUED).startswith("[Written Confirmation] 关于")


def test_the_day_in_a_name_is_the_organisations() -> None:
    just_after_midnight = datetime(2026, 3, 3, 16, 1, tzinfo=UTC)
    assert confirmation_name(small(), "zh", SHANGHAI, just_after_midnight).endswith("_20260304.docx")


@given(ANYTHING | st.text("长 标题/\\:*?.\u202e", max_size=400))
@settings(max_examples=150)
def test_every_name_is_safe_and_ends_with_its_number(title: str) -> None:
    name = file_name("【书面确认书】", title, "PRJ-2026-0001/C2", "V1.0", ISSUED)
    assert name.startswith("【书面确认书】")
    assert name.endswith("PRJ-2026-0001-C2_V1.0_20260304.docx")
    assert len(name.encode("gbk")) <= len(name.encode()) <= NAME_BYTES
    assert not set(name) & set('/\\:*?"<>|\x00\n\t\u202e')


def test_small_things_are_said_as_people_say_them() -> None:
    assert [file_size(n) for n in (0, 1023, 1024, 5 * 1024 * 1024)] == ["0 B", "1023 B", "1.0 KB", "5.0 MB"]
    assert [version_name(v) for v in ("1.0", "V1.1")] == ["V1.0", "V1.1"]
    assert message_tail("<CAF0123456789@mail.corp.example>") == "23456789"
    assert (message_tail(None), message_tail("<a@b>")) == ("—", "a")
    assert long_date((ISSUED - timedelta(days=30)).date(), "zh") == "2026年2月2日"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_summary_has_words_for_everything_that_mails_have_words_for(language: str) -> None:
    about = {**FULL, "organisation": "示例科技有限公司", "you": FULL["owe"][0]["owner"]}
    for what in sorted(DUTIES):
        line = {**FULL["owe"][0], "what": what, "about": ""}
        assert digest_context({**about, "owe": [line]}, language, SHANGHAI, ISSUED)["deciding"][0]["what"] != what
