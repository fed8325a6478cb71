"""Names of the documents of a project and labels of its fields, which stand in what people confirm."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

#: What of a project is confirmed -> (Chinese, English), behind the project's name.
PAPERS: Final[Mapping[str, tuple[str, str]]] = {
    "consensus": ("项目需求共识文档", "Requirement consensus document"),
    "execution": ("最终执行方案", "Final execution plan"),
    "change": ("变更确认单", "Change confirmation"),
}

#: Canonical names of fields that forms call otherwise (guide §5.3).
LABELS: Final[Mapping[str, tuple[str, str]]] = {
    "title": ("项目名称", "Project name"),
    "participants": ("参与部门", "Departments"),
    "budget": ("资源/预算", "Budget"),
    "due": ("完成时限", "Due"),
    "coordinator": ("协调人", "Coordinator"),
    "content": ("内容", "Content"),
    "scope": ("范围", "Scope"),
    "dept": ("发起部门", "Initiating department"),
    "need": ("需配合事项", "Support needed"),
    "owner": ("负责人", "Owner"),
    "nature": ("项目背景", "Background"),
    "项目背景": ("项目背景", "Background"),
    "核心目标": ("核心目标", "Goals"),
    "关键成果": ("关键成果", "Key results"),
    "关键成果KPI": ("关键成果KPI", "Key results"),
    "里程碑": ("里程碑", "Milestones"),
    "时间节点": ("时间节点", "Milestones"),
    "主要交付物": ("主要交付物", "Deliverables"),
    "交付物": ("交付物", "Deliverables"),
    "资源与预算": ("资源与预算", "Resources and budget"),
    "验收标准": ("验收标准", "Criteria of acceptance"),
    "假设与约束": ("假设与约束", "Assumptions and constraints"),
    "风险": ("风险", "Risks"),
    "干系人": ("干系人", "Stakeholders"),
}

#: Fields of a statement that say who takes part or belong to a letter, and are no content to be confirmed.
APART: Final = frozenset({
    "title", "participants", "confirmers", "cc", "version", "decision", "rule", "oral", "channel", "place",
    "启动会时间", "评审会时间", "例会时间", "复盘会时间",
})  # fmt: skip


#: Why a project escalates -> the category on 《问题升级单》 (guide §5.10).
CATEGORIES: Final[Mapping[str, tuple[str, str]]] = {
    "late": ("进度滞后", "Delay"),
    "over_budget": ("预算超支", "Over budget"),
    "risk": ("任务风险", "Risk"),
}

#: Why a project escalates -> by what rule.
GROUNDS: Final[Mapping[str, tuple[str, str]]] = {
    "late": ("滞后超过 {days} 天", "More than {days} days late"),
    "over_budget": ("超出批准预算", "More than the approved budget"),
    "risk": ("风险未在期限内解除", "A risk that still stands when its time is over"),
}

#: Why a project escalates -> what is wanted of whoever rules.
NEEDS: Final[Mapping[str, tuple[str, str]]] = {
    "late": ("请裁定：增加资源、调整计划或其他措施", "Please rule: more resources, another plan, or what else"),
    "over_budget": ("请裁定：追加预算、压缩范围或其他措施", "Please rule: more budget, less scope, or what else"),
    "risk": ("请裁定：接受风险、增加资源或调整计划", "Please rule: take the risk, more resources, or another plan"),
}


#: What is to be done where acceptance does not say what.
REWORK: Final[Mapping[str, tuple[str, str]]] = {"rework": ("按验收意见整改", "Rework after acceptance")}

#: What the final plan holds of each department.
PLANS: Final[Mapping[str, tuple[str, str]]] = {
    "proposal": ("实施方案", "plan"),
    "review": ("评审意见", "review"),
}

#: Field by which a meeting of a project is called -> what it is called.
MEETINGS: Final[Mapping[str, tuple[str, str]]] = {
    "启动会时间": ("项目启动会", "Kick-off meeting"),
    "评审会时间": ("方案评审会", "Plan review meeting"),
    "例会时间": ("项目例会", "Weekly meeting"),
    "复盘会时间": ("项目复盘会", "Project review meeting"),
}

#: What such a meeting always talks about, behind what the project itself brings up.
TOPICS: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "启动会时间": (("项目目标与关键成果", "Goals and key results"), ("里程碑与范围", "Milestones and scope"),
              ("部门分工与需配合事项", "Who does what"), ("各部门意见与风险", "Opinions and risks")),
    "评审会时间": (("可行性与资源匹配", "Feasibility and fit of resources"), ("评审结论", "Conclusion")),
    "例会时间": (("本周进展与下周安排", "Progress and the week ahead"),),
    "复盘会时间": (("目标与结果对比", "Goals and results"), ("成功经验", "What went well"), ("不足之处", "What did not"),
              ("改进措施与建议", "What to do better")),
}  # fmt: skip


def said(words: Mapping[str, tuple[str, str]], key: str, language: str) -> str:
    """A key in the organisation's words."""
    return words[key][0 if language == "zh" else 1]


def paper(name: str, title: str, language: str) -> str:
    """What is confirmed, by its name in the organisation's language."""
    zh, en = PAPERS[name]
    return f"{title} {zh}" if language == "zh" else f"{title}: {en}"


def label(name: str, language: str) -> str:
    """A field as its form calls it."""
    zh, en = LABELS.get(name, (name, name))
    return zh if language == "zh" else en
