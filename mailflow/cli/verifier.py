"""Checks an evidence pack of mailflow: `python3 -I verify.py [FILE.zip|FOLDER] [--head NUMBER:HASH]`.

校验 mailflow 证据包。Needs Python 3.8 or newer and nothing else; reads only, without network. Exit 0 when all is whole, else 1.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import json
import re
import struct
import sys
import zipfile
import zlib
from collections.abc import Callable, Iterator
from email import message_from_bytes
from email.message import Message
from pathlib import Path
from typing import Any

FORMAT = "mailflow-evidence-1"
MANIFEST = "manifest.json"
CERTIFICATES = ("certificate-en.docx", "certificate-zh.docx")
FIXED = {"README.txt", "certificate.json", "decisions.json", "directory.json", "documents.json", "journal.jsonl"}
FIXED |= {"outbound.json", "verdicts.json", "verify.py", "versions.json", *CERTIFICATES}
NAMED = {"MailSent": ("outbound/", "notice", "sha256"), "DocumentFiled": ("documents/", "sha256", "sha256")}
NAMED["RulesAdopted"] = ("rules/rules-", "digest", "digest")
SAID = ("Answered", "AnswerWithdrawn", "Delegated")
CHARSETS = {"utf-8", "gb18030", "big5hkscs", "hz", "cp949", "cp932", "cp1252", "utf-16", "iso2022_jp"}
BEGINS = {"project": "draft", "incident": "reported", "meeting": "called", "request": "sent"}  # all others: open
_LOCAL, _CENTRAL, _END, _DAY = "<4s5H3I2H", "<4s6H3I5H2I", "<4s4H2IH", 0x21  # 1980-01-01, the first day of ZIP files
_AGAIN = "Where somebody packed it again, unpack it and name the folder."


def sha(content: bytes) -> str:
    """The SHA-256 of bytes."""
    return hashlib.sha256(content).hexdigest()


def canonical(value: Any) -> str:
    """The one text of a JSON value: sorted keys, no spaces, characters as they are."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def container(parts: list[tuple[str, int, bytes, bytes]]) -> Iterator[tuple[str, bytes]]:
    """The pieces of the one ZIP file that these members make, each with what it is: no byte is left free to change."""
    directory, at = b"", 0
    for name, method, packed, content in parts:
        sizes = (method, 0, _DAY, zlib.crc32(content), len(packed), len(content), len(name), 0)
        head = struct.pack(_LOCAL, b"PK\3\4", 20, 0, *sizes) + name.encode("ascii")
        directory += struct.pack(_CENTRAL, b"PK\1\2", 0x0314, 20, 0, *sizes, 0, 0, 0, 0o100644 << 16, at) + name.encode("ascii")
        yield f"the head of {name}", head
        yield name, packed
        at += len(head) + len(packed)
    yield "the directory", directory
    yield "the end", struct.pack(_END, b"PK\5\6", 0, 0, len(parts), len(parts), len(directory), at, 0)


def members_of(path: Path) -> tuple[dict[str, bytes], list[str]]:
    """The members of a pack, by name, and what is broken about how they are kept."""
    if not path.is_dir():
        return _unpacked(path.read_bytes())
    files = (file for file in sorted(path.rglob("*")) if file.is_file() and file.name not in (".DS_Store", "Thumbs.db"))
    members = {file.relative_to(path).as_posix(): file.read_bytes() for file in files}
    if MANIFEST not in members:
        raise ValueError(f"{path}: found no {MANIFEST}, expected an evidence pack. Name its ZIP file or its folder.")
    return members, list(_listed(members))


def _unpacked(data: bytes) -> tuple[dict[str, bytes], list[str]]:
    start = 30 + len(MANIFEST)
    end = start + int.from_bytes(data[22:26], "little")
    manifest = data[start:end]
    first = (MANIFEST, 0, manifest, manifest)
    if len(data) < end or not data.startswith(next(container([first]))[1]):
        raise ValueError(f"{MANIFEST} (bytes 0 to {end}): found it changed, or no pack at all, expected it as it was written.")
    parts, broken = [first], []
    for one in _parsed(MANIFEST, manifest)["members"]:
        start = end + 30 + len(one["name"])
        end = start + one["packed"]
        parts.append((one["name"], 8, data[start:end], _inflated(data[start:end], one["size"])))
        if sha(data[start:end]) != one["packed_sha256"]:
            broken.append(f"{one['name']} (bytes {start} to {end}): found it changed, expected it as it was written.")
    members = {name: content for name, _, _, content in parts}
    return members, broken or list(_reshaped(parts, data)) or list(_listed(members))


