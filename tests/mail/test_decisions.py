from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.mail.intent import read_intent

LISTS = Path(__file__).parent / "phrases"

#: Listed under "acknowledge" in the guide, but many mean yes by them: contract §2 has them asked back.
BARE_YES = {"好", "嗯", "👍", "1", "Great", "Sure"}
ACCEPTED = {
    "approve": {"approve"},
    "conditional": {"conditional"},
    "reject": {"reject"},
    "acknowledge": {"acknowledge"},
    "unclear": {"unclear", "question"},
    "delegate": {"delegate", "unclear"},
}


def phrases(pattern: str) -> list[tuple[str, str]]:
    files = sorted(LISTS.glob(pattern))
    assert files
    return [
        (file.stem.partition("-")[0], line.replace("\\n", "\n"))
        for file in files
        for line in file.read_text("utf-8").splitlines()
        if line
    ]


GUIDE = [pair for kind in ACCEPTED for pair in phrases(f"{kind}-??.txt")]


@pytest.mark.parametrize(("kind", "phrase"), GUIDE)
def test_every_phrase_of_the_guide_has_the_class_of_its_list(kind: str, phrase: str) -> None:
    expected = {"unclear"} if phrase in BARE_YES else ACCEPTED[kind]
    assert read_intent(phrase).decision in expected


@pytest.mark.parametrize(("kind", "phrase"), GUIDE)
def test_politeness_and_a_greeting_change_no_class(kind: str, phrase: str) -> None:
    plain = read_intent(phrase)
    thanked = read_intent(f"王经理：\n\n{phrase}\n\n谢谢！")
    assert (thanked.decision == "approve") == (plain.decision == "approve")


@pytest.mark.parametrize(("kind", "phrase"), phrases("never-an-approval.txt"))
def test_what_is_no_approval_is_never_read_as_one(kind: str, phrase: str) -> None:
    assert read_intent(phrase).decision != "approve"


@pytest.mark.parametrize(("kind", "phrase"), phrases("plain-approvals.txt"))
def test_a_plain_approval_is_read(kind: str, phrase: str) -> None:
    assert read_intent(phrase).decision == "approve"


@pytest.mark.parametrize(("kind", "phrase"), phrases("plain-refusals.txt"))
def test_a_plain_refusal_is_read(kind: str, phrase: str) -> None:
    assert read_intent(phrase).decision == "reject"


@pytest.mark.parametrize(
    ("phrase", "decision", "correction"),
    [
        ("撤回", "withdraw", False),
        ("撤销我的同意", "withdraw", False),
        ("收回之前的意见", "withdraw", False),
        ("以本邮件为准", "withdraw", False),
        ("之前回复作废", "withdraw", False),
        ("please disregard my previous mail", "withdraw", False),
        ("I withdraw my approval", "withdraw", False),
        ("WITHDRAW", "withdraw", False),
        ("scrap that", "withdraw", False),
        ("撤回，理由：预算有误", "withdraw", False),
        ("更正：不同意", "reject", True),
        ("更正: 同意", "approve", True),
        ("correction: not approved", "reject", True),
        ("on second thought, no", "reject", True),
        ("更正", "unclear", False),
        ("更正：再想想", "unclear", False),
        ("是否撤回？", "question", False),
        ("不撤回", "unclear", False),
        ("同意撤回", "unclear", False),
    ],
)  # fmt: skip
def test_taking_back_and_correcting_are_told_apart(phrase: str, decision: str, correction: bool) -> None:
    found = read_intent(phrase)
    assert (found.decision, found.correction) == (decision, correction)


@pytest.mark.parametrize(
    "phrase",
    [
        "退回",
        "退回修改",
        "请修改后重报",
        "不同意，请修改后再报",
        "Returned for revision",
        "Please revise and resubmit",
        "驳回，请重新提交",
    ],
)
def test_a_refusal_that_asks_for_a_new_version_is_marked_as_returned(phrase: str) -> None:
    found = read_intent(phrase)
    assert (found.decision, found.returned) == ("reject", True)


@pytest.mark.parametrize("phrase", ["不同意", "Rejected, too expensive", "否决"])
def test_a_plain_refusal_is_not_marked_as_returned(phrase: str) -> None:
    assert not read_intent(phrase).returned


