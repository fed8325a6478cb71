"""What rules may say, and an admin should know."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

#: name -> (Chinese, English).
WARNINGS: Final[Mapping[str, tuple[str, str]]] = {
    "warning": ("提醒：{message}", "warning: {message}"),
    "slow": (
        "写的是“+{after}”，{what}应不晚于 +{days:g}wd（指南第 4 章）。请提前；贵单位有意如此的除外。",
        'found "+{after}", expected {what} by +{days:g}wd (guide §4). Bring it forward, unless your house wants it so.',
    ),
    "first_escalation": ("第一次升级", "the first escalation"),
    "executive_told": ("告知分管领导", "the executive told"),
    "no_reminder": (
        "没有 0 级的步骤，在告知别人之前应先催办本人。请在 50% 处加一步。",
        "found no step of level 0, expected a reminder before anybody else is told. Add one at 50%.",
    ),
    "unraised": (
        "没有 1 级及以上的步骤，应在 +1wd 之前有一步（指南第 4 章）：一直不答复的人永远没有人知道。请补上。",
        "found no step of level 1 or above, expected one by +1wd (guide §4): who never answers is never told of. Add one.",
    ),
    "no_office": (
        "没有写 {role}，应有一位：{name} 的人逾期时，发给这个角色的步骤没有人收到。请补上 {role}。",
        "found no {role}, expected one: steps to it reach nobody when people of {name} are late. Add {role}.",
    ),
    "no_manager": (
        "{name}：没有写 manager，应有一位：发给上级的步骤没有人收到。请补上 manager。",
        "found no manager of {name}, expected one: steps to it reach nobody. Add manager.",
    ),
    "alike": (
        "{name}与 {other} 重名，姓名应能区分：否则来信写到这个名字时要退回去问是哪一位。请加以区别。",
        "found {name} of {other} too, expected a name that tells them apart: else letters that name them are asked back. Add "
        "what differs.",
    ),
    "unproven": (
        "写的是{level}，应为 authenticated：否则谁以某人的名义来信，就能替某人表态。请提高要求。",
        "found {level}, expected authenticated: else whoever writes in a name can decide in it. Raise it.",
    ),
    "untrusted": (
        "写的是{mail}，应为 trusted_domains 中某个域名的地址：否则此人每次表态都要先暂扣、核实。请把 {domain} 加进去，"
        "或在这里写上其单位地址。",
        "found {mail}, expected an address at one of trusted_domains: else each decision of theirs is held and asked about. "
        "Add {domain}, or their address here.",
    ),
    "outlived": (
        "写的是“{days}”，应为 {lasts:g} 或更大：否则对尚未结束的确认请求，答复的证明力会不足。请改大。",
        'found "{days}", expected {lasts:g} or more: else answers to a sign-off that is still open prove less. Raise it.',
    ),
    "idle_days": (
        "holiday_country 和 holidays 都没有写，应至少有一个：否则到期日会落在法定假日。请写上国家或地区代码。",
        "found neither holiday_country nor holidays, expected one: due dates fall on public holidays. Add the code of your "
        "country.",
    ),
    "settled_late": (
        "写的是{settle}，应不超过 24h（指南第 2.1 节）。请缩短；贵单位有意如此的除外。",
        "found {settle}, expected at most 24h (guide §2.1). Shorten it, unless your house wants it so.",
    ),
    "grave_late": (
        "写的是{days}，应不超过 3（指南第 2.1 节）：延期超过 3 天的由分管领导决定。请改小；贵单位有意如此的除外。",
        "found {days}, expected at most 3 (guide §2.1): the executive decides on what is later. Lower it, unless your house "
        "wants it so.",
    ),
    "executive_late": (
        "写的是“+{after}”，应不晚于 +4d 告知分管领导，即延期超过 3 天的第一天（指南第 2.1 节）。请提前；"
        "贵单位有意如此的除外。",
        'found "+{after}", expected the executive told by +4d, the first day more than 3 late (guide §2.1). Bring it '
        "forward, unless your house wants it so.",
    ),
    "after_recovery": (
        "写的是“+{after}”，不应晚于恢复时限 {recovery}。请提前。",
        'found "+{after}", expected no step after the time to recover, {recovery}. Bring it forward.',
    ),
    "uncovered": (
        "{person} 从 {since} 到 {until} 轮到值班却不在，应由在岗的人值班。请在 overrides 写明这几天由谁值班，"
        "或给这次请假写上 deputy。",
        "found {person} on call from {since} to {until} while away, expected somebody who is there. Add an override for "
        "these days, or a deputy to the absence.",
    ),
    "unannounced": (
        "没有 {year} 年的放假安排（暂定），此时应已公布：在公布之前，{year} 年的期限没有计入调休上班日。请更新 holidays "
        "软件包，或把放假和调休写入 holidays 与 extra_workdays。",
        "found no official days off of {year} (暂定), expected them by now: instants in {year} are counted without make-up "
        "days until they are known. Update the package holidays, or write them in holidays and extra_workdays.",
    ),
}