def _inflated(packed: bytes, size: int) -> bytes:
    try:
        return zlib.decompressobj(-15).decompress(packed, size + 1)
    except zlib.error:
        return b""


def _reshaped(parts: list[tuple[str, int, bytes, bytes]], data: bytes) -> Iterator[str]:
    at = 0
    for what, piece in container(parts):
        if data[at : at + len(piece)] != piece:
            yield f"{what} (bytes {at} to {at + len(piece)}): found it changed, expected it as it was written. {_AGAIN}"
            return
        at += len(piece)
    if at != len(data):
        yield f"byte {at}: found {len(data) - at} bytes after the end, expected none. {_AGAIN}"


def _listed(members: dict[str, bytes]) -> Iterator[str]:
    manifest = _parsed(MANIFEST, members[MANIFEST])
    listed = {one["name"]: one for one in manifest["members"]}
    if sha(members[MANIFEST].replace(manifest["self"].encode(), b"")) != manifest["self"]:
        yield f"{MANIFEST}: found it changed, expected the SHA-256 {manifest['self']} of all but that itself."
    for name in sorted({*listed, *members} - {MANIFEST}):
        if name not in members:
            yield f"{name}: found nothing, expected a member of the manifest."
        elif name not in listed:
            yield f"{name}: found a member that is not in the manifest, expected none."
        elif (sha(members[name]), len(members[name])) != (listed[name]["sha256"], listed[name]["size"]):
            yield f"{name}: found it changed, expected the SHA-256 {listed[name]['sha256']}."


def _parsed(name: str, content: bytes) -> Any:
    try:
        return json.loads(content.decode("utf-8"))
    except ValueError as error:
        raise ValueError(f"{name}: found {error}, expected JSON in UTF-8.") from error


def chain(text: bytes, broken: list[str]) -> tuple[list[dict[str, Any]], list[str]]:
    """The facts that are shown, and the hash after each line; h(i) = SHA-256(h(i-1) + SHA-256(line i))."""
    facts, hashes = [], ["0" * 64]
    for number, line in enumerate(text[:-1].split(b"\n"), 1):
        fact = _parsed(f"journal.jsonl line {number}", line)
        if fact["seq"] != number or canonical(fact).encode() != line:
            broken.append(f"journal.jsonl line {number}: found another line, expected the canonical JSON of fact {number}.")
        is_stub = set(fact) == {"seq", "stub"}
        hashes.append(sha((hashes[-1] + (fact["stub"] if is_stub else sha(line))).encode()))
        facts += [] if is_stub else [fact]
    return facts, hashes


def unbound(members: dict[str, bytes], facts: list[dict[str, Any]], record: str) -> Iterator[str]:
    """Letters, mails, documents and rules that are not the very ones that the facts name by their hash."""
    wanted = {place: (digest, fact["seq"]) for fact in facts for place, digest in _rests_on(fact)}
    for fact in (one for one in facts if one["record"] not in (record, "")):
        yield f"fact {fact['seq']}: found one of {fact['record']}, expected {record} alone."
    found = {name.split(".")[0]: (name, sha(content)) for name, content in members.items() if "/" in name}
    for place, (digest, seq) in sorted(wanted.items()):
        name, has = found.get(place, (place, "nothing"))
        if has != digest:
            yield f"{name}: found {has}, expected the SHA-256 {digest} that fact {seq} names."
    for place in sorted(set(found) - set(wanted)):
        yield f"{found[place][0]}: found a file that no fact names, expected none."
    for name in sorted({n for n in members if "/" not in n} ^ (FIXED | {MANIFEST})):
        yield f"{name}: {'found it, expected no such member' if name in members else 'found nothing, expected it'}."


