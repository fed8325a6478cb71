"""Forged, replayed, injected and ambiguous approvals by combination, and genuine ones from the same mail programs.

By hand: ``python tests/threats/attacks.py --count 500 --seed 1``. None of the first may count and each must be seen
with its reason; all of the others must count. So many are played against requests for confirmation, and a fifth of that
against each other sign-off: the closing of incidents, the consensus of projects, minutes, and requests that a head reviews.
The suite plays a sample.
"""

from __future__ import annotations

import random
import re
import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parent), str(Path(__file__).resolve().parents[1])]

from rig.signing import NAMES, ed25519_key, rsa_key, signed  # noqa: E402
from threat_office import MX, PASS, VISIBLE, Office, Outcome, letter, quoted  # noqa: E402
from threat_zone import Dns, zone  # noqa: E402

from mailflow.mail.outgoing.quoting import STYLES  # noqa: E402

LIU, LI, WANG, WU = (f"{name}@corp.example" for name in ("liu", "li", "wang", "wu"))
STRANGER = "x@evil.example"
APPROVALS = ("同意", "同意。", "APPROVED", "同意，请尽快推进。", "Approved.", "我同意", "批准", "没有意见，同意。")
AMBIGUOUS = (
    "同意？", "不同意", "同意，但预算要减半", "如果法务同意我就同意", "approvd", "同易", "同意\n不同意", "李主管说同意", "我周五再同意", "not approved", "好的", "",
    "原则上同意，细节再议", "APPROVED?", "暂不同意", "同意 CNF-2026-0001", "> 同意",
)  # fmt: skip
FAILED = f"{MX}; dmarc=fail header.from=corp.example"
UNPROVEN = (
    None, f"{MX}; none", f"{MX}; dmarc=none header.from=corp.example", FAILED, f"{MX}; spf=pass smtp.mailfrom={LIU}",
    f"{MX}; dkim=pass header.d=evil.example", f"mx.evil.example; {PASS.partition(' ')[2]}", f"{MX}; dmarc=pass header.from=evil.example",
    f"{MX}; (dmarc=pass header.from=corp.example)", f"{PASS} (", f"{MX}x{PASS.removeprefix(MX)}",
)  # fmt: skip
INJECTED = (
    None, PASS, PASS.upper(), f"{MX} 1;\r\n dmarc=pass\r\n header.from=corp.example", f"({MX}) {PASS}", f"evil.example; none, {PASS}",
    f"{MX}; dkim=pass header.d=corp.example",
)  # fmt: skip
FROM_OTHERS = (
    f'"{LIU}" <{STRANGER}>', f"刘经理 <{STRANGER}>", "=?utf-8?q?liu=40corp=2Eexample?= <x@evil.example>", f"{LIU}, {STRANGER}",
    f"{STRANGER}, {LIU}", f"<{LIU}> <{STRANGER}>", f"leaders: {LIU};", "liu@corp.example.evil.example", "1iu@corp.example", "lіu@corp.example",
    "liu@corp.example\x00", '"liu"@corp.example', "=?utf-8?b?bGl1QGNvcnAuZXhhbXBsZQ==?=", "", f"<@evil.example:{LIU}>",
)  # fmt: skip
TWICE = ("From", "Sender", "Subject", "To", "Date", "Message-ID", "In-Reply-To", "Content-Type")
MACHINE = (
    {"Auto-Submitted": "auto-replied"}, {"Precedence": "bulk"}, {"X-Autoreply": "yes"}, {"List-Id": "<news.list.example>"},
    {"Return-Path": "<>"}, {"X-Mailflow-Record": "CNF-2026-0001"},
)  # fmt: skip
WEAKENED: tuple[dict[str, object], ...] = (
    {"length": 0}, {"length": 10}, {"x": "1772400000"}, {"t": "1999999999"}, {"domain": "evil.example"}, {"selector": "gone"},
    {"i": "@evil.example"}, {"a": "rsa-sha1"}, *({"names": [n for n in NAMES if n != name]} for name in ("from", "to", "subject", "date")),
    {"names": [n for n in NAMES if n != "in-reply-to"]}, {"names": [n for n in NAMES if n != "content-type"]},
)  # fmt: skip
KEY, WEAK = ed25519_key(), rsa_key(512)


def confirmation(office: Office, title: str) -> str:
    return office.ask(title=title)


def incident(office: Office, title: str) -> str:
    """An incident that its handler calls over: the head concerned confirms that it may be closed."""
    number = _opened(office, f"{title}打不开\n影响部门: 技术部\n紧急程度: 高\n", WU, "incident", title)
    for words in ("收到，我来处理", "已恢复"):
        assert office.hand_in(letter(words, subject=f"Re: [{number}]")).counted
    return number


