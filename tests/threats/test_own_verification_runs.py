"""The running service proves senders by their own signatures, asking a real nameserver; nobody has to be believed for it."""

from __future__ import annotations

from pathlib import Path

from rig.books import disposed, is_in_order, settled
from rig.dovecot import free_port
from rig.nameserver import SERVFAIL, Nameserver
from rig.office import Outbox, hand_in, reply, request
from rig.process import Running
from rig.signing import ed25519_key, signed
from threat_office import ROOT
from threat_zone import zone

LIU = "liu@corp.example"
KEY = ed25519_key()
SHORT = "事项: 推广方案\n内容: 上线推广页面。\n确认人: 刘经理\n"


def own_verification(home: Path, server: Nameserver) -> tuple[int, dict[str, str]]:
    port, rules = free_port(), home / "rules.yaml"
    text = (ROOT / "rules.yaml").read_text(encoding="utf-8")
    rules.write_text(text.replace("verify_dkim: false", "verify_dkim: true"), encoding="utf-8")
    return port, {"MAILFLOW_LISTEN": f"smtp://127.0.0.1:{port}", "MAILFLOW_RULES": str(rules), "MAILFLOW_DNS": server.address}


def test_a_signed_answer_counts_and_a_forged_one_is_challenged(tmp_path: Path) -> None:
    with Nameserver({name: (text,) for name, text in zone(k1=KEY).items()}) as server:
        port, settings = own_verification(tmp_path, server)
        outbox = Outbox(tmp_path / "outbox")
        with Running(tmp_path, **settings) as service:
            hand_in(port, request(SHORT))
            asked = outbox.wait_for(LIU, "sign-off-request")
            hand_in(port, signed(reply(asked, "同意", proof=None).as_bytes(), ed25519_key(b"f" * 32)), sender=LIU)
            outbox.wait_for(LIU, "challenge")
            hand_in(port, signed(reply(asked, "同意。", proof=None).as_bytes(), KEY), sender=LIU)
            outbox.wait_for("wang@corp.example", "outcome")
            assert service.stop() == 0
    forged, genuine = disposed(tmp_path)[1:]
    assert (forged.disposition, genuine.disposition) == ("held", "recorded")
    assert "does not verify with the key in DNS" in forged.reason
    assert "signed by corp.example, verified with the key in DNS" in genuine.proof
    kept = dict(genuine.evidence)
    (answer,) = (value for name, value in kept.items() if name.startswith("dns TXT k1._domainkey.corp.example "))
    assert answer == f"found: {KEY.record}"
    assert is_in_order(tmp_path)


def test_while_the_nameserver_fails_a_letter_waits_and_the_others_go_on(tmp_path: Path) -> None:
    with Nameserver() as server:
        server.fault = SERVFAIL
        port, settings = own_verification(tmp_path, server)
        with Running(tmp_path, **settings) as service:
            hand_in(port, signed(request(SHORT).as_bytes(), KEY), request(SHORT, sender="x@evil.example"))
            found = settled(tmp_path, 1)
            assert service.stop() == 0
    assert [(fact.sender, fact.disposition) for fact in found] == [("x@evil.example", "held")]