def _rests_on(fact: dict[str, Any]) -> Iterator[tuple[str, str]]:
    if fact["letter"]:
        yield f"inbound/{fact['letter']}", fact["letter"]
    if fact["kind"] in NAMED:
        folder, name, digest = NAMED[fact["kind"]]
        yield folder + fact["body"][name], fact["body"][digest]
    for file in fact["body"]["attachments"] if fact["kind"] == "SignOffOpened" else ():
        yield f"documents/{file['sha256']}", file["sha256"]


def version_text(body: dict[str, Any]) -> str:
    """What the digest of a version is taken of: title, content, fields, and each file's name and SHA-256."""
    files = sorted([file["name"], file["sha256"]] for file in body["attachments"])
    return json.dumps([body["title"], body["content"], body["fields"], files], ensure_ascii=False, separators=(",", ":"))


def outcome(facts: list[dict[str, Any]], broken: list[str]) -> dict[str, Any]:
    """Where the record stands by its facts alone, and whether each end follows from the answers before it."""
    state = ""
    asked: dict[str, Any] = {}
    for fact in facts:
        kind, body = fact["kind"], fact["body"]
        one = asked.get(body.get("sign_off"), {"seats": {}})
        seats = one["seats"]
        if kind in ("RecordOpened", "StateMoved"):
            state = body.get("state") or BEGINS.get(body["kind"], "open")
        elif kind == "SignOffOpened":
            kept = {name: body[name] for name in ("version", "digest", "needed")}
            asked[body["sign_off"]] = {**kept, "state": "open", "seats": dict.fromkeys(body["signers"])}
        elif kind in SAID and body["signer"] in seats:
            kept = {name: body.get(name) for name in ("by", "decision", "returned", "words")}
            seats[body["signer"]] = kept if kind == "Answered" else None
        elif kind == "SignersChanged":
            kept = {signer: answer for signer, answer in seats.items() if signer not in body["removed"]}
            one.update(needed=body["needed"], seats={**kept, **dict.fromkeys(body["added"])})
        elif kind == "SignOffClosed":
            one["state"] = body["state"]
            if not _follows(one):
                broken.append(f"fact {fact['seq']}: found {body['state']}, expected what the answers before it lead to.")
    return {"state": state, "sign_offs": asked}


def _follows(one: dict[str, Any]) -> bool:
    standing = [answer["decision"] for answer in one["seats"].values() if answer and not answer["returned"]]
    refused = standing.count("reject") > len(one["seats"]) - one["needed"]
    return bool({"approved": standing.count("approve") >= one["needed"], "rejected": refused}.get(one["state"], True))


def leaves(node: Message) -> list[Message]:
    """The parts of a message that hold content, in order; an attached message is one of them."""
    children = node.get_payload()
    if node.get_content_maintype() != "multipart" or not isinstance(children, list):
        return [node]
    return [leaf for child in children if isinstance(child, Message) for leaf in leaves(child)]


def stands(raw: bytes, place: dict[str, Any], words: str) -> bool:
    """Whether these words are what the letter has at that place of its decoded part."""
    part = leaves(message_from_bytes(raw))[place["part"]].get_payload(decode=True)
    piece = part[place["offset"] : place["offset"] + place["length"]] if isinstance(part, bytes) else b""
    return place["encoding"] in CHARSETS and piece.decode(place["encoding"]).replace("\r\n", "\n") == words


def heads(raw: bytes) -> list[tuple[int, str]]:
    """The heads of journals that a mail carries."""
    parts: Any = (leaf.get_payload(decode=True) for leaf in leaves(message_from_bytes(raw)))
    return [(int(seq), digest.decode()) for seq, digest in re.findall(rb"([0-9]+):([0-9a-f]{64})", b" ".join(parts))]