def project(office: Office, title: str) -> str:
    """A project whose lead asks for consensus."""
    body = f"项目名称: {title}\n核心目标: 销量达到 5000 台\n时间节点(里程碑): 4月10日 上线\n参与部门: 技术部、运营部\n预算: 20万元\n"
    number = _opened(office, body, WANG, "project", f"【项目】{title}")
    assert office.hand_in(letter("发起共识", sender=WANG, subject=f"Re: [{number}]")).counted
    return number


def minutes(office: Office, title: str) -> str:
    """Minutes that whoever chaired is asked to confirm."""
    body = f"会议名称: {title}\n主持人: 刘经理\n出席: 王经理、刘经理\n决议:\n1. 预算 8 万元\n待办:\n1. 扩容 责任人: 张工 完成时限: 3月10日 验收标准: 压测通过\n"
    return _opened(office, body, "zhao@corp.example", "minutes", f"【纪要】{title}")


def request(office: Office, title: str) -> str:
    """A request that its own head approves before it leaves the department."""
    body = f"收文部门: 客服部\n事由: {title}\n具体内容: 订单失败日志\n要求完成时间: 3月6日\n联系人: 张工\n电话: 1234\n"
    return _opened(office, body, "zhang@corp.example", "request", title)


def _opened(office: Office, body: str, sender: str, to: str, subject: str) -> str:
    opened = office.hand_in(letter(body, sender=sender, to=f"{to}@corp.example", subject=subject))
    assert opened.counted and opened.fact.record, opened.fact
    return opened.fact.record


#: What holds a sign-off that Liu is asked for.
MATTERS: dict[str, Callable[[Office, str], str]] = {m.__name__: m for m in (confirmation, incident, project, minutes, request)}
OPENED = ("推广方案", "采购服务器", "年度预算")
RULES = (
    ("verify_dkim: false", "verify_dkim: true"), ("answers_per_sender_hour: 20", "answers_per_sender_hour: 9"), ("  review: inform", "  review: approve"),
)  # fmt: skip


@dataclass
class Field:
    """The organisation that is attacked: three open records, of which a confirmation had its first version replaced.

    Own verification is on.
    """

    chance: random.Random
    matter: str = "confirmation"
    office: Office = field(init=False)

    def __post_init__(self) -> None:
        dns = Dns(zone(k1=KEY, weak=WEAK))
        self.office = Office(*RULES, lookup=dns)
        self.numbers = [MATTERS[self.matter](self.office, title) for title in OPENED]
        self.old = self.office.asked(LIU, record=self.numbers[2])
        if self.matter != "confirmation":
            return
        changed = letter(f"新版本\n内容: {self.chance.random()}", sender=WANG, subject=f"Re: [{self.numbers[2]}]")
        assert self.office.hand_in(changed).counted

    def reply(self, words: str = "同意", *, by: str = LIU, to: str = LIU, record: int = 0, **more: object) -> bytes:
        """An answer to what was sent `to` somebody, in a mail program by chance, tied to it by a chance choice of signals."""
        asked = self.office.asked(to, record=self.numbers[record])
        parts = quoted(asked, words, self.chance.choice(list(STYLES)))
        tied = {"In-Reply-To": asked.message.message_id, "References": asked.message.message_id}
        kept = {name: value for name, value in tied.items() if self.chance.random() < 0.7}
        extra = dict(more.pop("headers", {}))  # type: ignore[call-overload]
        how = {"sender": by, "subject": f"Re: {asked.message.subject}", "html": parts.html, **more}
        return letter(parts.text, headers={**kept, **extra}, **how)  # type: ignore[arg-type]


Attack = Callable[[Field], bytes]


def unproven(field_: Field) -> bytes:
    """A plain approval from the right address, with no proof, and one the forger wrote."""
    below = field_.chance.choice(INJECTED)
    headers = {"Authentication-Results": below} if below else {}
    proof = field_.chance.choice(UNPROVEN)
    return field_.reply(field_.chance.choice(APPROVALS), proof=proof, headers=headers)


def other_sender(field_: Field) -> bytes:
    """A From that only seems to be the right one, with every proof there is."""
    return field_.reply(field_.chance.choice(APPROVALS), headers={"From": field_.chance.choice(FROM_OTHERS)})


