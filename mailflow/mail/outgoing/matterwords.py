"""What records of all kinds are told in: states, roles, duties, what a step asks, progress; (Chinese, English) by key."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

Said = Mapping[str, tuple[str, str]]

#: What is confirmed of the thing whose name a sign-off bears -> what stands behind that name.
PURPOSES: Final[Said] = {
    "": ("", ""),
    "recovery": ("：恢复与关闭", ": recovery and closing"),
    "plan": ("：应急处置方案", ": response plan"),
    "ruling": ("：裁定", ": ruling"),
}

#: state of a record (contract §4) -> its name.
STATES: Final[Said] = {
    "reported": ("已上报", "Reported"),
    "acknowledged": ("已受理", "Acknowledged"),
    "assessing": ("评估中", "Assessing"),
    "coordinating": ("处置中", "Coordinating"),
    "recovered": ("已恢复（观察中）", "Recovered, being watched"),
    "closed": ("已关闭", "Closed"),
    "reviewed": ("已复盘", "Reviewed"),
    "archived": ("已归档", "Archived"),
    "false_alarm": ("误报", "False alarm"),
    "merged": ("已合并", "Merged"),
    "draft": ("草案", "Draft"),
    "aligning": ("共识确认中", "Aligning"),
    "planning": ("计划中", "Planning"),
    "proposing": ("方案评审中", "Reviewing the plan"),
    "executing": ("执行中", "Under way"),
    "escalated": ("已升级", "Escalated"),
    "accepting": ("待验收", "Awaiting acceptance"),
    "reviewing": ("待复盘", "Awaiting review"),
    "paused": ("已暂停", "Paused"),
    "cancelled": ("已取消", "Cancelled"),
    "called": ("已召集", "Called"),
    "held": ("已召开", "Held"),
    "minuted": ("纪要已起草", "Minuted"),
    "ruled": ("已裁定", "Ruled"),
    "sent": ("已发出", "Sent"),
    "received": ("已收到", "Received"),
    "proposed": ("已提出完成时间", "Date proposed"),
    "accepted": ("已受理", "Taken on"),
    "declined": ("未受理", "Not taken on"),
    "done": ("已办理", "Done"),
    "oral": ("待书面确认", "Awaiting confirmation in writing"),
    "deferred": ("悬置", "Deferred"),
}

#: role in a record -> its name.
ROLES: Final[Said] = {
    "owner": ("负责人", "Owner"),
    "lead": ("主导部门负责人", "Lead"),
    "coordinator": ("协调人", "Coordinator"),
    "leader": ("组长", "Leader"),
    "member": ("成员", "Members"),
    "recorder": ("记录人", "Recorder"),
    "chair": ("主持人", "Chair"),
    "judge": ("裁定人", "Decides"),
    "reporter": ("上报人", "Reporter"),
    "told": ("已告知", "Told"),
    "responder": ("首要响应人", "First to respond"),
    "deputy_leader": ("副组长", "Deputy leader"),
    "receiver": ("收文人", "Receivers"),
    "handler": ("承办人", "Handled by"),
    "informed": ("知会", "Informed"),
}

#: kind of matter -> its name.
MATTERS: Final[Said] = {
    "request": ("工作联系单", "request between departments"),
    "incident": ("紧急事件上报表", "incident report"),
    "project": ("项目需求说明书", "project"),
    "meeting": ("会议通知", "meeting"),
    "minutes": ("会议纪要", "minutes"),
    "change": ("变更申请单", "change"),
    "issue": ("问题升级单", "issue"),
    "confirmation": ("书面确认申请", "confirmation"),
    "log": ("沟通记录", "log"),
}

#: what is owed -> how a mail calls it.
DUTIES: Final[Said] = {
    "confirm": ("书面确认", "a written confirmation"),
    "rsvp": ("答复是否参会", "an answer whether you attend"),
    "minutes": ("提交会议纪要", "the minutes of the meeting"),
    "read": ("回复纪要（确认、收到或异议）", "an answer to the minutes"),
    "correct": ("修订会议纪要", "the corrected minutes"),
    "meeting-reminder": ("发送会议提醒和材料", "the reminder with the materials"),
    "meeting-end": ("会议结束，请记录人提交纪要", "the meeting ends and its minutes are asked for"),
    "minutes-window": ("异议期满，纪要定稿", "the minutes become final"),
    "position": ("书面说明部门意见", "a position in writing"),
    "settle": ("部门之间解决该问题", "a settlement between the departments"),
    "carry_out": ("执行裁定", "the carrying out of the ruling"),
    "check": ("确认裁定的效果", "a word on whether the ruling worked"),
    "task": ("完成任务", "the completion of a task"),
    "daily": ("进度填报", "progress reports"),
    "ack": ("受理事件", "taking up the incident"),
    "update": ("通报事件进展", "an update of the incident"),
    "recover": ("恢复正常", "the recovery"),
    "join": ("确认参加协调小组", "confirming to be in the team"),
    "escalate": ("升级处理", "an escalation asked for"),
    "review_meeting": ("召开事件复盘会", "the review meeting"),
    "review_report": ("提交复盘报告", "the review report"),
    "answer": ("答复是否受理", "an answer whether it is taken on"),
    "handle": ("办理并回复结果", "the work and its result"),
    "agree_date": ("答复对方提出的完成时间", "your word on the date proposed"),
    "confirm_done": ("确认办理结果", "the confirmation of the result"),
    "accept_refusal": ("答复对方的不受理", "your word on their refusal"),
    "risk": ("风险未解除的，升级至分管领导", "the raising of a risk that still stands"),
    "meeting": ("召集项目例会", "the call of the weekly meeting"),
    "weekly": ("每周进度通报", "the weekly progress report"),
    "opinion": ("对需求说明书的意见", "an opinion on the requirement statement"),
    "opinions": ("征求意见结束，发起共识签字", "the end of the time for opinions"),
    "list": ("部门职责与资源清单", "the list of responsibilities and resources"),
    "proposal": ("本部门实施方案", "the department's plan"),
    "review": ("评审结束，发起最终执行方案签字", "the end of the time for review"),
    "acceptance": ("验收结论", "the decision whether it passes"),
    "lessons": ("复盘意见", "lessons learned"),
    "oral": ("口头变更的书面确认", "the written confirmation of an oral change"),
}

#: what a step of a ladder asks of whom it reaches.
ASKS: Final[Said] = {
    "take_over": ("请您接手处理，或立即指定处理人", "take this over, or name at once who does"),
    "decide": ("请您裁定并书面答复", "decide, and say so in a reply"),
    "urge": ("请您督促办理", "see to it that it is done"),
}

#: state of a task (guide §5.1), and how it goes (guide §5.2).
PROGRESS: Final[Said] = {
    "new": ("未开始", "Not started"),
    "in_progress": ("进行中", "In progress"),
    "done": ("已完成", "Done"),
    "blocked": ("受阻", "Blocked"),
    "on_track": ("正常", "On track"),
    "late": ("滞后", "Delayed"),
    "at_risk": ("风险", "At risk"),
}

#: what happened in an incident -> how its timeline and its receipts call it.
EVENTS: Final[Said] = {
    "reported": ("上报", "Reported"),
    "ack": ("受理", "Acknowledged"),
    "acknowledge": ("已读", "Read"),
    "read": ("已读（不等于受理）", "Read, which takes nothing up"),
    "update": ("进展通报", "Update"),
    "escalate": ("要求升级", "Escalation asked for"),
    "escalated": ("升级告知", "Escalated to"),
    "level": ("级别调整", "Level changed"),
    "same_level": ("级别未变", "Level as before"),
    "hand_over": ("移交", "Handed over"),
    "recovered": ("已恢复，转入观察", "Recovered, being watched"),
    "relapsed": ("未确认恢复，继续处置", "Not confirmed as recovered, taken up again"),
    "closed": ("确认关闭", "Closed"),
    "already_closed": ("此前已关闭", "Closed before"),
    "false_alarm": ("误报，已结束", "False alarm, ended"),
    "merged": ("已并入", "Merged into"),
    "comment": ("情况说明", "Remark"),
    "completed": ("补充信息", "Report completed"),
    "again": ("再次发生，另立事件", "Back again, opened anew"),
    "split": ("另立为另一起事件", "Opened as an incident of its own"),
    "assessed": ("初步评估", "Assessed"),
    "started": ("启动协调机制", "Coordination started"),
    "not_started": ("不启动协调机制", "Coordination not started"),
    "team": ("成立临时协调小组", "Coordination team named"),
    "joined": ("确认参加协调小组", "Confirmed to be in the team"),
    "plan_proposed": ("提交应急处置方案", "Response plan proposed"),
    "plan_refused": ("组长未批准应急处置方案", "Response plan not approved by the leader"),
    "plan": ("批准应急处置方案", "Response plan approved"),
    "review_meeting": ("召开复盘会", "Review meeting held"),
    "reviewed": ("提交复盘", "Reviewed"),
    "measure": ("改进措施", "Corrective action"),
    "away": ("不在岗", "Away"),
    "unreached": ("未送达", "Not reached"),
    "call": ("电话会议有变化", "The bridge call changed"),
    "call_declined": ("不能参加电话会议", "Can not join the bridge call"),
    "alarm": ("监控告警", "Alarm"),
    "alarm_over": ("监控显示已恢复", "Resolved, says the monitoring system"),
    "alarm_back": ("监控再次告警", "Alarm again"),
    "instead_bounce": ("邮件未能送达，请您代为处理", "mail does not arrive there; please act in their place"),
    "instead_away": ("自动回复说目前不在，请您代为处理", "is away, says an automatic reply; please act in their place"),
    "asked": ("查询", "Asked"),
}

#: level of an incident -> its name (guide §3).
GRADES: Final[Said] = {
    "1": ("L1 特别重大", "L1 critical"),
    "2": ("L2 重大（高）", "L2 high"),
    "3": ("L3 较大（中）", "L3 medium"),
    "4": ("L4 一般（低）", "L4 low"),
}


#: what a line of a progress report came to (core/tasks.py).
OUTCOMES: Final[Said] = {
    "done": ("已登记为完成", "recorded as done"),
    "percent": ("已登记进度", "progress recorded"),
    "moved": ("计划完成时间已调整", "planned finish moved"),
    "asked_change": ("已转为变更申请，决定之前计划不变", "taken as a change request; the plan stays until it is decided"),
    "risk": ("已登记风险", "risk recorded"),
    "risk_gone": ("风险已解除", "no longer at risk"),
    "new": ("已登记为未开始", "recorded as not started"),
    "in_progress": ("已登记为进行中", "recorded as under way"),
    "on_track": ("已登记为正常", "recorded as on track"),
    "same": ("与已登记的相同", "as recorded before"),
    "no_task": ("未登记：没有此编号的任务", "not taken: there is no such task"),
    "which_task": ("未登记：请写明任务编号", "not taken: please name the task"),
    "not_theirs": ("未登记：此任务不由您负责", "not taken: this task is not yours"),
    "asked": ("未登记：未能理解，请换种写法", "not taken: not understood, please say it otherwise"),
    "past": ("未登记：所写日期已过", "not taken: that day has passed"),
    "no_date": ("未登记：请写明日期", "not taken: please name a date"),
}


#: what is wrong with a cell or a plan, and what was done with a cell (core/project) -> its words.
FAULTS: Final[Said] = {
    "said": ("未能识别", "could not be read"),
    "no_title": ("请写明具体任务", "please name the task"),
    "no_owner": ("负责人不在通讯录中或未写明", "the owner is missing or in no directory"),
    "no_date": ("请写明日期", "please write a date"),
    "ends_first": ("完成时间早于开始时间", "ends before it begins"),
    "after_milestone": ("晚于项目最后的里程碑", "later than the last milestone"),
    "over_budget": ("各部门预算合计超过总预算", "the budgets add up to more than there is"),
    "overbooked": ("同一负责人的任务时间重叠", "one person in two tasks at once"),
    "starts_early": ("开始早于前置任务完成", "begins before what it needs is done"),
    "taken": ("已登记", "taken"),
    "asked_change": ("已转为变更申请", "taken as a change request"),
    "not_theirs": ("不由您负责，未登记", "not yours; not taken"),
    "no_task": ("没有此任务，未登记", "no such task; not taken"),
    "unread": ("未能识别，未登记", "could not be read; not taken"),
    "yes": ("采纳", "adopted"),
    "no": ("不采纳", "not adopted"),
    "partly": ("部分采纳", "adopted in part"),
    "lead": ("主导部门负责人", "lead"),
    "head": ("部门负责人", "head"),
    "budget": ("预算", "budget"),
}


def called(table: Said, key: str, language: str) -> str:
    """What a key is called; a key nobody knows is shown as it is."""
    zh, en = table.get(key, (key, key))
    return zh if language == "zh" else en
