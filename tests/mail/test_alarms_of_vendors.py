"""Mails of monitoring systems as they send them by default: Alertmanager, Zabbix, Grafana, Nagios, 阿里云, 腾讯云."""

from __future__ import annotations

import pytest

from mailflow.core.incident.alarm import HeardAlarm
from mailflow.core.incident.pattern import SubjectPattern
from mailflow.core.incident.policy import AlarmSource
from mailflow.mail.machine.alarm import read_alarm
from mailflow.mail.message.message import read_message


def source(name: str, *subjects: str, **said: object) -> AlarmSource:
    patterns = tuple(SubjectPattern.parse(subject) for subject in subjects)
    return AlarmSource(name=name, senders=(f"{name}@corp.example",), subjects=patterns, **said)  # type: ignore[arg-type]


SOURCES = (
    source("alertmanager", "[*] {name}", key=("name",), system=("instance",), levels={"critical": 2}, over=("[RESOLVED",)),
    source("zabbix", "*: {name}", key=("name", "Host"), severity=("Severity",), system=("Host",), over=("Resolved in",)),
    source("grafana", "[*] {name}", key=("name",), system=("instance",), levels={"critical": 2}, over=("[RESOLVED",)),
    source("nagios", "* Alert: {name} is *", key=("name",), severity=("State",), system=("Host",), levels={"critical": 2, "down": 1}, over=("RECOVERY",)),
    source("aliyun", "*云监控*", key=("报警对象", "报警规则"), severity=("报警级别",), system=("报警对象",), levels={"critical": 2}, over=("报警状态: OK",)),
    source("tencent", "*腾讯云*", key=("告警对象", "告警内容"), system=("告警对象",), over=("恢复",)),
)

ALERTMANAGER = """<!DOCTYPE html><html><body><table><tr><td class="alert">1 alert for alertname=HighErrorRate</td></tr>
<tr><td><a href="http://am.corp.example/#/alerts">View in AlertManager</a></td></tr><tr><td><strong>[1] Firing</strong></td></tr>
<tr><td><strong>Labels</strong><br/>alertname = HighErrorRate<br/>instance = pay-01:9090<br/>severity = critical<br/>
<strong>Annotations</strong><br/>summary = 5xx above 5 %<br/><a href="http://prometheus:9090/graph">Source</a><br/></td></tr></table></body></html>"""
ZABBIX = """Problem started at 08:50:12 on 2026.03.02
Problem name: Zabbix agent: is not available (for 3m)
Host: web-01
Severity: Average
Operational data: not available (0)
Original problem ID: 12345
"""
GRAFANA = """**Firing**

Value: A=98
Labels:
 - alertname = High CPU
 - grafana_folder = Infra
 - instance = web-01
 - severity = critical
Annotations:
 - summary = CPU above 90 %
Source: http://grafana.corp.example/alerting/grafana/abc/view
"""
NAGIOS = """***** Nagios *****

Notification Type: PROBLEM

Service: HTTP
Host: web-01
State: CRITICAL

Date/Time: Mon Mar 2 08:50:00 CST 2026

Additional Info:

connect to address 10.0.0.1 and port 80: Connection refused
"""
ALIYUN = """尊敬的用户：
您的云服务器ECS实例发生告警，请及时处理。
报警对象：云服务器ECS / web-01 (i-bp1)
报警规则：CPU使用率 >= 90% 连续3次
报警级别：Critical
报警状态：ALERT
触发时间：2026-03-02 08:50:00
"""
TENCENT = """尊敬的腾讯云用户，您好！
您的腾讯云账号（账号 ID：100001，昵称：示例科技）的云监控告警已触发：
告警内容：云服务器-基础监控 | CPU利用率 > 90%
告警对象：ins-abc | web-01
触发时间：2026-03-02 08:50:00（UTC+08:00）
"""


def heard(name: str, subject: str, body: str) -> HeardAlarm:
    kind = "html" if body.startswith("<!DOCTYPE") else "plain"
    head = f"From: {name}@corp.example\nTo: incident@corp.example\nSubject: {subject}\nContent-Type: text/{kind}; charset=utf-8\n\n"
    alarm = read_alarm(read_message(f"{head}{body}".replace("\n", "\r\n").encode()), SOURCES)
    assert alarm is not None
    return alarm


@pytest.mark.parametrize(("name", "subject", "body", "said"), [
    ("alertmanager", "[FIRING:1] HighErrorRate (pay-01:9090 critical)", ALERTMANAGER, ("HighErrorRate (pay-01:9090 critical)", 2, "pay-01:9090", "")),
    ("zabbix", "Problem: Zabbix agent: is not available (for 3m)", ZABBIX, ("Zabbix agent: is not available (for 3m)", 3, "web-01", "")),
    ("grafana", "[FIRING:1] High CPU Infra (web-01)", GRAFANA, ("High CPU Infra (web-01)", 2, "web-01", "")),
    ("nagios", "** PROBLEM Service Alert: web-01/HTTP is CRITICAL **", NAGIOS, ("web-01/HTTP", 2, "web-01", "Mon Mar 2 08:50:00 CST 2026")),
    ("aliyun", "【阿里云】云监控告警通知", ALIYUN, ("云服务器ECS / web-01 (i-bp1) · CPU使用率 >= 90% 连续3次", 2, "云服务器ECS / web-01 (i-bp1)", "2026-03-02 08:50:00")),
    ("tencent", "【腾讯云】云监控告警触发通知", TENCENT, ("ins-abc | web-01 · 云服务器-基础监控 | CPU利用率 > 90%", 3, "ins-abc | web-01", "2026-03-02 08:50:00（UTC+08:00）")),
])  # fmt: skip
def test_title_level_system_and_beginning_are_read(name: str, subject: str, body: str, said: tuple[str, int, str, str]) -> None:
    alarm = heard(name, subject, body)
    assert (alarm.title, alarm.level, alarm.system, alarm.since, alarm.over) == (*said, False)


@pytest.mark.parametrize(("name", "began", "ended", "body", "after"), [
    ("alertmanager", "[FIRING:1] HighErrorRate (pay-01)", "[RESOLVED] HighErrorRate (pay-01)", ALERTMANAGER, ("Firing", "Resolved")),
    ("zabbix", "Problem: CPU: high", "Resolved in 5m 3s: CPU: high", ZABBIX, ("Problem started", "Problem has been resolved")),
    ("grafana", "[FIRING:1] High CPU (web-01)", "[RESOLVED] High CPU (web-01)", GRAFANA, ("Firing", "Resolved")),
    ("nagios", "** PROBLEM Service Alert: web-01/HTTP is CRITICAL **", "** RECOVERY Service Alert: web-01/HTTP is OK **", NAGIOS, ("CRITICAL", "OK")),
    ("aliyun", "【阿里云】云监控告警通知", "【阿里云】云监控告警通知", ALIYUN, ("ALERT", "OK")),
    ("tencent", "【腾讯云】云监控告警触发通知", "【腾讯云】云监控告警恢复通知", TENCENT, ("已触发", "已恢复")),
])  # fmt: skip
def test_the_end_of_a_trouble_has_the_key_of_its_beginning(name: str, began: str, ended: str, body: str, after: tuple[str, str]) -> None:
    first, last = heard(name, began, body), heard(name, ended, body.replace(*after))
    assert (first.over, last.over) == (False, True)
    assert first.key == last.key