def mistold(members: dict[str, bytes], facts: list[dict[str, Any]], asked: Any, hashes: list[str]) -> Iterator[str]:
    """Tables of the pack that do not say what the facts say, and words that do not stand where they are said to."""
    broken: list[str] = []
    for one, fact in _told("decisions.json", SAID, members, facts, broken):
        if one["digest"] != asked[fact["body"]["sign_off"]]["digest"]:
            yield f"decisions.json: found the answer of fact {fact['seq']} to another digest, expected that of its version."
        elif one["place"] and not stands(members[f"inbound/{fact['letter']}.eml"], one["place"], fact["body"]["words"]):
            yield f"inbound/{fact['letter']}.eml: found other words, expected those that fact {fact['seq']} quotes."
    for one, fact in _told("outbound.json", ("MailSent",), members, facts, broken):
        notice, message_id = fact["body"]["notice"], fact["body"]["message_id"]
        if message_id.encode() not in members[f"outbound/{notice}.eml"] or any(one[n] != v for n, v in fact["body"].items()):
            yield f"outbound.json: found another mail than {notice}, expected that with the Message-ID {message_id}."
        named = heads(members[f"outbound/{notice}.eml"]) if fact["body"]["kind"] == "anchor" else [(0, hashes[0])]
        if not named or any(hashes[number : number + 1] != [digest] for number, digest in named):
            yield f"outbound/{notice}.eml: found the heads {named}, expected those of this chain, for it is an anchor."
    for one, fact in _told("verdicts.json", ("LetterDisposed",), members, facts, broken):
        raw = members[f"inbound/{fact['letter']}.eml"]
        if sha(canonical(one["arrival"]).encode()) != fact["arrival"]["seal"] or one["arrival"][1] != fact["letter"]:
            yield f"verdicts.json: found another arrival of {fact['letter']}, expected the one that fact {fact['seq']} seals."
        elif any(line.encode("latin-1") not in raw for line in one["authentication_results"]):
            yield f"verdicts.json: found results of authentication that {fact['letter']} does not have, expected its own."
    yield from broken


def _told(name: str, kinds: Any, members: dict[str, bytes], facts: Any, broken: list[str]) -> Iterator[tuple[Any, Any]]:
    told = {one["seq"]: one for one in _parsed(name, members[name]) if one["seq"] is not None}
    wanted = {fact["seq"]: fact for fact in facts if fact["kind"] in kinds}
    for seq in sorted({*told, *wanted}):
        one, fact = told.get(seq), wanted.get(seq)
        if one and fact and (one["fact"], one["letter"], one["at"]) == (fact["body"], fact["letter"], fact["at"]):
            yield one, fact
        else:
            broken.append(f"{name}: found fact {seq} told otherwise, expected it as it is.")


def misplaced(members: dict[str, bytes], facts: list[dict[str, Any]]) -> Iterator[str]:
    """Versions, files and people that are not those of the facts and the rules."""
    opened = [fact["body"] for fact in facts if fact["kind"] == "SignOffOpened"]
    for body in opened:
        if sha(version_text(body).encode()) != body["digest"]:
            yield f"version {body['version']}: found another content, expected one with the SHA-256 {body['digest']}."
    versions = [{**{n: body[n] for n in ("sign_off", "version", "digest")}, "text": version_text(body)} for body in opened]
    if versions != _parsed("versions.json", members["versions.json"]):
        yield "versions.json: found other versions, expected those of the facts."
    files = {(file["sha256"], file["name"]) for body in opened for file in body["attachments"]}
    files |= {(fact["body"]["sha256"], fact["body"]["name"]) for fact in facts if fact["kind"] == "DocumentFiled"}
    if sorted(files) != [(one["sha256"], one["name"]) for one in _parsed("documents.json", members["documents.json"])]:
        yield "documents.json: found other files, expected those of the facts."
    for rules in _parsed("directory.json", members["directory.json"]):
        text = members[f"rules/rules-{rules['rules']}.yaml"].decode()
        for mail in (mail for person in rules["people"] for mail in person["mails"] if mail not in text):
            yield f"directory.json: found {mail}, expected an address of the rules {rules['rules']}."


def misprinted(members: dict[str, bytes], found: dict[str, Any], head: str) -> Iterator[str]:
    """Certificates that do not say where the record stands by its facts."""
    values = _parsed("certificate.json", members["certificate.json"])
    if values["outcome"] != found:
        yield "certificate.json: found another outcome, expected what the facts lead to."
    digests = [one["digest"] for one in found["sign_offs"].values()]
    for name in CERTIFICATES:
        with zipfile.ZipFile(io.BytesIO(members[name])) as packed:
            text = re.sub("<[^>]+>", "", packed.read("word/document.xml").decode())
        for expected in (head, values["record"]["id"], *digests):
            if expected not in text:
                yield f"{name}: found no {expected}, expected a certificate that prints it."


