"""One changed byte anywhere in a pack is found, and its place is named.

MAILFLOW_FLIPS=1000 tries so many places in each pack and at each journal; by default a few, spread over the whole file.
"""

from __future__ import annotations

import ast
import io
import os
import random
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from evidence_desk import manifest
from rig.process import ROOT

from mailflow.cli import verifier

FLIPS = int(os.environ.get("MAILFLOW_FLIPS", "60"))


def places(size: int, count: int) -> list[int]:
    """Places spread over a file: its first and last bytes, and others by chance, the same at each run."""
    chosen = {0, 4, 22, size - 1, size - 22, size // 2}
    by_chance = random.Random(size)
    while len(chosen) < min(count, size):
        chosen.add(by_chance.randrange(size))
    return sorted(chosen)


def ranges(content: bytes) -> list[tuple[int, int, str]]:
    """Where each member is in the file, its own head included."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        infos = archive.infolist()
    return [(i.header_offset, i.header_offset + 30 + len(i.filename) + i.compress_size, i.filename) for i in infos]


@pytest.mark.parametrize("kind", ["attacked", "waiting"])
def test_a_changed_byte_anywhere_is_found_and_its_place_is_named(packs: dict[str, bytes], kind: str, tmp_path: Path) -> None:
    content, file, chance = packs[kind], tmp_path / "p.zip", random.Random(7)
    known = ranges(content)
    for place in places(len(content), FLIPS):
        changed = bytearray(content)
        changed[place] ^= chance.randrange(1, 256)
        file.write_bytes(changed)
        broken, proven = verifier.check(file)
        assert broken, f"byte {place}"
        assert not proven
        where = next((name for start, end, name in known if start <= place < end), "the ")
        assert where in broken[0], f"byte {place}: {broken[0]}"
        named = re.search(r"\(bytes (\d+) to (\d+)\)", broken[0])
        assert named, broken[0]
        assert place == 22 or int(named[1]) <= place < int(named[2]) + 4, f"byte {place}: {broken[0]}"


def test_a_byte_added_or_taken_anywhere_is_found(packs: dict[str, bytes], tmp_path: Path) -> None:
    content, file = packs["waiting"], tmp_path / "p.zip"
    for place in places(len(content), 30):
        for changed in (content[:place] + b"x" + content[place:], content[:place] + content[place + 1 :], content[:place]):
            file.write_bytes(changed)
            assert verifier.check(file)[0], f"byte {place}"
    file.write_bytes(content + b"\0")
    assert "after the end" in verifier.check(file)[0][0]


@pytest.mark.parametrize("kind", ["revised"])
def test_a_changed_byte_in_any_file_of_an_unpacked_pack_is_found(packs: dict[str, bytes], kind: str, tmp_path: Path) -> None:
    (tmp_path / "p.zip").write_bytes(packs[kind])
    with zipfile.ZipFile(tmp_path / "p.zip") as archive:
        archive.extractall(tmp_path / "pack")
    files = sorted(path for path in (tmp_path / "pack").rglob("*") if path.is_file())
    for path in files:
        content = path.read_bytes()
        changed = bytearray(content)
        changed[len(content) // 2] ^= 1
        path.write_bytes(changed)
        broken, _ = verifier.check(tmp_path / "pack")
        path.write_bytes(content)
        name = path.relative_to(tmp_path / "pack").as_posix()
        assert any(name in text for text in broken), f"{name}: {broken}"
    assert verifier.check(tmp_path / "pack")[0] == []


def test_a_bare_python_in_an_empty_folder_checks_a_pack(packs: dict[str, bytes], tmp_path: Path) -> None:
    (tmp_path / "p.zip").write_bytes(packs["revised"])
    with zipfile.ZipFile(tmp_path / "p.zip") as archive:
        (tmp_path / "verify.py").write_bytes(archive.read("verify.py"))
    done = subprocess.run(
        [sys.executable, "-I", "-S", "verify.py", "p.zip"], cwd=tmp_path, env={}, capture_output=True, text=True, encoding="utf-8"
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "p.zip: 完整。" in done.stdout
    assert "p.zip: whole." in done.stdout
    assert "does not prove who wrote" in done.stdout
    assert sorted(path.name for path in tmp_path.iterdir()) == ["p.zip", "verify.py"]


def test_a_pack_checks_itself_in_its_own_folder(packs: dict[str, bytes], tmp_path: Path) -> None:
    (tmp_path / "p.zip").write_bytes(packs["approved"])
    with zipfile.ZipFile(tmp_path / "p.zip") as archive:
        archive.extractall(tmp_path / "pack")
    said = manifest(packs["approved"])["head"]
    head = f"{said['seq']}:{said['hash']}"  # type: ignore[index]
    command = [sys.executable, "-I", "-S", "verify.py"]
    assert subprocess.run([*command, "--head", head], cwd=tmp_path / "pack", env={}, capture_output=True).returncode == 0
    other = subprocess.run([*command, "--head", f"1:{'0' * 64}"], cwd=tmp_path / "pack", env={}, capture_output=True)
    assert other.returncode == 1
    assert b"expected 000000" in other.stdout
    wrong = subprocess.run([*command, "nowhere.zip"], cwd=tmp_path / "pack", env={}, capture_output=True, text=True, encoding="utf-8")
    assert (wrong.returncode, "Traceback" in wrong.stdout + wrong.stderr) == (1, False)


def test_the_checker_is_one_file_that_python_38_reads_and_the_standard_library_carries() -> None:
    text = (ROOT / "mailflow" / "cli" / "verifier.py").read_text(encoding="utf-8")
    tree = ast.parse(text, feature_version=(3, 8))
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    names |= {str(node.module) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.split(".")[0] for name in names} <= set(sys.stdlib_module_names)
