from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.mail.intent.intent import read_answers, read_intent
from mailflow.mail.intent.vote import read_vote

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


@pytest.mark.parametrize("signed", ["同意。——陈副总", "同意。\n王经理", "Approved.\nWang", "Approved. (Wang)"])
def test_an_answer_that_somebody_else_signs_is_asked_back(signed: str) -> None:
    assert read_intent(signed, names=("刘经理",)).decision == "unclear"


@pytest.mark.parametrize("signed", ["同意。\n刘伟", "同意。\n刘经理", "Approved.\nLiu", "同意。\n谢谢！", "同意。\n祝商祺"])
def test_an_answer_that_its_writer_signs_is_read(signed: str) -> None:
    assert read_intent(signed, names=("刘经理",)).decision == "approve"


@pytest.mark.parametrize("other", ["你的报销我同意。", "The minutes are approved.", "同意采购合同。"])
def test_who_approves_another_kind_of_thing_than_was_asked_is_asked_back(other: str) -> None:
    assert read_intent(other, request="《春季促销活动方案》V1.0 预算38万元").decision != "approve"


@pytest.mark.parametrize("part", [
    "同意本次预算", "同意你部费用", "同意时间安排", "同意年度计划", "该条款认可", "对预算，同意", "同意（就分工）", "可以付款", "同意3月15日",
    "同意3月15日至3月31日预算", "同意这个进度", "人员安排没意见", "同意以上意见", "同意公示", "批准场地费用", "付款申请没问题",
])  # fmt: skip
def test_who_names_a_part_or_a_step_approves_not_the_whole(part: str) -> None:
    asked = "《春季促销活动方案》V1.0 3月15日至3月31日线上线下同步促销，预算38万元"
    assert read_intent(part, about=("春季促销活动方案", "赵敏"), request=asked).decision != "approve"


@pytest.mark.parametrize(("said", "title"), [
    ("同意本次预算", "年度预算"), ("同意付款", "支付尾款申请"), ("同意出差", "出差申请"), ("同意年度计划", "年度计划"), ("采购没问题", "办公桌采购"),
    ("预算没问题，同意", "春季促销活动方案"), ("同意方案及预算", "春季促销活动方案"), ("同意上述安排", "春季促销活动方案"),
])  # fmt: skip
def test_what_the_title_names_is_the_whole(said: str, title: str) -> None:
    assert read_intent(said, about=(title, "赵敏"), request=f"《{title}》V1.0 详见附件").decision == "approve"


@pytest.mark.parametrize("form", ["□同意", "□ 同意", "[ ] Approved", "同意（ ）"])
def test_a_box_that_nobody_ticked_decides_nothing(form: str) -> None:
    assert read_intent(form).decision != "approve"


@pytest.mark.parametrize(("said", "decision"), [
    ("预算8万没问题，同意。", "unclear"),
    ("预算38万没问题，同意。", "approve"),
    ("同意V1.0版。", "approve"),
    ("同意V1.1版。", "unclear"),
    ("I approve the spring promotion plan V1.0.", "approve"),
    ("I approve the autumn promotion plan.", "unclear"),
    ("3月15日到31日的档期没有冲突，同意。", "approve"),
    ("3月15日到30日的档期没有冲突，同意。", "conditional"),
])  # fmt: skip
def test_only_what_stands_so_in_the_request_may_be_repeated(said: str, decision: str) -> None:
    asked = "《春季促销活动方案》V1.0 3月15日至3月31日线上线下同步促销，预算38万元"
    found = read_intent(said, about=("春季促销活动方案", "赵敏"), request=asked).decision
    assert (found == "approve") == (decision == "approve")


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


@pytest.mark.parametrize(
    "phrase",
    ["I have not approved this", "I haven't approved it yet", "Not yet approved.", "还没同意。", "我还没有批准", "尚未核准", "希望各位同意", "建议批准",
     "I would approve", "It was approved", "I suggest that we approve it"],
)  # fmt: skip
def test_that_nothing_is_decided_yet_is_asked_about(phrase: str) -> None:
    assert read_intent(phrase).decision == "unclear"


