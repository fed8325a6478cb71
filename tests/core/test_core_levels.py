"""Levels of incidents under all their names (guide §3); where two are named, the worse one counts."""

from __future__ import annotations

import pytest

from mailflow.core.incident.levels import LEVELS, level_told, read_level


@pytest.mark.parametrize(("name", "level"), [(name, int(level)) for level, names in LEVELS.items() for name in names.split("|")])
def test_every_name_of_the_guide_names_its_level(name: str, level: int) -> None:
    assert (read_level(name), read_level(f"{name.upper()}（请尽快处理）")) == (level, level)


@pytest.mark.parametrize(("text", "level"), [
    ("一般紧急，但按P1处理", 2), ("P2, treat as SEV1", 1), ("普通，升级为一级", 1), ("Low, handle it as high please", 2),
    ("低，不按特急处理", 4), ("中（按三级响应）", 3), ("一级，请按二级上报", 1), ("高:需1小时内恢复", 2), ("不高", None),
])  # fmt: skip
def test_what_it_is_to_be_handled_as_can_only_make_it_worse(text: str, level: int | None) -> None:
    assert read_level(text) == level


@pytest.mark.parametrize(("text", "level"), [
    ("报表查询慢，P2，影响不大", 3), ("p0!!! 支付全挂", 1), ("SEV-1: checkout down", 1), ("I would call it Sev2.", 2), ("特别重大！", 1),
    ("启动一级响应", 1), ("III级事件", 3), ("【特急】机房断电", 1), ("a P1 incident", 2), ("severity 3 I think", 3), ("级别很低", 4),
])  # fmt: skip
def test_a_sentence_names_a_level_without_a_label(text: str, level: int) -> None:
    assert level_told(text) == level


@pytest.mark.parametrize("text", [
    "P2P平台打不开", "HP4 打印机坏了", "不是P0", "像上周的P1故障", "是P1吗", "P1还是P2", "特别重大客户投诉", "一级部门", "L3交换机坏了", "P2停车场道闸坏",
    "级别低，但是非常紧急！P0", "this is not a SEV1", "same as the P1 last week",
])  # fmt: skip
def test_what_only_looks_like_a_level_or_contradicts_itself_names_none(text: str) -> None:
    assert level_told(text) is None
