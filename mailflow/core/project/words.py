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
}

#: Fields of a statement that say who takes part or belong to a letter, and are no content to be confirmed.
APART: Final = frozenset({"title", "participants", "confirmers", "cc", "version", "decision", "rule", "oral", "channel"})


def paper(name: str, title: str, language: str) -> str:
    """What is confirmed, by its name in the organisation's language."""
    zh, en = PAPERS[name]
    return f"{title} {zh}" if language == "zh" else f"{title}: {en}"


def label(name: str, language: str) -> str:
    """A field as its form calls it."""
    zh, en = LABELS.get(name, (name, name))
    return zh if language == "zh" else en
