"""The zip of a DOCX or XLSX behind its limits, and its XML without entities (safety §1 rows 19 and 20)."""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from lxml import etree
from lxml.etree import _Element as Element

ENTRIES: Final = 500
EXPANDED: Final = 64 * 1024 * 1024
RATIO: Final = 100
#: Bytes of one part that is read, and elements of all parts of all files of one letter: they are read in a second.
PART: Final = 16 * 1024 * 1024
ELEMENTS: Final = 250_000
#: Parts below this are no bomb, however small they packed.
_SMALL: Final = 1024 * 1024
_DIRECTORY: Final = 256 * 1024
_TAIL: Final = 65_557
_NESTED: Final = (".zip", ".docx", ".xlsx", ".xlsm", ".docm", ".pptx", ".jar", ".7z", ".rar", ".gz")
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_DOCUMENT: Final = "/officeDocument"


class Refused(Exception):
    """A file that is not read; `code` is the problem's."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(slots=True)
class Budget:
    """How much of one letter's files is still read."""

    elements: int = ELEMENTS

    def spend(self, data: bytes) -> bytes:
        """The bytes of an XML part; Refused where it has a DTD, which Office never writes, or where nothing is left."""
        bare = data.replace(b"\x00", b"") if b"\x00" in data[:200] else data
        if b"<!DOCTYPE" in bare or b"<!ENTITY" in bare:
            raise Refused("dtd")
        self.elements -= bare.count(b"<") // 2
        if self.elements < 0:
            raise Refused("too-large")
        return data


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of an Office file; `main` is the path of its document or workbook, `kind` "docx" or "xlsx"."""

    archive: zipfile.ZipFile
    main: str
    kind: str
    budget: Budget

    def xml(self, path: str) -> Element | None:
        """The root of a part, None where the file has none; Refused where it is too large or no plain XML."""
        data = self.part(path)
        return None if data is None else _parsed(self.budget.spend(data))

    def part(self, path: str) -> bytes | None:
        """The bytes of a part, None where the file has none."""
        return _bytes(self.archive, path)

    @property
    def has_macros(self) -> bool:
        """Whether it holds programs, whatever its name says."""
        return any(name.lower().endswith("vbaproject.bin") for name in self.archive.namelist())

    @property
    def beside(self) -> tuple[str, ...]:
        """What it holds beside text: comments and pictures, which nobody here reads."""
        names = [name.lower() for name in self.archive.namelist()]
        marks = (("comments", ("/comments", "/threadedcomments")), ("pictures", ("/media/",)))
        return tuple(key for key, parts in marks if any(part in name for name in names for part in parts))

    def related(self, path: str) -> Mapping[str, tuple[str, str]]:
        """The relationships of a part by id: the last word of their type, and the path; external ones are left out."""
        folder, name = posixpath.split(path)
        return _relations(self.archive, posixpath.join(folder, "_rels", f"{name}.rels"), folder, self.budget)


def is_encrypted(data: bytes) -> bool:
    """Whether it is the container in which Office keeps what has a password, and everything older than 2007."""
    return data.startswith(_OLE)


def open_package(data: bytes, budget: Budget) -> Package:
    """Open an Office file; Refused with the reason where it is none, or passes a limit."""
    _guard_directory(data)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        _guard(archive)
        main = _main(archive, budget)
    except (zipfile.BadZipFile, zlib.error, struct.error, ValueError, NotImplementedError, EOFError, OSError) as fault:
        raise Refused("broken") from fault
    kind = "docx" if main.rpartition("/")[2].startswith("document") else "xlsx" if "workbook" in main else ""
    if not kind:
        raise Refused("not-office")
    return Package(archive, main, kind, budget)


def local(tag: object) -> str:
    """The name of an element or attribute without its namespace: transitional and strict files differ in nothing else."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Element, name: str) -> str | None:
    """An attribute by its local name."""
    for key, value in element.attrib.items():
        if local(key) == name:
            return str(value)
    return None


def _parsed(data: bytes) -> Element:
    """The tree of an XML part, without entities, network and comments."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise Refused("broken") from fault


def _guard_directory(data: bytes) -> None:
    """The directory is measured before it is read: reading half a million names takes seconds."""
    end = data.rfind(b"PK\x05\x06", max(0, len(data) - _TAIL))
    if end < 0 or len(data) < end + 22:
        raise Refused("broken")
    entries, size = struct.unpack_from("<HI", data, end + 10)
    if entries > ENTRIES or size > _DIRECTORY:
        raise Refused("too-large")


def _guard(archive: zipfile.ZipFile) -> None:
    entries = archive.infolist()
    packed = sum(entry.compress_size for entry in entries)
    expanded = sum(entry.file_size for entry in entries)
    if len(entries) > ENTRIES or expanded > EXPANDED:
        raise Refused("too-large")
    if any(entry.flag_bits & 1 for entry in entries):
        raise Refused("locked")
    large = (entry for entry in entries if entry.file_size > _SMALL)
    if (expanded > _SMALL and expanded > RATIO * packed) or any(entry.file_size > RATIO * entry.compress_size for entry in large):
        raise Refused("bomb")
    names = [entry.filename.lower() for entry in entries]
    if any(name.endswith(_NESTED) for name in names):
        raise Refused("nested")
    if len(set(names)) != len(names):
        raise Refused("broken")
    for entry in entries:
        if entry.filename.lower().endswith((".xml", ".rels")):
            _refuse_dtd(archive, entry)


def _refuse_dtd(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> None:
    """A document type stands before the first element, so only the beginning of each part is unpacked."""
    with archive.open(entry) as stream:
        head = stream.read(4096)
    if b"<!DOCTYPE" in head.replace(b"\x00", b""):
        raise Refused("dtd")


def _main(archive: zipfile.ZipFile, budget: Budget) -> str:
    for kind, path in _relations(archive, "_rels/.rels", "", budget).values():
        if kind == _DOCUMENT[1:]:
            return path
    raise Refused("not-office")


def _relations(archive: zipfile.ZipFile, path: str, folder: str, budget: Budget) -> Mapping[str, tuple[str, str]]:
    data = _bytes(archive, path)
    found: dict[str, tuple[str, str]] = {}
    for relation in _parsed(budget.spend(data)) if data is not None else ():
        target = relation.get("Target") or ""
        if relation.get("TargetMode") != "External":
            place = posixpath.normpath(posixpath.join(folder, target)) if not target.startswith("/") else target[1:]
            found[relation.get("Id") or ""] = ((relation.get("Type") or "").rpartition("/")[2], place)
    return found


def _bytes(archive: zipfile.ZipFile, path: str) -> bytes | None:
    try:
        entry = archive.getinfo(path)
    except KeyError:
        return None
    if entry.file_size > PART:
        raise Refused("too-large")
    try:
        with archive.open(entry) as stream:
            data = stream.read(PART + 1)
    except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError, OSError) as fault:
        raise Refused("broken") from fault
    return data