@pytest.mark.parametrize(
    ("phrase", "command"),
    [
        ("状态", "status"), ("STATUS", "status"), ("为什么", "why"), ("为什么？", "why"), ("WHY", "why"), ("帮助",
        "help"), ("help!", "help"),
        ("新版本", "new_version"), ("NEW VERSION\n预算: 80万", "new_version"), ("新版本：见附件", "new_version"),
    ],
)  # fmt: skip
def test_a_command_word_standing_alone_is_a_command_and_decides_nothing(phrase: str, command: str) -> None:
    found = read_intent(phrase)
    assert (found.command, found.decision) == (command, "none")


@pytest.mark.parametrize(
    "phrase",
    ["Why is it so expensive?", "为什么预算这么高？", "状态不好，不同意", "帮助很大，同意", "new versions cost more"],
)
def test_a_command_word_inside_a_sentence_is_no_command(phrase: str) -> None:
    assert read_intent(phrase).command is None


@pytest.mark.parametrize(
    ("phrase", "names"),
    [
        ("转交 张工", ("张工",)), ("DELEGATE TO Zhang", ("Zhang",)), ("请张三审批", ("张三",)), ("委托张三代签",
        ("张三",)), ("请王经理代为审批", ("王经理",)),
        ("转交财务部", ("财务部",)), ("Delegated to Li", ("Li",)), ("Please ask Zhang to approve", ("Zhang",)),
        ("转交 zhang@corp.example", ("zhang@corp.example",)),
    ],
)  # fmt: skip
def test_a_delegation_says_to_whom(phrase: str, names: tuple[str, ...]) -> None:
    found = read_intent(phrase)
    assert (found.decision, found.names) == ("delegate", names)


@pytest.mark.parametrize(
    ("phrase", "words", "reason"),
    [
        ("同意", "同意", ""),
        ("不同意，理由：预算太高", "不同意", "预算太高"),
        ("预算太高，不同意", "不同意", "预算太高"),
        ("王经理：\n\n同　意。方案很好", "同　意", "方案很好"),
        ("Rejected: the budget is too high", "Rejected", "the budget is too high"),
        ("ＡＰＰＲＯＶＥＤ", "ＡＰＰＲＯＶＥＤ", ""),
        ("更正：不同意", "不同意", "更正"),
    ],
)
def test_a_decision_names_its_words_their_place_and_the_reason(phrase: str, words: str, reason: str) -> None:
    found = read_intent(phrase)
    assert (found.words, found.reason) == (words, reason)
    assert phrase[found.start : found.end] == found.words


def test_a_text_longer_than_any_answer_is_asked_back() -> None:
    assert read_intent("同意。" + "方案很好。" * 3000).decision == "unclear"


def test_an_empty_text_decides_nothing() -> None:
    assert read_intent(" \n\n").decision == "none"


NOT_APPROVING = ["不同意", "但预算要减半", "除第二项外", "如果财务确认", "暂缓", "吗？", "张总说的", "需修改",
    "rejected", "but cut the cost", "unless Li objects",
                 "not yet", "I think", "subject to review", "only phase 1", "pending legal",
                 "on behalf of Li"]  # fmt: skip
APPROVING = ["同意", "批准", "Approved", "I approve", "没问题，同意", "无异议"]


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(APPROVING),
    st.sampled_from(NOT_APPROVING),
    st.sampled_from(["，", "。", "\n", "\n\n", ", ", ". "]),
    st.booleans(),
)
def test_nothing_that_speaks_against_an_approval_is_overlooked_wherever_it_stands(
    yes: str, against: str, between: str, first: bool
) -> None:
    text = f"{yes}{between}{against}" if first else f"{against}{between}{yes}"
    assert read_intent(text).decision != "approve"


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_no_text_breaks_the_reader(text: str) -> None:
    found = read_intent(text)
    assert text[found.start : found.end] == found.words


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="不没未无非是否吗谁都他", min_size=1, max_size=3), st.sampled_from(["同意", "批准", "确认"]))
def test_no_negation_or_question_in_front_leaves_an_approval(before: str, word: str) -> None:
    assert read_intent(before + word).decision != "approve" or before.strip("都是") == ""