def check(path: Path, noted: tuple[int, str] | None = None) -> tuple[list[str], list[tuple[str, dict[str, Any]]]]:
    """What is broken about a pack (a ZIP file or its folder); where nothing is, what was proven: names of `TEXTS`, values."""
    try:
        members, broken = members_of(path)
        return (broken, []) if broken else _checked(members, noted)
    except (KeyError, TypeError, ValueError, IndexError, AttributeError, OSError, zipfile.BadZipFile, RecursionError) as error:
        return [f"{path}: {'' if type(error) is ValueError else type(error).__name__ + ': '}{error}"], []


def _checked(members: dict[str, bytes], noted: tuple[int, str] | None) -> tuple[list[str], list[tuple[str, dict[str, Any]]]]:
    broken: list[str] = []
    manifest = _parsed(MANIFEST, members[MANIFEST])
    if manifest["format"] != FORMAT:
        raise ValueError(f"{MANIFEST}: found the format {manifest['format']}, expected {FORMAT}. Use the verify.py of that pack.")
    facts, hashes = chain(members["journal.jsonl"], broken)
    if manifest["head"] != {"seq": len(hashes) - 1, "hash": hashes[-1]}:
        broken.append(f"journal.jsonl: found the head {len(hashes) - 1}:{hashes[-1]}, expected that of the manifest.")
    if noted and (noted[0] >= len(hashes) or hashes[noted[0]] != noted[1]):
        broken.append(f"journal.jsonl: found another hash at fact {noted[0]}, expected {noted[1]} as it was noted.")
    broken += unbound(members, facts, manifest["record"])
    if broken:
        return broken, []
    found = outcome(facts, broken)
    broken += [*misplaced(members, facts), *misprinted(members, found, hashes[-1])]
    broken += mistold(members, facts, found["sign_offs"], hashes)
    return broken, list(_proven(members, facts, hashes, noted, found, manifest["record"]))


def _proven(members: Any, facts: Any, hashes: Any, noted: Any, found: Any, record: str) -> Iterator[tuple[str, dict[str, Any]]]:
    yield "members", {"n": len(members)}
    yield "chain", {"seq": (seq := len(hashes) - 1), "shown": len(facts), "hidden": seq - len(facts)}
    yield "head", {"seq": seq, "hash": hashes[-1]}
    yield from [("noted", {"seq": noted[0], "hash": noted[1]})] if noted else []
    for body, at in ((one["body"], one["at"][:19] + "Z") for one in facts if one["kind"] == "MailSent"):
        if body["kind"] == "anchor":
            yield "anchored", {**body, "at": at, "seq": heads(members[f"outbound/{body['notice']}.eml"])[0][0]}
    yield "bound", {name: sum(one.startswith(name + "/") for one in members) for name in ("inbound", "outbound", "documents")}
    yield "state", {"record": record, "state": found["state"]}
    for one in found["sign_offs"].values():
        yield "version", {**one, "of": len(one["seats"])}
    for one in _parsed("decisions.json", members["decisions.json"]):
        said = {"decision": one["kind"], "proof": "", **one["fact"], **(one["place"] or {}), "letter": one["letter"]}
        said["who"] = said["by"] if said["by"] == said["signer"] else f"{said['by']} ({said['signer']})"
        yield ("answer" if one["place"] else "unplaced"), {**said, "at": one["at"][:19] + "Z", "version": one["version"]}


