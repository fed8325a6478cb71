"""The page that whoever opens a pack reads first: how to check it, what it proves, and what it does not."""

from __future__ import annotations

from typing import Final

_TEXT: Final = """事项证据包（含书面确认）  {number}
=====================================

一、先看什么
  certificate-zh.docx      书面证明：谁在何时从哪个邮箱、就哪个版本、说了什么（原话），及事项经过。英文版为 certificate-en.docx。

二、怎样校验（任何装有 Python 3.8 及以上的电脑，不联网，不需安装 mailflow）
  python3 -I verify.py                     在解压后的文件夹内运行
  python3 -I verify.py 证据包.zip           或直接校验 ZIP 文件
  python3 -I verify.py 证据包.zip --head 序号:散列值    与事先在别处记录的链头比对
  若不信任包内的 verify.py，可自行按第四节计算：只用到 SHA-256。

三、内容
  inbound/          收到的原始邮件，逐字节；文件名即其 SHA-256。被拒绝、搁置、要求补充的来信也在内
  outbound/         发出的邮件，逐字节；outbound.json 为收件人、Message-ID、对方服务器的应答与时间；
                    寄往外部存证的链头（X-Mailflow-Kind: anchor）也在内，收件人手中的同一封邮件可证明当时已有这些事实
  documents/        各版本的附件与归档文件，按内容的 SHA-256 命名；documents.json 为原文件名
  rules/            当时生效的规则全文；directory.json 为当时通讯录中的相关人员
  decisions.json    被征求书面确认者的每项意见：原话、原话在来信中的位置、所针对的版本与内容摘要
  versions.json     每个版本的内容摘要，以及该摘要由哪段文字算得
  verdicts.json     每封来信的处理结果、发件人核验结果、邮件服务器的核验行（原文）、到达情况
  journal.jsonl     事实链：与本事项有关的事实为全文，其余事实仅列其散列值（stub）
  manifest.json     全部文件的 SHA-256

四、事实链怎样计算
  h(0) = 64 个“0”；h(i) = SHA-256( h(i-1) + SHA-256(第 i 行) )，散列值均为十六进制文字。
  journal.jsonl 第 i 行若为 {{"seq":i,"stub":…}}，stub 即该行的 SHA-256。
  链头：{seq}:{hash}

五、能证明什么，不能证明什么
  能证明：书面确认意见来自所列邮箱，针对所列版本；事项的状态由事实逐条推得；自链头被记录之时起，来往邮件、文件与规则未被改动。
  不能证明：操作邮箱的是本人。掌握邮箱，或掌握判定发件人的邮件服务器者，可以冒用。
  不能证明：仅列散列值的事实与本事项无关。如有疑问，请要求出示日志原件并运行 mailflow verify。
  不能证明：整条链不是事后另造的，除非链头与事先寄往别处的记录一致。
  本包不是《电子签名法》所称的可靠电子签名。


Evidence of a matter and of what was confirmed in writing  {number}
===================================================================

1. Where to begin
  certificate-en.docx      who said what, when, from which mailbox, to which version, in their own words; the course

2. How to check it (any machine with Python 3.8 or newer; no network, no mailflow)
  python3 -I verify.py                     in the unpacked folder
  python3 -I verify.py PACK.zip            or the ZIP file itself
  python3 -I verify.py PACK.zip --head NUMBER:HASH    against a head that was noted elsewhere
  Who does not trust the verify.py inside can do the sums of section 4 alone: SHA-256 is all they need.

3. What is inside
  inbound/          letters as they came, byte for byte, named by their SHA-256; refused, held and asked-back ones as well
  outbound/         mails as they were sent, byte for byte; outbound.json: to whom, Message-ID, the server's answer, when;
                    heads of the journal that were mailed outside (X-Mailflow-Kind: anchor) as well: whoever got them has them too
  documents/        files of each version and filed documents, named by the SHA-256 of their content; documents.json: their names
  rules/            the rules in force at the time; directory.json: the people of this record as those rules knew them
  decisions.json    each answer of those asked to confirm: its words, their place in the letter, the version and its digest
  versions.json     the digest of each version, and the exact text that it is taken of
  verdicts.json     what became of each letter, how its sender was judged, the mail server's own lines, how it arrived
  journal.jsonl     the chain of facts: those of this record whole, all others by their hash alone (stub)
  manifest.json     the SHA-256 of every file

4. How the chain is reckoned
  h(0) is 64 zeros; h(i) = SHA-256( h(i-1) + SHA-256(line i) ), hashes as hexadecimal text.
  Where line i of journal.jsonl is {{"seq":i,"stub":...}}, the stub is the SHA-256 of the line.
  Head: {seq}:{hash}

5. What it proves and what it does not
  It proves that the answers to requests for confirmation came from these mailboxes, to these versions, that the facts lead
  to the state of the matter, and that letters, mails, documents and rules are unchanged since the head was noted.
  It does not prove that the owner of a mailbox wrote: who holds the mailbox, or the server that judges senders, can speak
  for its owner.
  It does not prove that facts shown only by their hash do not concern this record: in doubt, ask for the journal itself.
  It does not prove that the whole chain was not made up later, unless its head equals one that was sent elsewhere before.
  It is no qualified electronic signature.
"""


def readme(number: str, head: tuple[int, str]) -> str:
    """README.txt of a pack, Chinese first."""
    return _TEXT.format(number=number, seq=head[0], hash=head[1])
