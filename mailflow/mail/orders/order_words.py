"""The words of command of contract §2, by what they order; data only, in folded spelling, the longest counts.

A word that does not stand here orders nothing; an admin's own are added by `orders`.
"""

from __future__ import annotations

from typing import Final

#: Which words a letter may hold: those of the record it is about, and `any` in every letter.
PROGRESS, INCIDENT, MINUTES, PROJECT, ISSUE, DECISION, TASKS, ANY = (
    "progress", "incident", "minutes", "project", "issue", "decision", "tasks", "any",
)  # fmt: skip

#: Which group a word of several belongs to, the first that counts: with a number before it, and without.
WITH_ITEM: Final = (TASKS, PROGRESS, INCIDENT, MINUTES, PROJECT, ISSUE, ANY)
WITHOUT: Final = (INCIDENT, MINUTES, PROJECT, ISSUE, TASKS, PROGRESS, ANY)

#: What an order is, and to which group of records its words belong.
GROUPS: Final[dict[str, str]] = {
    "done": PROGRESS, "percent": PROGRESS, "delay": PROGRESS, "risk": PROGRESS, "risk_gone": PROGRESS, "not_started": PROGRESS,
    "in_progress": PROGRESS, "not_done": PROGRESS, "on_track": TASKS,
    "ack": INCIDENT, "update": INCIDENT, "escalate": INCIDENT, "recovered": INCIDENT, "close": INCIDENT, "level": INCIDENT,
    "hand_over": ANY, "false_alarm": INCIDENT, "merge": INCIDENT,
    "confirm": MINUTES, "object": MINUTES,
    "rule": ISSUE, "settled": ISSUE,
    "request_sign_off": PROJECT, "pause": PROJECT, "resume": PROJECT, "cancel": PROJECT, "deliver": PROJECT,
    "status": ANY, "why": ANY, "help": ANY, "search": ANY, "form": ANY,
    "register": ANY,
}  # fmt: skip

