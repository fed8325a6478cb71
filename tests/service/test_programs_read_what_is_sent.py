"""What other programs read of mails that left: calendars, mail programs, and Word of the charts of a digest."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import icalendar
import vobject

from mailflow.service.observed import SentMail
from mailflow.service.rehearsal import Rehearsal
from mailflow.service.scenario import read_scenario
from mailflow.service.wiring import rehearse

ROOT = Path(__file__).resolve().parents[2]
CALL = {"from": "wang@corp.example", "to": "coord@corp.example", "subject": "【会议】协调会", "body": "时间: 2026-03-12 14:00-15:30\n参会人员: 刘经理、何经理"}
PROJECT = {"from": "wang@corp.example", "to": "project@corp.example", "subject": "【项目】会员系统",
           "body": "项目名称: 会员系统\n参与部门: 技术部\n核心目标: 会员 10 万\n里程碑: 4月30日 上线"}  # fmt: skip


def played(tmp_path: Path, *steps: dict[str, Any]) -> Rehearsal:
    path = tmp_path / "steps.yaml"
    path.write_text(json.dumps({"start": "2026-03-02 09:00", "steps": steps}, ensure_ascii=False), encoding="utf-8")
    rehearsal = rehearse(read_scenario(path), ROOT / "rules.yaml", {})
    rehearsal.play()
    return rehearsal


def said(by: str, body: str) -> dict[str, Any]:
    return {"reply": {"by": f"{by}@corp.example", "kind": "meeting-notice", "body": body}}


def invitation(mail: SentMail) -> bytes:
    return next(file.content for file in mail.message.attachments if file.name == "invite.ics")


def test_every_change_is_the_same_meeting_with_a_higher_number_and_the_last_calls_it_off(tmp_path: Path) -> None:
    changes = ("补充议题: 预算", "请加上郑经理参加", "改期到3月13日 15:00", "地点改到5楼会议室", "取消，原因：出差")
    rehearsal = played(tmp_path, {"mail": CALL}, *(said("wang", words) for words in changes))
    sent = [invitation(mail) for mail in rehearsal.sent if mail.recipient == "liu@corp.example"]
    calendars = [icalendar.Calendar.from_ical(content) for content in sent]
    events = [calendar.walk("VEVENT")[0] for calendar in calendars]
    assert [str(calendar["method"]) for calendar in calendars] == ["REQUEST"] * 5 + ["CANCEL"]
    assert {str(event["uid"]) for event in events} == {"mtg-2026-0001@corp.example"}
    assert [int(event["sequence"]) for event in events] == [0, 1, 2, 3, 4, 5]
    assert [vobject.readOne(content.decode()).vevent.sequence.value for content in sent] == ["0", "1", "2", "3", "4", "5"]
    assert len(events[0]["attendee"]) + 1 == len(events[2]["attendee"])
    assert str(events[4]["location"]) == "5楼会议室"


def test_whoever_comes_instead_is_named_in_the_invitation_they_get(tmp_path: Path) -> None:
    rehearsal = played(tmp_path, {"mail": CALL}, said("he", "委派 吴倩"))
    mail = next(mail for mail in rehearsal.sent if mail.recipient == "wu@corp.example")
    attendees = icalendar.Calendar.from_ical(invitation(mail)).walk("VEVENT")[0]["attendee"]
    assert "mailto:wu@corp.example" in [str(one) for one in attendees]


def test_a_digest_can_be_left_by_the_button_of_a_mail_program(tmp_path: Path) -> None:
    rehearsal = played(tmp_path, {"mail": PROJECT}, {"until": "2026-03-06 17:00"})
    digest = next(mail for mail in rehearsal.sent if mail.kind == "digest")
    assert digest.message.header("List-Unsubscribe") == "<mailto:coord@corp.example?subject=unsubscribe>"


def test_the_summary_of_a_digest_holds_a_native_chart_of_the_tasks() -> None:
    rehearsal = rehearse(read_scenario(ROOT / "tests" / "scenarios" / "digest-holds-the-report-of-a-project.yaml"), ROOT / "rules.yaml", {})
    rehearsal.play()
    digest = next(mail for mail in rehearsal.sent if mail.kind == "digest" and mail.recipient == "alice@corp.example")
    paper = next(file.content for file in digest.message.attachments if file.name.endswith(".docx"))
    with zipfile.ZipFile(io.BytesIO(paper)) as opened:
        charts = [opened.read(name).decode() for name in opened.namelist() if name.startswith("word/charts/chart")]
    assert any("会员接口" in chart and ">60<" in chart for chart in charts)
