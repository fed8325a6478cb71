"""What is said of keys that do not agree with each other, or name what there is not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

#: Whom and what the rules name: name -> (Chinese, English).
REFERENCES: Final[Mapping[str, tuple[str, str]]] = {
    "no_person": (
        "{where}：写的是{word}，应为某人的编号（id）。{advice}",
        "found {word} at {where}, expected the id of a person. {advice}",
    ),
    "add_person": ("请先把此人写入 people。", "Add this person to people."),
    "no_department": (
        "{where}：写的是{word}，应为部门名称。{advice}",
        "found {word} at {where}, expected a department. {advice}",
    ),
    "add_department": ("请先把它写入 departments。", "Add it to departments."),
    "owned_by_nobody": (
        "{where}：写的是{word}，应为 heads、executives 或 general_manager：尚未解决的问题没有责任人。请从这几个中选。",
        "found {word} at {where}, expected heads, executives or general_manager: nobody owns a problem that is not settled. "
        "Name one of these.",
    ),
    "no_target": (
        "{where}：写的是{word}，应为 {roles}、{duty}名称（roles 中的职责）或某人的编号（id）。{advice}",
        "found {word} at {where}, expected {roles}, {duty}NAME of roles, or the id of a person. {advice}",
    ),
    "not_told_at_once": (
        "{where}：写的是{word}，应为 {roles}。{advice}",
        "found {word} at {where}, expected {roles}. {advice}",
    ),
    "add_it": ("请先在那里写上。", "Add it there."),
    "name_one": ("请从这几个中选。", "Name one of these."),
    "leave_out": ("没有就请删去这一行。", "Where there is none, remove the line."),
    "one_alone": ("这里只能写一位。请只留一位。", "Name one alone."),
    "each_on_a_line": (
        "请每个单独一行，写在减号加空格之后。",
        "Write each on its own line after - and a space.",
    ),
    "circle": (
        "{link} 首尾相接成了一圈：{circle}，应到某一位为止。请删去其中一个 {link}。",
        "found a circle of {link} keys: {circle}, expected a line that ends. Remove one {link} of them.",
    ),
    "shared_address": (
        "{where}：{word}在 {other} 已经写过，应是别处没有的地址。请各写各的地址，或删去一个。",
        "found {word} at {where} and at {other}, expected an address that is nobody else's. Give each its own address, or "
        "remove one.",
    ),
    "shared_name": (
        "{where}：{word}在 {other} 已经写过，应是别的部门没有的名称。请改其中一个的名称。",
        "found {word} at {where} and at {other}, expected a name that is no other department's. Rename one of the two.",
    ),
}

#: What keys say to each other: name -> (Chinese, English).
CONSISTENCY: Final[Mapping[str, tuple[str, str]]] = {
    "no_admin": (
        "人员中没有管理员，应有一位处理暂扣的来信。请给某人写上 admin: true。",
        "found no admin among the people, expected one who looks after held mail. Add admin: true to somebody.",
    ),
    "ends_before": (
        "{where}：写的是{word}，不应早于开始日 since（{since}）。请改正其中一个。",
        "found {word} at {where}, expected no day before since, which is {since}. Correct one.",
    ),
    "own_deputy": (
        "{where}：写的是{word}，应为另一个人。请写明这期间由谁答复。",
        "found {word} at {where}, expected somebody else. Name who answers meanwhile.",
    ),
    "unprovable": (
        "没有写 trusted_domains，而 proof.decision 是 {level}，应至少有一个：否则任何意见都不能算数。"
        "请写上贵单位邮件地址的域名。",
        "found no trusted_domains while proof.decision is {level}, expected at least one: else no decision could ever count. "
        "Add the domain of your addresses.",
    ),
    "closed_before_open": (
        "{where}：写的是{word}，下班应在上班之后。请改正其中一个。",
        "found {word} at {where}, expected a close after the opening. Correct one.",
    ),
    "half_quiet": (
        "hours.{one}：写的是{word}，却没有写 hours.{other}，应两个都写或都不写。请补上 {other}，或删去这一项。",
        "found {word} at hours.{one} without hours.{other}, expected both or neither. Add {other} or take this out.",
    ),
    "anchored_at_home": (
        "{where}：写的是{word}，应为本系统之外的地址。请写一个 mailflow 不收信的地址。",
        "found {word} at {where}, expected an address outside the service. Name one that mailflow does not read.",
    ),
    "anchored_twice": (
        "{where}：{word}重复了，每个地址应只写一次。请删去一个。",
        "found {word} at {where} again, expected each address once. Remove one.",
    ),
    "loosely_adopted": (
        "{where}：写的是{word}，应为 authenticated 或 both：否则冒用管理员名义来信的人就能改规则。请提高要求。",
        "found {word} at {where}, expected authenticated or both: else whoever writes in an admin's name could change the "
        "rules. Raise it.",
    ),
    "too_many_admins": (
        "{where}：写的是{word}，应为 {most}。请改小。",
        "found {word} at {where}, expected {most}. Lower it.",
    ),
    "one_or_two": ("1 或 2", "1 or 2"),
    "the_one_admin": ("1，因为只有一位管理员", "1, for there is one admin"),
    "never_arrives": (
        "{where}：写的是{word}，不应超过 limits.message_bytes（{whole}）。请改小，或把后者改大。",
        "found {word} at {where}, expected at most limits.message_bytes, which is {whole}. Lower it, or raise the other.",
    ),
    "day_again": (
        "{where}：{word}重复了，每一天应只写一次。请删去，或改成本来要写的那一天。",
        "found {word} again at {where}, expected each day once. Remove it, or write the day that was meant.",
    ),
    "in_two_classes": (
        "{where}：{word}在 {other} 已经写过，应只归入一类。请从其中一处删去。",
        "found {word} at {where} and at {other}, expected it in one class. Remove it from one of the two.",
    ),
    "in_two_fields": (
        "{where}：{word}在 {other} 已经写过，应只属于一个栏目。请从其中一处删去。",
        "found {word} at {where} and at {other}, expected it in one field. Remove it from one of the two.",
    ),
    "secret_value": (
        "此处像是密码或密钥，规则里不应有密码和密钥。请删去，在使用它的地方换掉，改由 MAILFLOW_MAILBOX_PASSWORD 或 "
        "_PASSWORD_COMMAND 提供。",
        "found a value that looks like a secret, expected no secrets in rules. Remove it, change it where it is used, and "
        "give it as MAILFLOW_MAILBOX_PASSWORD or _PASSWORD_COMMAND.",
    ),
    "secret_key": (
        "此处的键是{key}，规则里不应有密码和密钥。请删去，在使用它的地方换掉，改由 MAILFLOW_MAILBOX_PASSWORD 或 "
        "_PASSWORD_COMMAND 提供。",
        "found the key {key}, expected no secrets in rules. Remove it, change it where it is used, and give it as "
        "MAILFLOW_MAILBOX_PASSWORD or _PASSWORD_COMMAND.",
    ),
}

#: Steps and thresholds: name -> (Chinese, English).
STEPS: Final[Mapping[str, tuple[str, str]]] = {
    "earlier": (
        "{where}：写的是{word}，应晚于上一步。请按时间先后排列各步。",
        "found {word} at {where}, expected a later instant than that of the step before. Put the steps in the order of time.",
    ),
    "same": (
        "{where}：写的是{word}，与上一步时间和级别都相同，应有所不同。请把两步合并为一步。",
        "found {word} at {where}, expected another instant or level than that of the step before. Merge the two steps into "
        "one.",
    ),
    "lower": (
        "{where}：写的是{word}，级别应不低于上一步。请改正级别。",
        "found {word} at {where}, expected a level no lower than that of the step before. Correct the level.",
    ),
    "no_steps": (
        "{where}：写的是空列表，应至少有一步：否则永远没有人被催办。请补上一步。",
        "found an empty list at {where}, expected at least one step: else nobody is ever reminded. Add one.",
    ),
    "owner_alone": (
        "{where}：只写了“owner”，第 {level} 级应告知逾期人以上的人。请写上一位，或把级别改为 0。",
        'found "owner" alone at {where}, expected somebody above the late person for a step of level {level}. Name one, or '
        "make it level 0.",
    ),
    "role_again": (
        "{word}重复了，每个角色应只写一次。请删去。",
        "found {word} again, expected each role once. Remove it.",
    ),
    "vacant": (
        "{where}：写的是{word}，应为有人担任的角色：{nobody}都没有写 {key}。请补上 {key}，或改为告知别人。",
        "found {word} at {where}, expected a role that somebody has: no {nobody} names one. Add {key} there, or send the "
        "step to others.",
    ),
    "people": ("每个人", "person"),
    "departments": ("每个部门", "department"),
    "ends_early": (
        "{where}：写的是{word}，应长于最后一步的等待时间。请延长，或把最后一步提前。",
        "found {word} at {where}, expected more than the last step waits. Lengthen it, or bring the last step forward.",
    ),
    "longer": (
        "{where}：写的是{word}，不应超过 {other}（{most}）：{why}。请改正其中一个。",
        "found {word} at {where}, expected at most {other}, which is {most}: {why}. Correct one.",
    ),
    "urgent_first": ("紧急的应先答复", "what is urgent is answered first"),
    "unhurried_last": ("不急的应最后答复", "what can wait is answered last"),
    "asked_again_first": (
        "应先再问本人，然后才告知项目负责人",
        "who was told is asked again before the lead hears of it",
    ),
    "acknowledged_first": ("应先受理、后恢复", "it is acknowledged before it is recovered"),
    "progress_before_the_end": (
        "否则到了该恢复的时候还没有报过进展",
        "else no progress is told before it has to be over",
    ),
    "team_in_time": ("协调小组应在恢复之前成立", "a team that comes later helps nobody"),
    "graver_first": ("级别更重的应更快处理", "what is graver is handled first"),
    "before_acknowledging": (
        "{where}：写的是“+{after}”，不应早于受理时限 {allowed} 届满。请推后，或缩短 acknowledge。",
        'found "+{after}" at {where}, expected no step before the time to acknowledge, {allowed}, is over. Put it later, or '
        "shorten acknowledge.",
    ),
    "warned_late": (
        "{where}：写的是{word}，应小于 project.over_budget（{over}）：应先提醒项目负责人，再报分管领导。请改正其中一个。",
        "found {word} at {where}, expected less than project.over_budget, which is {over}: the lead is warned before the "
        "executive is told. Correct one.",
    ),
}

#: Words of a vocabulary that would never be read as meant: reason -> (Chinese, English).
VOCABULARY: Final[Mapping[str, tuple[str, str]]] = {
    "unusable_word": ("{where}：写的是{word}，{expected}", "found {word} at {where}, expected {expected}"),
    "unknown_class": (
        "应放在某一类答复之下：approve、conditional、reject、return、acknowledge、question、unclear 或 withdraw。"
        "请移动或删去。",
        "a class of answers: approve, conditional, reject, return, acknowledge, question, unclear or withdraw. Move or "
        "remove it.",
    ),
    "empty": ("应为一个词。请删去。", "a word. Remove it."),
    "punctuated": (
        "应为不带断句标点的词。请拆开，一个一个写。",
        "words without a mark that ends a clause. Write the parts one by one.",
    ),
    "short": (
        "应不止一个字：一个字会出现在太多的词里。请写完整。",
        "more than one character, for one is part of too many words. Write it out.",
    ),
    "asking": ("应为答复，而这是在请别人答复。请删去。", "an answer, and this asks others for one. Remove it."),
    "built_in": (
        "应为本单位自己的说法，而这个词的含义是固定的。请删去。",
        "a word of your own, and the meaning of this one is fixed. Remove it.",
    ),
    "twice": ("应只归入一类。请从其他类中删去。", "it in one class. Remove it from the others."),
    "unsafe": (
        "其中不应有表示拒绝、怀疑、询问或限制的字眼：否则会把这样的答复读成另一种意思。请删去。",
        "no word in it that refuses, doubts, asks or limits, for it could turn such an answer into another. Remove it.",
    ),
}