TEXTS = {
    "members": ("清单与容器：{n} 个文件，无缺少、无增添、无改动。", "{n} files: none missing, added or changed."),
    "chain": ("事实链：第 1 至第 {seq} 条逐条重算，首尾相接；全文 {shown} 条，其余 {hidden} 条仅有散列值。",
              "Chain: recomputed from 1 to {seq} without a gap; {shown} facts are shown whole, {hidden} by their hash."),
    "head": ("链头：{seq}:{hash}", "Head: {seq}:{hash}"),
    "noted": ("与另行记录的链头一致：{seq}:{hash}", "It holds the head noted elsewhere: {seq}:{hash}"),
    "anchored": ("链头外存：第 {seq} 条的散列值于 {at} 寄往 {to}，见 outbound/{notice}.eml；收件人手中的原件可证明当时已有",
                 "Anchor: the hash of fact {seq} was mailed to {to} at {at}, see outbound/{notice}.eml; ask them for theirs"),
    "bound": ("来信 {inbound} 封、发出邮件 {outbound} 封、文件 {documents} 份及规则，逐字节与事实所载散列值一致。",
              "{inbound} letters, {outbound} mails sent, {documents} documents and the rules are the bytes that facts name."),
    "state": ("{record} 的状态由事实逐条推得：{state}", "{record}: its facts lead to the state {state}."),
    "version": ("{version}（内容摘要 {digest}，已重算）：{state}，须 {needed} 人同意，应确认 {of} 人",
                "{version} (digest {digest}, recomputed): {state}; {needed} of {of} were needed"),
    "answer": ("{who}，{at}，{version}：{decision} 「{words}」 {proof}，见 inbound/{letter}.eml 第 {part} 部分第 {offset} 字节",
               "{who}, {at}, {version}: {decision} “{words}” {proof}, in inbound/{letter}.eml, part {part} from byte {offset}"),
    "unplaced": ("{who}，{at}，{version}：{decision} 「{words}」 {proof}，未逐字定位，原话见 inbound/{letter}.eml",
                 "{who}, {at}, {version}: {decision} “{words}” {proof}; place of words unknown: read inbound/{letter}.eml"),
}  # fmt: skip
LIMITS = (  # what no pack can prove
    ("不能证明：操作邮箱的是本人。掌握邮箱或判定发件人的服务器者可以冒用；本包不是可靠电子签名。",
     "It does not prove who wrote: who holds the mailbox, or the server that judges senders, can. No qualified signature."),
    ("不能证明：仅有散列值的事实与本事项无关。如有疑问，请要求出示日志原件并运行 mailflow verify。",
     "It does not prove that facts shown only by their hash concern others. In doubt, ask for the journal itself."),
    ("不能证明：整条链不是事后另造的，除非链头与事先在别处记录的一致（--head）。",
     "It does not prove that the chain was not made up later, unless its head equals one noted elsewhere (--head)."),
)  # fmt: skip


def tell(path: Path, noted: tuple[int, str] | None, say: Callable[[str], None]) -> int:
    """Check a pack and say what was found, Chinese first; 0 when all is whole, else 1."""
    broken, proven = check(path, noted)
    for text in broken[:20]:
        say(f"✗ {text}")
    if broken:
        say(f"{path}: 不完整，共 {len(broken)} 处与出具时不一致，不能作为证据。")
        say(f"{path}: not whole, {len(broken)} places are not as they were written. It proves nothing.")
        return 1
    for language, title in ((0, "完整。"), (1, "whole.")):
        say(f"{path}: {title}")
        for name, values in proven:
            say(("  ! " if name == "unplaced" else "  ✓ ") + TEXTS[name][language].format(**values))
        for pair in LIMITS:
            say("  · " + pair[language])
    return 0


def main() -> int:
    """Check what is named, else the folder of this file; 0 when all is whole, else 1."""
    parser = argparse.ArgumentParser(description=str(__doc__).split("\n")[0])
    parser.add_argument("pack", nargs="?", type=Path, default=Path(__file__).resolve().parent)
    parser.add_argument("--head", metavar="NUMBER:HASH", type=re.compile("([0-9]+):([0-9a-f]{64})").fullmatch)
    given = parser.parse_args()
    coding = sys.stdout.encoding or "ascii"
    unseen = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
    noted = (int(given.head[1]), given.head[2]) if given.head else None
    return tell(given.pack, noted, lambda text: print(unseen.sub("\ufffd", text).encode(coding, "replace").decode(coding)))


if __name__ == "__main__":
    sys.exit(main())