def doubled(field_: Field) -> bytes:
    """A field of which there are two."""
    name = field_.chance.choice(TWICE)
    first, second = field_.chance.choice([(LIU, STRANGER), (STRANGER, LIU), (LIU, LIU)])
    values = {"From": (first, second), "Sender": (first, second), "Content-Type": ("text/plain", "text/html")}
    one, two = values.get(name, (None, "x"))
    own = {name: one} if one else {}
    if name in ("In-Reply-To", "Message-ID"):
        own, two = {name: "<one@client.example>"}, "<two@client.example>"
    return field_.reply(field_.chance.choice(APPROVALS), headers=own, below=[(name, two)])


def not_asked(field_: Field) -> bytes:
    """Somebody proven who was not asked, with the mail of somebody who was."""
    return field_.reply(field_.chance.choice(APPROVALS), by=field_.chance.choice([WU, "feng@corp.example", "he@corp.example"]))


def crossed(field_: Field) -> bytes:
    """Signals of two records in one letter."""
    one, two = field_.chance.sample(range(2), 2)
    first = field_.office.asked(LIU, record=field_.numbers[one])
    second = field_.office.asked(LIU, record=field_.numbers[two])
    (footer,) = set(re.findall(r"MF(?:-[A-Z2-7]{4}){7}", second.message.text))
    ways = [
        {"subject": f"Re: [{first.record}]", "headers": {"In-Reply-To": second.message.message_id}},
        {"subject": f"Re: [{first.record}] [{second.record}]"},
        {"subject": "答复", "headers": {"In-Reply-To": first.message.message_id, "References": second.message.message_id}},
    ]
    below = ""
    if field_.chance.random() < 0.4:
        ways, below = [{"subject": f"Re: [{first.record}]"}], f"\n\n> {footer}"
    return letter(field_.chance.choice(APPROVALS) + below, **field_.chance.choice(ways))  # type: ignore[arg-type]


def old_version(field_: Field) -> bytes:
    """An approval of what was replaced since."""
    tied = {"In-Reply-To": field_.old.message.message_id}
    words = field_.chance.choice(APPROVALS)
    return letter(words, subject=f"Re: {field_.old.message.subject}", headers=tied)


def nowhere(field_: Field) -> bytes:
    """An approval of nothing that can be told."""
    subject = field_.chance.choice(["答复", "Re: 方案", "Re: [CNF-2026-0999]", "Re: [CNF-2025-0001]"])
    return letter(field_.chance.choice(APPROVALS), subject=subject)


def ambiguous(field_: Field) -> bytes:
    """Proven words that are no plain approval, tied to the second record alone."""
    return field_.reply(field_.chance.choice(AMBIGUOUS), record=1)


def machine(field_: Field) -> bytes:
    """A proven approval that a machine wrote."""
    return field_.reply(field_.chance.choice(APPROVALS), headers=field_.chance.choice(MACHINE))


def weak_signature(field_: Field) -> bytes:
    """A signature of the right domain that leaves room for a forger."""
    proof = field_.chance.choice([None, f"{MX}; none"])
    raw = field_.reply(field_.chance.choice(APPROVALS), proof=proof, headers={"In-Reply-To": "<x@corp.example>"})
    if field_.chance.random() < 0.1:
        return signed(raw, WEAK, selector="weak")
    return signed(raw, KEY, **field_.chance.choice(WEAKENED))  # type: ignore[arg-type]


def changed(field_: Field) -> bytes:
    """A signed refusal of which one word was changed, or which got another subject, recipient or text."""
    raw = signed(field_.reply("不同意，预算过高。", proof=None, html=None), KEY)
    old, new = field_.chance.choice([("不同意", "很同意"), ("Subject: ", "Subject: x "), ("To: coord", "To: confirm"), ("预算过高", "请尽快")])
    assert old.encode() in raw
    return raw.replace(old.encode(), new.encode(), 1)


def hidden(field_: Field) -> bytes:
    """An approval that nobody sees, or that only one of two parts holds."""
    seen = field_.chance.choice(["我看一下再说。", "请问谁付款？", "明天讨论。"])
    style = field_.chance.choice(["display:none", "font-size:0", "color:#fff", "visibility:hidden", "opacity:0", "left:-9999px"])
    html = f'<p>{seen}</p><div style="{style}">同意</div>'
    if field_.chance.random() < 0.5:
        return field_.reply(html, record=1, html=None, headers={"Content-Type": "text/html; charset=utf-8"})
    return field_.reply(record=1, html=f"<p>{seen}</p>")