WORDS: Final[dict[str, str]] = {
    "done": """完成|已完成|已经完成|完成了|已经完成了|已完成了|全部完成|均已完成|都完成了|均完成|按时完成|按期完成|
        已按时完成|已按期完成|提前完成|
        已全部完成|全部做完|做完|做完了|已做完|已做完了|已经做完|已经做完了|都做完了|做好了|已做好|已经做好了|弄完了|已经弄完了|办完了|完毕|已完毕|已办结|办结|已办理完毕|已结束|搞定|已搞定|搞定了|已落实|
        已完工|完工|
        done|completed|complete|finished|all done|is done|accomplished""",
    "delay": """延期|延期到|延期至|延至|延到|延迟|延迟到|延迟至|推迟|推迟到|推迟至|延后|延后到|延后至|顺延|顺延到|
        顺延至|改到|改至|
        改期|改期到|改期至|拖延到|需延期|需要延期|申请延期|申请延期到|申请延期至|需延期到|需延期至|需要延期到|
        将延期到|要延期到|要延到|要延至|得延到|需延到|需要延到|要推迟到|要推迟至|需推迟到|需要推迟到|要延后到|需要延后到|展延|展延至|
        delay|delayed|delayed to|delayed until|delayed till|delay to|delay until|postpone|postponed|postpone to|postponed to|
        postpone until|postponed until|slips to|slipped to|slipping to|will slip to|pushed to|push to|moved to|
        move to|extended to|
        extend to|extended until|extend until|new date|new due date|rescheduled to|reschedule to""",
    "risk": """风险|有风险|存在风险|有延期风险|延期风险|风险提示|受阻|卡住|卡住了|阻塞|遇到问题|risk|risks|at risk|
        blocked|blocked by|
        stuck|blocker""",
    "risk_gone": "无风险|没有风险|风险已解除|风险解除|风险已消除|风险消除|no risk|no risks|risk gone|risk resolved|unblocked",
    "not_started": """未开始|尚未开始|还未开始|还没开始|还没有开始|没开始|没有开始|未启动|尚未启动|还没启动|未动工|
        not started|not yet started|not started yet|not begun""",
    "in_progress": """进行中|正在进行|正在进行中|正在推进|推进中|正在推进中|处理中|正在处理|办理中|正在办理|实施中|
        开发中|执行中|已开始|
        已经开始|开始了|已启动|按计划进行|按计划推进|正常推进|正常进行|正常进行中|in progress|started|ongoing|
        under way|underway|on track|
        on schedule|wip|working on it|being worked on""",
    "on_track": "正常|一切正常|都正常|均正常|按计划|on track|on schedule|all on track|going well|normal",
    "not_done": """未完成|尚未完成|还未完成|还没完成|还没有完成|没完成|没有完成|没做完|还没做完|未做完|未办结|尚未办结|完不成|
        not done|not yet done|not done yet|not finished|not yet finished|not finished yet|not complete|not completed|
        not yet complete|not yet completed|incomplete|unfinished""",
    "ack": """收到|已收到|收到了|收悉|已收悉|受理|已受理|收到并受理|确认收到|我来处理|我来跟进|马上处理|立即处理|
        正在处理|已开始处理|接手|已接手|在处理|处理中|在处理了|在看|在看了|正在看|在查|在查了|正在排查|排查中|马上看|我来看|我看下|我看一下|我去看看|我去看一下|我来看看|
        ack'd|acking|looking into it|looking into this|looking at it|i'm looking into it|we're looking into it|investigating|
        on it now|working on it|
        received with thanks|noted with thanks|ack|acked|acknowledge|acknowledged|received|on it|i'm on it|
        we're on it|i am on it|taking it|i'll take it|got it""",
    "update": "更新|进展|进展更新|最新进展|进展通报|情况更新|续报|首报|终报|最终报告|update|final report"
    "|status update|progress update|latest",
    "escalate": "升级|请升级|申请升级|请求升级|需升级|需要升级|请求支援|escalate|please escalate|escalate this"
    "|escalation requested",
    "recovered": """已恢复|已经恢复|恢复了|已恢复正常|恢复正常|已全部恢复|已完全恢复|全部恢复|完全恢复|已经恢复正常|
        已修复|已解决|故障已排除|
        resolved|recovered|restored|fixed|service restored|is resolved|all recovered|fully recovered|back to normal|
        back up""",
    "close": "关闭|请关闭|可以关闭|可关闭|同意关闭|申请关闭|关单|结案|请结案|可以结案|close|closed|please close"
    "|ok to close|can be closed",
    "false_alarm": "误报|是误报|系误报|属误报|属于误报|此为误报|误报警|虚惊一场|是演练|这是演练|系演练|属演练"
    "|false alarm|false positive|a false alarm|a drill|this is a drill|just a drill|only a drill",
    "confirm": """确认|已确认|确认无误|确认纪要|纪要确认|纪要无误|无异议|没有异议|没异议|confirm|confirmed|i confirm|
        we confirm|no objection|
        no objections""",
    "object": "异议|有异议|提出异议|存在异议|不同意见|有不同意见|objection|object|i object|we object|objection to"
    "|i object to",
    "rule": """裁定|裁定如下|裁决|裁决如下|处理决定|领导批示|批示|我的决定|决定如下|
        ruling|ruled|my ruling|my decision|i decide|i rule""",
    "settled": """已协商一致|协商一致|已达成一致|达成一致|已协商解决|协商解决|双方已一致|已经协商好|
        settled|we agreed|we have agreed|agreed between us|settled between us""",
    "request_sign_off": """发起共识|发起会签|发起签字|发起确认|结束征求意见|请求签字|请求会签|request sign-off|
        request signoff|request sign off|
        request sign-offs|start sign-off""",
    "pause": "暂停|项目暂停|暂停项目|申请暂停|中止|pause|paused|suspend|on hold",
    "resume": "继续|恢复|项目继续|继续项目|恢复项目|项目恢复|重启项目|重新启动|resume|resumed|continue",
    "cancel": "终止|项目终止|终止项目|申请终止|取消项目|项目取消|cancel|cancelled|canceled|terminate|terminated|abort",
    "deliver": "交付|已交付|提交交付|提交交付物|交付物见附件|提交验收|申请验收|deliver|delivered|delivery"
    "|deliverable attached",
    "status": "状态|查询状态|查看状态|当前状态|status",
    "why": "为什么|为何|why",
    "help": "帮助|求助|使用帮助|help",
    "search": "查询|搜索|检索|search|search for",
    "form": "表格|表单|模板|空白表|form|template",
    "register": "台账|督办台账|督办表|待办台账|任务台账|查询台账|查看台账|register|action register|task register",
}

#: Orders that take what follows them as their matter; the others stand alone, or with a reason.
WITH_TEXT: Final = frozenset({"risk", "update", "object", "rule", "search", "form"})

#: What changes so much that words which limit it must be asked about.
WEIGHTY: Final = frozenset({
    "done", "recovered", "close", "false_alarm", "confirm", "request_sign_off", "pause", "resume", "cancel", "deliver",
    "escalate", "approve", "acknowledge", "risk_gone", "settled",
})  # fmt: skip
