"""Row 7: an address that only looks like a registered one is not it."""

from __future__ import annotations

import pytest
from threat_office import MX, Office, none_counts, reply

LIU = "liu@corp.example"
LOOKALIKES = [
    "l\u0456u@corp.example", "1iu@corp.example", "Iiu@corp.example", "lіu@corp.example", "liυ@corp.example", "ｌiu@corp.example",
    "ｌｉｕ＠ｃｏｒｐ．ｅｘａｍｐｌｅ", "liu@c\u043erp.example", "liu@corp.ex\u0430mple", "liu@corр.example", "liu@cоrp.example",
    "liu\u200b@corp.example", "liu@corp\u200d.example", "\u2060liu@corp.example", "li\u00adu@corp.example", "liu\u202e@corp.example",
    "liu@\u202dcorp.example", "liu@corp.example\u3002", "liu@corp．example", "liu@corp\u2024example", "lìu@corp.example",
    "li\u0307u@corp.example", "lıu@corp.example", "ﬂiu@corp.example", "liü@corp.example", "liu@xn--crp-5qa.example",
    "liu@corp.exarnple", "liu@c0rp.example", "liu@corp-example.example", "liu@corp.example.cn", "liu@corpexample", "liu@corp.examplé",
    "liu+x@corp.example", "l.iu@corp.example", "liu@mail.corp.example",
]  # fmt: skip


@pytest.fixture(scope="module")
def office() -> Office:
    office = Office()
    office.ask()
    return office


@pytest.mark.parametrize("address", LOOKALIKES)
def test_a_lookalike_is_a_stranger(office: Office, address: str) -> None:
    domain = address.rpartition("@")[2]
    for value in (address, f"刘经理 <{address}>"):
        passed = f"{MX}; dmarc=pass header.from={domain}"
        forged = [reply(office.asked(LIU), headers={"From": value}), reply(office.asked(LIU), headers={"From": value}, proof=passed)]
        assert all(outcome.disposition == "held" and outcome.sent == () for outcome in none_counts(office, forged))
