"""Levels of incidents under all their names (guide §3); where two are named, the worse one counts."""

from __future__ import annotations

import pytest

from mailflow.core.incident.levels import LEVELS, read_level


@pytest.mark.parametrize(("name", "level"), [(name, int(level)) for level, names in LEVELS.items() for name in names.split("|")])
def test_every_name_of_the_guide_names_its_level(name: str, level: int) -> None:
    assert (read_level(name), read_level(f"{name.upper()}（请尽快处理）")) == (level, level)


@pytest.mark.parametrize(("text", "level"), [
    ("一般紧急，但按P1处理", 2), ("P2, treat as SEV1", 1), ("普通，升级为一级", 1), ("Low, handle it as high please", 2),
    ("低，不按特急处理", 4), ("中（按三级响应）", 3), ("一级，请按二级上报", 1), ("高:需1小时内恢复", 2), ("不高", None),
])  # fmt: skip
def test_what_it_is_to_be_handled_as_can_only_make_it_worse(text: str, level: int | None) -> None:
    assert read_level(text) == level