def test_a_refusal_after_a_statement_of_what_is_not_decided_yet_counts() -> None:
    assert read_intent("I have not approved this. Rejected.").decision == "reject"
    assert read_intent("我还没批准，也不同意").decision == "reject"


@pytest.mark.parametrize("answer", ["同意。", "Approved."])
@pytest.mark.parametrize(
    "greeting",
    ["赵敏，你好：", "小赵：", "小赵，", "各位同事，大家好：", "Dear 赵敏，", "Hi Zhao Min,", "敏姐，", "各位長官好：", "Min,", "趙様", "@赵敏", "Dear Sir or Madam,"],
)  # fmt: skip
def test_whoever_is_greeted_the_answer_is_read(greeting: str, answer: str) -> None:
    assert read_intent(f"{greeting}\n{answer}").decision == "approve"


def test_our_instruction_below_terms_is_asked_about_and_alone_is_an_answer() -> None:
    assert read_intent("The meeting room has moved to the third floor.\n回复「同意」").decision == "unclear"
    assert read_intent("预算要减半。\n回复「同意」").decision == "unclear"
    assert read_intent("回复「同意」").decision == read_intent("赵敏，\n回复「同意」").decision == "approve"


@pytest.mark.parametrize("line", ["Per Li,", "From Li:", "Only,", "Partially,", "李总说，", "李总说：", "张三称：", "王经理批示：", "赵敏转达，", "如果，", "除预算外，"])
def test_a_line_above_that_speaks_for_others_or_limits_is_no_greeting(line: str) -> None:
    assert read_intent(f"{line}\nApproved").decision != "approve"


@pytest.mark.parametrize("answer", ["同意。", "Approved."])
@pytest.mark.parametrize(
    "below",
    ["谢谢！\n刘", "順頌商祺\n劉偉 敬上", "刘伟\n示例科技有限公司 技术部\n地址：北京市朝阳区望京街10号\n电话：010-88886666", "刘伟 / 技术部经理\nT 010-88886666 M 13800138000",
     "________\n刘伟 Liu Wei\n技术部 Technology Dept.", "Alice Brown\nHead of Finance, Example Technology Co., Ltd.\nalice@corp.example | www.corp.example",
     "以上、よろしくお願いします。\n鈴木"],
)  # fmt: skip
def test_whoever_signs_the_answer_is_read(below: str, answer: str) -> None:
    assert read_intent(f"{answer}\n{below}").decision == "approve"


@pytest.mark.parametrize("below", ["单独做", "砍掉市场部", "取消技术部", "Only Example Ltd.", "地址：不含北京", "除技术部", "刘伟不同意", "减半", "先做一部"])
def test_a_line_below_that_limits_is_no_signature(below: str) -> None:
    assert read_intent(f"同意\n{below}").decision != "approve"


def test_a_department_speaks_for_its_own_people_only() -> None:
    assert read_intent("技术部同意。").decision == "unclear"
    assert read_intent("技术部同意。", own=("技术部",)).decision == "approve"
    assert read_intent("技术部不同意。", own=("技术部",)).decision == "reject"
    assert read_intent("财务部同意。", own=("技术部",)).decision == "unclear"
    assert read_intent("同意。", own=("不同意",)).decision == "approve"
    assert read_intent("不同意。", own=("不同意", "不")).decision == "reject"


def test_what_takes_a_decision_back_in_the_same_breath_is_asked_about() -> None:
    assert read_intent("同意。撤回同意").decision == "unclear"
    assert read_intent("不同意，之前回复作废").decision == "reject"


@pytest.mark.parametrize(
    ("subject", "decision"),
    [("批准: 推广方案", "approve"), ("Approve: plan", "approve"), ("拒绝: 推广方案", "reject"), ("Reject: plan", "reject"), ("Re: Approve: plan", None),
     ("批准推广方案", None)],
)  # fmt: skip
def test_a_vote_stands_before_the_subject(subject: str, decision: str | None) -> None:
    vote = read_vote(subject)
    assert (vote.decision if vote else None) == decision


