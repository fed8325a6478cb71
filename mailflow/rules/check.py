"""Everything that is wrong with rules and templates, for `mailflow check`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from mailflow.rules.load import Loaded, load_rules, text_of
from mailflow.rules.problem import Finding, Problem, RulesError, quoted
from mailflow.rules.reader import read_tree
from mailflow.rules.tree import plain, problem_at, strings_at, table_at
from mailflow.rules.wording.sentences import said

#: Checks one folder of templates; documents and mail bring their own.
TemplateCheck = Callable[[Path], Iterable[Problem]]

#: Names words of a vocabulary that can have no effect, as (class, word, reason); who reads replies brings it.
WordCheck = Callable[[Mapping[str, tuple[str, ...]]], Iterable[tuple[str, str, str]]]


def problems(
    rules: Path,
    templates: Path | None = None,
    template_checks: Iterable[TemplateCheck] = (),
    word_check: WordCheck | None = None,
) -> list[Problem]:
    """All problems of the rules, then those of the templates where a folder is given; of a file that is no YAML its own alone."""
    found = _of_rules(rules)
    if found and not _is_yaml(rules):
        return found
    if word_check is not None and not found:
        found += _of_words(rules.read_text("utf-8"), str(rules), word_check)
    if templates is not None:
        for check in template_checks:
            found += check(templates)
    return found


def _of_rules(rules: Path) -> list[Problem]:
    try:
        load_rules(rules)
    except RulesError as error:
        return list(error.problems)
    return []


def _is_yaml(rules: Path) -> bool:
    """Whether a file has a tree of values at all: one that has none is refused at once, before templates are looked at."""
    try:
        read_tree(text_of(rules), str(rules))
    except RulesError:
        return False
    return True


def refuse_unusable_words(loaded: Loaded, file: str, word_check: WordCheck) -> None:
    """RulesError where rules that are otherwise in order hold words that would never be read as meant."""
    if any(loaded.policy.vocabulary.values()) and (found := list(_of_words(loaded.text, file, word_check))):
        raise RulesError(found)


def _of_words(text: str, file: str, unusable: WordCheck) -> Iterator[Problem]:
    """Words that the rules may hold, but that would never be read as meant."""
    root, _ = read_tree(text, file)
    data = plain(root)
    written = {
        name: {word: path for path, word in strings_at(data, "vocabulary", name)} for name in table_at(data, "vocabulary")
    }
    for name, word, reason in unusable({name: tuple(words) for name, words in written.items()}):
        path = written[name].get(word, ("vocabulary", name))
        message = said("unusable_word", word=quoted(word), where=f"vocabulary.{name}", expected=said(reason))
        yield problem_at(root, Finding(path, message), file)
