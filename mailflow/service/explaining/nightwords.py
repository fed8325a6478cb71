"""What a year of nights shows, in Chinese and in English side by side."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from mailflow.core.bilingual import Said, filled

#: name -> (Chinese, English).
NIGHTS: Final[Mapping[str, tuple[str, str]]] = {
    "of_year": ("{year} 年：{message}", "{year}: {message}"),
    "and_more": ("另有 {more} 条", "and {more} more"),
    "opened_in": (
        "全年 {all:,} 小时中有 {hours:,} 小时开始的如此；最早一次 {opened} 开始，{at} 出现",
        "opened in {hours:,} of {all:,} hours; first {opened}, then {at}",
    ),
    "true_of": ("{of}：{times}", "{of}: {times}"),
    "untold": (
        "在时限内没有在岗的人得知，应有人得知。请写明 head、executive、值班表或代理人。",
        "found nobody who is there and hears of it in time, expected somebody. Name a head, an executive, a rota or a deputy.",
    ),
    "unopened": (
        "找不到应由谁受理的人，应有一位：这样的事项不会立案。请写明 head。",
        "found nobody that a matter for it goes to, expected somebody: it is not opened. Name a head.",
    ),
    "unannounced": (
        "没有放假安排（暂定），应有：调休上班日尚未计入。公布后请写入 holidays。",
        "found no official days off (暂定), expected them: make-up days are missing. Write them in holidays once known.",
    ),
    "impossible": (
        "{ladder} 的工作时间不够，应有排得下各步的日历。请改正 hours。",
        "found too little working time for {ladder}, expected a calendar it can be laid on. Correct hours.",
    ),
    "longest": (
        "最长要等 {days} 天 {hours} 小时才会升级",
        "the longest wait until an escalation is {days} days {hours} h",
    ),
    "longest_is": ("{opened} 发起，{at} 告知", "opened {opened}, told {at}"),
    "twice": (
        "{person}同一步收到两封邮件，应只收一封。请去掉其中一个角色。",
        "found {person} mailed twice for one step, expected once. Take one of the roles out.",
    ),
    "same_instant": (
        "与 {ladder}[{high}] 落在同一时刻，应错开：只执行级别高的那一步，这一步{often}。请移动其中一步。",
        "found the same instant as {ladder}[{high}], expected another: only the higher is acted on, and this {often}. Move "
        "one of them.",
    ),
    "never": ("永远不会执行", "never fires"),
    "sometimes": ("有时不会执行", "does not fire"),
    "before": (
        "早于排在它前面的 {ladder}[{late}]，应按时间先后。请两步都按工作时间写，或都按钟点写。",
        "found a step that comes before {ladder}[{late}], which stands before it, expected the order of time. Write both in "
        "working time, or both on the clock.",
    ),
    "lapsed": (
        "这一步{often}，因为那时事项已经失效，应早于失效。请提前。",
        "found a step that {often}, for the matter has lapsed by then, expected one before. Bring it forward.",
    ),
    "left_out": (
        "这次催办永远不会发出，因为同一天有另一次在先，应是会发出的一次。请改到别的日子，或删去。",
        "found a reminder that never fires, for another of the same day comes before it, expected one that is sent. Move it "
        "to another day, or take it out.",
    ),
    "unworked": (
        "这一步会在没有人上班时执行，应在工作时间，与答复时限一致。请用 wd 或 wh 书写。",
        "found a step that fires when nobody works, expected one in working hours, as the time to answer is. Write it in wd "
        "or wh.",
    ),
    "nobody": (
        "有的步骤没有人收到，应有人收到。请写明上级、head 或 executive。",
        "found steps that reach nobody, expected somebody. Name a superior, a head or an executive.",
    ),
    "unheard": (
        "有人不答复时，除发起人外没有人得知，应有一步告知别人。请写明其上级。",
        "found somebody whose silence is told to nobody but the requester, expected a step that does. Name their superior.",
    ),
    "mailed_twice": (
        "有人同一步收到两封邮件，应只收一封。请把上级留给 1 级及以上的步骤。",
        "found somebody mailed twice for one step, expected once. Leave superiors to the steps of level 1 and above.",
    ),
    "all_away": (
        "{names}不在且没有代理人，此时又没有告知别人，应有在岗的人得知。请在请假中写明 deputy。",
        "found {names} away without a deputy where nobody else is told, expected somebody who is there. Name a deputy in the "
        "absence.",
    ),
    "idle_role": (
        "{role} 与 {others} 每次都是同样的人，应是别人：每人只收一封。请去掉 {role}，或改为别人。",
        "found {role} to be the same people as {others} in every case, expected others: each is mailed once. Take {role} "
        "out, or name somebody else.",
    ),
    "and": (" 和 ", " and "),
    "of_step": ("{step}，{which}", "{step}, {which}"),
    "late": ("逾期人：{names}", "when late: {names}"),
    "late_too": ("{person}，当 {late} 也逾期时", "{person}, when {late} is late too"),
    "away_hours": (
        "{step}，{late}，全年 {all:,} 小时中有 {hours:,} 小时开始的如此",
        "{step}, {late}, opened in {hours:,} of {all:,} hours",
    ),
    "reported": ("{department}，上报人 {person}", "{department}, reported by {person}"),
    "reported_like": (
        "{department}，上报人 {person} 及情况相同的另外 {others} 人",
        "{department}, reported by {person} and {others} like them",
    ),
    "silent": ("受理之后没有进展，{case}", "silent after it was acknowledged, {case}"),
    "to": ("发给{department}", "to {department}"),
    "between": ("{one}与{other}之间", "between {one} and {other}"),
}


def told(name: str, /, **values: object) -> Said:
    """The sentence of this name with its values."""
    return filled(*NIGHTS[name], **values)