@pytest.mark.parametrize(
    ("text", "whole", "items"),
    [
        ("同意第一项，第二项不同意", "conditional", [(1, "approve"), (2, "reject")]),
        ("1 同意 2 不同意", "conditional", [(1, "approve"), (2, "reject")]),
        ("Item 1 ok, item 2 no", "conditional", [(1, "approve"), (2, "reject")]),
        ("1. 同意\n2. 同意", "conditional", [(1, "approve"), (2, "approve")]),
        ("1 不同意 2 不同意", "reject", [(1, "reject"), (2, "reject")]),
        ("1、同意；2、有条件同意，需补合同", "conditional", [(1, "approve"), (2, "conditional")]),
        ("第一项和第三项同意，第二项退回修改", "conditional", [(1, "approve"), (3, "approve"), (2, "reject")]),
        ("其余同意，第3项不同意，预算太高", "conditional", [("rest", "approve"), (3, "reject")]),
        ("Approve items 1 and 3, reject item 2", "conditional", [(1, "approve"), (3, "approve"), (2, "reject")]),
        ("1 同意？2 不同意", "unclear", [(1, "question"), (2, "reject")]),
        ("1 同意 2 不同意\n但是要快", "unclear", [(1, "approve"), (2, "reject")]),
        ("1 OK", "unclear", []), ("1. 同意", "unclear", [(1, "approve")]), ("同意", "approve", []),
        ("不同意，理由：1.预算太高 2.时间太紧", "reject", []),
    ],
)  # fmt: skip
def test_an_answer_by_items_says_what_each_is_told(text: str, whole: str, items: list[tuple[int | str, str]]) -> None:
    found = read_intent(text)
    assert (found.decision, [(item.item, item.decision) for item in found.items]) == (whole, items)
    assert all(text[item.start : item.end] == item.words for item in found.items)


def test_the_reason_of_an_item_is_its_own() -> None:
    assert [item.reason for item in read_intent("1 同意；2 不同意，预算太高").items] == ["", "预算太高"]


def test_answers_below_quoted_points_are_read_one_by_one() -> None:
    found = read_answers((("> 1. 预算80万", "同意"), ("> 2. 时间", "不同意，太晚"), ("> 概述", "OK"), ("> 3. 分工", " ")))
    assert [(answer.item, answer.decision, answer.reason) for answer in found] == [
        (1, "approve", ""), (2, "reject", "太晚"), (None, "unclear", ""),
    ]  # fmt: skip
    assert found[0].point == "> 1. 预算80万"


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(["1 同意", "2 不同意", "3 待定", "第4项通过", "同意5", "7 有条件同意"]), min_size=1, max_size=4),
       st.sampled_from(["；", "\n", "，", " "]))  # fmt: skip
def test_an_answer_by_items_never_approves_the_whole(parts: list[str], between: str) -> None:
    assert read_intent(between.join(parts)).decision != "approve"


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


@pytest.mark.parametrize(
    "text",
    ["财务部同意。", "财务部：同意", "财务同意", "我代表财务部同意该方案", "财务部对该方案无异议", "Finance approves.", "Finance approves the plan and the budget.",
     "Approved by Finance.", "No objections from Finance.", "On behalf of the Finance department, I approve"],
)  # fmt: skip
def test_the_writers_department_speaks_by_any_of_its_names(text: str) -> None:
    assert read_intent(text, own=("财务部",)).decision == "approve"
    assert read_intent(text).decision != "approve"
    assert read_intent(text, own=("技术部",)).decision != "approve"


@pytest.mark.parametrize("text", ["刘伟：同意", "Alice: approved", "Approved by Alice", "Alice Brown approves."])
def test_the_writers_own_name_speaks_and_no_other_does(text: str) -> None:
    assert read_intent(text, names=("刘伟", "Alice Brown")).decision == "approve"
    assert read_intent(text, names=("刘伟民", "Alicia Browning")).decision != "approve"