def attached(field_: Field) -> bytes:
    """An approval inside an attached message or file."""
    kind = field_.chance.choice(["message/rfc822", 'text/plain; name="a.txt"', 'text/html; name="a.html"', "message/external-body"])
    inside = "Content-Disposition: attachment\r\n\r\n" + ("Subject: x\r\n\r\n" if kind.startswith("message") else "") + "同意 APPROVED"
    body = f"--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n见附件。\r\n--b\r\nContent-Type: {kind}\r\n{inside}\r\n--b--"
    asked = field_.office.asked(LIU, record=field_.numbers[1])
    headers = {"Content-Type": 'multipart/mixed; boundary="b"', "In-Reply-To": asked.message.message_id}
    return letter(body, headers=headers, subject=f"Re: {asked.message.subject}")


def signed_elsewhere(field_: Field) -> bytes:
    """A genuine signed approval that was told to a colleague and sent on to us."""
    return signed(field_.reply(field_.chance.choice(APPROVALS), proof=None, headers={"To": WU}), KEY)


def bent_wire(field_: Field) -> bytes:
    """Bytes that two readers read in two ways."""
    bad = field_.chance.choice([f"x\rFrom: {LIU}", "x\x00y", f"x\rAuthentication-Results: {PASS}"])
    return field_.reply(field_.chance.choice(APPROVALS), headers={"X-Mailer": bad}, proof=field_.chance.choice([None, PASS]))


ATTACKS: tuple[Attack, ...] = (
    unproven, other_sender, doubled, not_asked, crossed, old_version, nowhere, ambiguous, machine, weak_signature, changed, hidden, attached,
    signed_elsewhere, bent_wire,
)  # fmt: skip


def attacks(count: int, seed: int, matter: str = "confirmation") -> Iterator[tuple[str, Outcome | None, str]]:
    """Play so many attacks, each kind in turn; the name of each, what became of it, and what is wrong with that."""
    field_ = Field(random.Random(seed), matter)
    kinds = ATTACKS if matter == "confirmation" else [attack for attack in ATTACKS if attack is not old_version]
    for n in range(count):
        attack = kinds[n % len(kinds)]
        raw = attack(field_)
        outcome = field_.office.hand_in(raw)
        yield attack.__name__, outcome, _wrong(field_, outcome)
        if n % 5 == 4:
            again = field_.office.hand_in(raw)
            yield f"{attack.__name__}, again", again, _wrong(field_, again)


def _wrong(field_: Field, outcome: Outcome) -> str:
    approved = [number for number in field_.numbers if field_.office.approvals(number)]
    if approved:
        field_.__post_init__()
        return f"approved {approved}: {outcome.fact}"
    noted = outcome.counted and outcome.fact.decision in ("none", "acknowledge", "question", "conditional", "reject", None)
    current = field_.office.record(field_.numbers[1]).current
    if current is None or current.state != "open":
        field_.__post_init__()
    if not outcome.fact.reason or not (outcome.disposition in VISIBLE or noted):
        return f"not seen as what it is: {outcome.fact}"
    return ""


def genuine(count: int, seed: int, matter: str = "confirmation") -> Iterator[tuple[str, Outcome, str]]:
    """Plain approvals in the same layouts, proven by the server or by their own signature; what is wrong with each."""
    chance = random.Random(seed)
    for n in range(count):
        if n % 3 == 0:
            field_ = Field(chance, matter)
        words, who = chance.choice(APPROVALS), chance.choice([LIU, LI] if matter in ("confirmation", "project") else [LIU])
        record, by_server = n % 3, chance.random() < 0.5
        raw = field_.reply(words, by=who, to=who, record=record, proof=PASS if by_server else chance.choice(UNPROVEN[:3]))
        outcome = field_.office.hand_in(raw if by_server else signed(raw, KEY))
        counted = field_.office.approvals(field_.numbers[record]) == [who.partition("@")[0]]
        yield words, outcome, "" if counted else f"not counted: {outcome.fact}"


def main() -> int:
    """Play both, print what became of them, and give 1 where anything is wrong."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--genuine", type=int, default=120)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    played, true = [], []
    for matter in MATTERS:
        part = 1 if matter == "confirmation" else 5
        played += [(f"{matter}: {name}", *rest) for name, *rest in attacks(options.count // part, options.seed, matter)]
        true += [(f"{matter}: {words}", *rest) for words, *rest in genuine(options.genuine // part, options.seed, matter)]
    found: Counter[tuple[str, str, str]] = Counter((name.partition(",")[0], o.disposition, o.code) for name, o, _ in played if o)
    for (name, disposition, code), number in sorted(found.items()):
        print(f"{number:5} {name:32} {disposition:12} {code}")
    wrong = [f"{name}: {why}" for name, _, why in [*played, *true] if why]
    print(f"{len(played)} attacks, {len(true)} genuine approvals, {len(wrong)} wrong (seed {options.seed})", *wrong, sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
