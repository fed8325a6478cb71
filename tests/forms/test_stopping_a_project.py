"""Who stops a project says so of the project: an order that names a task stops nothing."""

from __future__ import annotations

import pytest
from form_office import FormOffice


@pytest.mark.parametrize("text", ["2 终止", "1 暂停", "T2 暂停", "1. 同意\n2. 终止", "全部暂停", "任务3 终止，因供应商退出"])
def test_an_order_to_stop_that_names_a_task_stops_no_project(office: FormOffice, text: str) -> None:
    assert office.reply("wang", text).fact.disposition == "asked_back"
    assert office.record().state == "executing"


@pytest.mark.parametrize("text", ["暂停", "1. 暂停项目", "PRJ-2026-0001 暂停"])
def test_an_order_to_stop_the_project_does(office: FormOffice, text: str) -> None:
    assert office.reply("wang", text).fact.disposition == "recorded"
    assert office.record().state == "paused"