@pytest.mark.parametrize(
    "text", ["Approved (Alice)", "Approved, A. Brown", "Approved by me, Alice Brown", "同意 刘伟", "同意（刘伟）"]
)
def test_a_name_of_the_writer_beside_the_decision_signs_it(text: str) -> None:
    assert read_intent(text, names=("刘伟", "Alice Brown")).decision == "approve"


ABOUT = ("关于春季推广方案的申请", "赵敏", "市场部")


@pytest.mark.parametrize("text", ["同意关于春季推广方案的申请", "同意春季推广方案", "同意赵敏的申请", "同意市场部提交的方案", "春季推广方案：同意"])
def test_the_title_and_the_requester_only_say_what_is_approved(text: str) -> None:
    assert read_intent(text, about=ABOUT).decision == "approve"
    assert read_intent(text).decision != "approve"


@pytest.mark.parametrize("text", ["市场部同意", "市场部：同意", "赵敏同意", "赵敏：同意", "市场部没问题", "同意市场部的意见", "同意赵敏的看法"])
def test_whoever_asks_does_not_answer(text: str) -> None:
    assert read_intent(text, about=ABOUT).decision != "approve"


@pytest.mark.parametrize("text", ["财务部还没同意", "财务部同意后执行", "Finance may approve", "Finance would approve the plan", "财务部部分同意"])
def test_a_department_of_the_writer_may_have_doubts(text: str) -> None:
    assert read_intent(text, own=("财务部",)).decision != "approve"


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(["不同意", "不批准", "暂缓", "如果同意", "not approved", "同意吗", "但是"]), st.data())
def test_no_name_or_title_makes_a_refusal_or_a_doubt_an_approval(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    piece = text[start : data.draw(st.integers(start + 1, len(text)))]
    assert read_intent(text, own=(piece,), names=(piece,), about=(piece,)).decision != "approve"


@pytest.mark.parametrize(
    ("below", "decision"),
    [("13800138000", "approve"), ("+86 10 8888 6666", "approve"), ("电话：88886666", "approve"), ("刘伟\n88886666", "approve"), ("刘伟\n3月2日", "approve"),
     ("80000000", "unclear"), ("800000", "unclear"), ("50000", "unclear"), ("3月2日", "unclear"), ("砍半\n88886666", "conditional")],
)  # fmt: skip
def test_a_number_below_signs_only_where_it_is_a_telephone_or_stands_below_a_name(below: str, decision: str) -> None:
    assert read_intent(f"同意\n\n{below}").decision == decision


def test_yes_to_one_quoted_point_and_no_to_another_is_a_condition() -> None:
    points = (("> 1. 预算", "同意"), ("> 2. 人员", "不同意，人手不够"))
    found = read_intent("同意\n不同意，人手不够", answers=points)
    assert (found.decision, [(item.item, item.decision) for item in found.items]) == ("conditional", [(1, "approve"), (2, "reject")])
    assert read_intent("同意\n不同意，人手不够\n再说", answers=points).decision == "unclear"
    assert read_intent("同意\n待定", answers=(("> 1. 预算", "同意"), ("> 2. 人员", "待定"))).decision == "unclear"


@pytest.mark.parametrize(
    "line", ["王总：", "李总:", "张三：", "财务部："]
)
def test_a_name_and_a_colon_on_the_line_of_the_answer_speaks_for_somebody_else(line: str) -> None:
    assert read_intent(f"{line}同意").decision != "approve"
    assert read_intent(f"{line} Approved").decision != "approve"


@pytest.mark.parametrize("text", ["取消同意，请照此执行", "撤回之前的同意，同意", "I withdraw my approval. Approved."])
def test_who_takes_an_approval_back_gives_none_in_the_same_breath(text: str) -> None:
    assert read_intent(text).decision == "unclear"
