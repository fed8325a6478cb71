"""Empty forms by kind of matter: labels that the readers of this package read back, and what is known filled in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from mailflow.core.directory import Person
from mailflow.mail.forms.labels import canonical, named

#: Kind of matter -> its labels, (Chinese, English); the guide's names (§5.3, §5.8-5.15, §5.20).
FORMS: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "request": (
        ("发文部门", "From department"),
        ("收文部门", "To department"),
        ("主送", "Attention"),
        ("事由", "Subject"),
        ("具体内容", "Details"),
        ("紧急程度", "Urgency"),
        ("要求完成时间", "Deadline"),
        ("联系人", "Contact"),
        ("电话", "Phone"),
        ("抄送", "Cc"),
    ),
    "incident": (
        ("事件名称", "Incident"),
        ("事件类型", "Type"),
        ("事件性质", "Nature"),
        ("发生时间", "Occurred"),
        ("发现时间", "Detected"),
        ("系统", "System"),
        ("上报人", "Reporter"),
        ("电话", "Phone"),
        ("口头上报时间", "Reported by phone at"),
        ("影响范围", "Scope"),
        ("紧急程度", "Urgency"),
        ("要求恢复时间", "Expected recovery"),
        ("已采取措施", "Actions taken"),
        ("涉及部门", "Affected departments"),
    ),
    "project": (
        ("项目名称", "Project name"),
        ("发起部门", "Initiating department"),
        ("项目背景", "Background"),
        ("核心目标", "Objectives"),
        ("里程碑", "Milestones"),
        ("主要交付物", "Deliverables"),
        ("参与部门", "Participants"),
        ("协调人", "Coordinator"),
        ("预算", "Budget"),
        ("验收标准", "Acceptance criteria"),
        ("风险", "Risks"),
        ("截止日期", "Deadline"),
    ),
    "meeting": (
        ("会议名称", "Meeting"),
        ("时间", "Time"),
        ("地点", "Venue"),
        ("主持人", "Chair"),
        ("记录人", "Minutes by"),
        ("参会人员", "Attendees"),
        ("抄送", "Cc"),
        ("议程", "Agenda"),
        ("附件", "Attachments"),
    ),
    "minutes": (
        ("会议名称", "Meeting"),
        ("时间", "Time"),
        ("地点", "Venue"),
        ("主持人", "Chair"),
        ("记录人", "Minutes by"),
        ("出席人员", "Attendees"),
        ("缺席", "Absent"),
        ("讨论内容", "Discussion"),
        ("决议事项", "Resolutions"),
        ("待办事项", "Action items"),
        ("下次会议安排", "Next meeting"),
    ),
    "change": (
        ("变更标题", "Subject"),
        ("项目编号", "Project number"),
        ("申请部门", "Department"),
        ("变更类型", "Change type"),
        ("变更原因", "Reason"),
        ("变更前", "Change before"),
        ("变更后", "Change after"),
        ("影响分析", "Impact analysis"),
        ("确认人", "Approvers"),
        ("截止日期", "Deadline"),
    ),
    "issue": (
        ("标题", "Subject"),
        ("涉及部门", "Departments involved"),
        ("问题描述", "Description"),
        ("影响", "Impact"),
        ("已采取措施", "Actions taken"),
        ("各方意见", "Positions"),
        ("希望的决定", "Support needed"),
        ("截止日期", "Deadline"),
    ),
    "confirmation": (
        ("标题", "Subject"),
        ("内容", "Content"),
        ("确认人", "Confirmers"),
        ("确认方式", "Rule"),
        ("截止日期", "Due"),
        ("抄送", "Cc"),
    ),
}

#: Labels that are known of whoever asks.
_DEPARTMENT: Final = frozenset({"发文部门", "发起部门", "申请部门"})
_NAME: Final = frozenset({"联系人", "上报人"})


def blank_rows(kind: str, person: Person, values: Mapping[str, str] | None = None) -> list[list[str]]:
    """The rows of a form, label and value, in the language of whoever asks for it; `values` are known by canonical name."""
    place = 0 if person.language == "zh" else 1
    known = dict.fromkeys(_DEPARTMENT, person.department or "") | dict.fromkeys(_NAME, person.name)
    names = canonical(kind)
    filled = {labels[0]: (values or {}).get(named(labels[0], names) or "", "") for labels in FORMS[kind]}
    return [[labels[place], filled[labels[0]] or known.get(labels[0], "")] for labels in FORMS[kind]]
