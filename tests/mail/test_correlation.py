from __future__ import annotations

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mails import mail

from mailflow.mail.correlation import Keys, keys, record_numbers, references
from mailflow.mail.message.message import read_message

REF = "MF-K7Q2-M4XF-3DTB-WZ5A-QL6P-N2YT-RC4H"


def test_all_four_signals_of_a_letter_are_named() -> None:
    raw = mail(f"同意\n\n> 参考号 {REF}\n", Subject="回复：[CNF-2026-0001] 请确认", In_Reply_To="<3@x>",
        References="<1@x> <2@x> <3@x>")
    assert keys(read_message(raw), "同意 PRJ-2026-0002") == Keys(("<3@x>", "<2@x>", "<1@x>"), ("CNF-2026-0001",),
        ("PRJ-2026-0002",), (REF,))


def test_a_letter_without_signals_has_none() -> None:
    assert keys(read_message(mail("同意")), "同意") == Keys()


@pytest.mark.parametrize(("text", "numbers"), [
    ("[CNF-2026-0001]", ("CNF-2026-0001",)), ("cnf-2026-0001", ("CNF-2026-0001",)), ("CNF－2026－0001",
    ("CNF-2026-0001",)), ("ＣＮＦ-2026-0001", ("CNF-2026-0001",)),
    ("PRJ-2026-0001/T3 INC-2026-0002，PRJ-2026-0001", ("PRJ-2026-0001", "INC-2026-0002")), ("确认CNF-2026-0001号",
    ("CNF-2026-0001",)),
    ("CNF\u22122026\u22120001", ("CNF-2026-0001",)), ("CNF 2026 0001", ("CNF-2026-0001",)), ("CNF--2026--0001", ("CNF-2026-0001",)),
    ("CNF～2026～0001", ("CNF-2026-0001",)), ("CNF-2026-\u200b0001", ("CNF-2026-0001",)), ("CNF\u00ad-2026-0001", ("CNF-2026-0001",)),
    ("ABC-2026-0001", ()), ("XCNF-2026-0001", ()), ("CNF-2026-1", ()), ("CNF-20260001", ()), ("", ()),
])  # fmt: skip
def test_record_numbers_are_found_in_any_spelling(text: str, numbers: tuple[str, ...]) -> None:
    assert record_numbers(text) == numbers


@pytest.mark.parametrize("text", [
    f"参考号 {REF}", f"Ref {REF}", REF.lower(), f"> {REF}", REF.replace("-", "－"), REF.replace("-", "—"),
        "ＭＦ－K7Q2－M4XF－3DTB－WZ5A－QL6P－N2YT－RC4H",
    "> MF-K7Q2-M4XF-\n> 3DTB-WZ5A-QL6P-N2YT-RC4H", "MF-K7Q2-M4\nXF-3DTB-WZ5A-QL6P-N2YT-RC4H", "> > MF-K7Q2\n> > -M4XF-3DTB-WZ5A-QL6P-N2YT-RC4H", f"MF-XX {REF}",
    f"（{REF}）",
])  # fmt: skip
def test_a_footer_reference_survives_what_clients_do_to_it(text: str) -> None:
    assert references(text) == (REF,)


@pytest.mark.parametrize("text", ["MF-K7Q2-M4XF-3DTB", "AMF-K7Q2", REF + "X", "MF K7Q2 M4XF 3DTB WZ5A", "",
    "MF-" * 100])
def test_what_is_no_reference_is_none(text: str) -> None:
    assert references(text) == ()


@settings(max_examples=60, deadline=None)
@given(st.integers(16, 60), st.sampled_from(["", "> ", ">> "]), st.text(alphabet="同意参考号: \n", max_size=30))
def test_a_wrapped_reference_is_found_wherever_the_line_breaks(width: int, mark: str, before: str) -> None:
    lines = textwrap.wrap(f"{before} {REF}", width, break_on_hyphens=True)
    assert references("\n".join(mark + line for line in lines)) == (REF,)
