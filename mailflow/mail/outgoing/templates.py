"""The words of every mail, from `templates/mail/{zh,en}/NAME.j2`: one template gives the text part and the HTML part.

A template has the blocks `subject`, `lead` (what this mail is about, in one sentence) and `body`, and says what it says
through the blocks `ui` (blocks.py): it runs once for both parts, so the two parts of a mail can not disagree.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cached_property, lru_cache, partial
from json import JSONEncoder
from pathlib import Path
from types import CodeType
from typing import Any, Final

from jinja2 import BaseLoader, BytecodeCache, FileSystemLoader, StrictUndefined, Template, TemplateError, TemplateNotFound
from jinja2.bccache import Bucket
from jinja2.runtime import Context, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from mailflow.mail.forms.labels import label_of
from mailflow.mail.outgoing import formwords, matterwords, words
from mailflow.mail.outgoing.blocks import UI, Layout, is_block, plain
from mailflow.mail.outgoing.compose import Rendered

LANGUAGES: Final = ("zh", "en")
BLOCKS: Final = ("subject", "lead", "body")

#: What a template may rely on although a notice without a record does not have it.
WITHOUT_RECORD: Final[Mapping[str, Any]] = {
    "organisation": "",
    "record": None,
    "sign_off": None,
    "versions": (),
    "history": (),
    "next": (),
    "matter": None,
}

#: Controls but tab and line feed, bidi controls and lone surrogates: they could rearrange what a reader sees.
_UNSEEN: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
#: All values of a mail spelt in one go: far quicker to look through than value by value, and nearly always clean.
_JSON: Final = JSONEncoder(ensure_ascii=False, check_circular=False, default=dict)
_ESCAPED: Final = re.compile(r"\\[bfru]")
_LINE_END: Final = re.compile("\r\n?|[\x85\u2028\u2029\v\f]")


class MailTemplates:
    """All templates of a folder, compiled when they are first used; the folder may hold an organisation's own words."""

    def __init__(self, folder: Path, zone: str) -> None:
        loader = FileSystemLoader(folder)
        self._spoken = {language: _Language(loader, zone, language) for language in LANGUAGES}

    def render(self, name: str, language: str, about: Mapping[str, Any]) -> Rendered:
        """The mail of this name for one reader.

        `about` holds the notice's values with you, role, ref and service; a value that a template needs and does not
        get raises `jinja2.UndefinedError`, a name without template `jinja2.TemplateNotFound`.
        """
        return self._spoken[language if language in LANGUAGES else LANGUAGES[0]].mail(name, about)

    def warm(self) -> None:
        """Compile all there is, so that no mail waits for it; what can not be compiled is left to the mail that needs it."""
        for spoken in self._spoken.values():
            spoken.warm()


class _Environment(ImmutableSandboxedEnvironment):
    """The sandbox, with values looked up by key alone: a key named `items` is the value and never the method.

    Macros and blocks are called as they are, for they are templates themselves; all else passes the sandbox's own gate.
    """

    def getattr(self, obj: Any, attribute: str) -> Any:
        if type(obj) is dict:
            return obj[attribute] if attribute in obj else self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        if type(obj) is Macro:
            kwargs.pop("_block_vars", None)
            kwargs.pop("_loop_vars", None)
            return obj(context.eval_ctx, *args, **kwargs)
        if is_block(obj):
            kwargs.pop("_block_vars", None)
            kwargs.pop("_loop_vars", None)
            return obj(*args, **kwargs)
        return super().call(context, obj, *args, **kwargs)


class _Compiled(BytecodeCache):
    """What templates compile to, kept for every engine of this process: compiling takes longer than all else of a short life.

    One for each language and timezone, for constants are compiled in. A key names the file, a checksum its text.
    """

    def __init__(self) -> None:
        self._code: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._code.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        if bucket.code is not None:
            self._code[bucket.key, bucket.checksum] = bucket.code


@lru_cache
def _compiled(_language: str, _zone: str) -> _Compiled:
    return _Compiled()


class _Language:
    """The mails in one language: its environment, its shared sentences and its frame."""

    def __init__(self, loader: BaseLoader, zone: str, language: str) -> None:
        self._env = _Environment(
            loader=loader,
            autoescape=True,
            undefined=StrictUndefined,
            auto_reload=False,
            trim_blocks=True,
            lstrip_blocks=True,
            cache_size=-1,
            bytecode_cache=_compiled(language, zone),
        )
        self._env.filters.update(filters(zone, language))
        self._env.globals["mailto"] = partial(words.mailto, language=language)
        self._name = language

    def mail(self, name: str, about: Mapping[str, Any]) -> Rendered:
        """One mail: its template is run once, and what it said is laid out twice."""
        template = self._env.get_template(f"{self._name}/{name}.j2")
        values: dict[str, Any] = {**WITHOUT_RECORD, **_clean(about), "ui": UI, "say": self._say}
        context = template.new_context(values)
        context.vars["subject"] = subject = words.flow(plain(_block(template, "subject", context)))
        lead = words.flow(plain(_block(template, "lead", context)))
        context.vars["lead"] = lead
        body = Markup(_block(template, "body", context))  # noqa: S704  it was escaped value by value
        framed = self._frame.new_context({**values, "subject": subject, "lead": lead, "body": body})
        laid = self._layout.lay("".join(self._frame.root_render_func(framed)))
        return Rendered(subject, laid.text, laid.html)

    def warm(self) -> None:
        """Compile all templates of the language."""
        for name in self._env.list_templates(filter_func=lambda name: name.startswith(f"{self._name}/")):
            with suppress(TemplateError, UnicodeDecodeError):
                self._env.get_template(name)
        with suppress(TemplateError, UnicodeDecodeError):
            _ = self._layout, self._say

    @cached_property
    def _layout(self) -> Layout:
        return Layout(self._env.get_template("ui/text.j2"), self._env.get_template("ui/html.j2"))

    @cached_property
    def _frame(self) -> Template:
        return self._env.get_template(f"{self._name}/frame.j2")

    @cached_property
    def _say(self) -> dict[str, Any]:
        return vars(self._env.get_template(f"{self._name}/say.j2").module)


def _block(template: Template, block: str, context: Context) -> str:
    """What one block of a template says."""
    if block not in template.blocks:
        raise TemplateNotFound(f"{template.name}: found no block {block!r}, expected one. Add it to the template.")
    return "".join(template.blocks[block](context))


def filters(zone: str, language: str) -> dict[str, Callable[..., Any]]:
    """How templates say instants, people, decisions and the like in a language and a timezone."""
    return {
        "when": partial(words.instant, zone=zone, language=language),
        "day": partial(words.day, zone=zone, language=language),
        "shown": partial(words.shown, zone=zone, language=language),
        "size": words.size,
        "person": words.person,
        "people": partial(words.people, language=language),
        "names": partial(words.names, language=language),
        "decision": partial(words.decision, language=language),
        "state": partial(words.state, language=language),
        "kind": partial(words.kind, language=language),
        "fieldname": partial(label_of, language=language),
        "role": partial(matterwords.called, matterwords.ROLES, language=language),
        "purpose": partial(matterwords.called, matterwords.PURPOSES, language=language),
        "duty": partial(matterwords.called, matterwords.DUTIES, language=language),
        "ask": partial(matterwords.called, matterwords.ASKS, language=language),
        "matter": partial(matterwords.called, matterwords.MATTERS, language=language),
        "going": partial(matterwords.called, matterwords.PROGRESS, language=language),
        "fault": partial(matterwords.called, matterwords.FAULTS, language=language),
        "outcome": partial(matterwords.called, matterwords.OUTCOMES, language=language),
        "event": partial(matterwords.called, matterwords.EVENTS, language=language),
        "grade": partial(matterwords.called, matterwords.GRADES, language=language),
        "cellplace": partial(formwords.place, language=language),
        "cellresult": partial(formwords.result, language=language),
        "unread": partial(words.unread, language=language),
        "because": partial(words.because, language=language),
        "stored_reason": partial(words.stored_reason, language=language),
        "tally": words.tally,
        "flow": words.flow,
        "brief": words.brief,
        "excerpt": words.excerpt,
        "indented": words.indented,
        "tail": words.tail,
        "hours": words.hours,
    }


def _clean(about: Mapping[str, Any]) -> Mapping[str, Any]:
    """The same values with nothing in their texts that a reader can not see."""
    spelt = _JSON.encode(about)
    return about if spelt.isprintable() and not _ESCAPED.search(spelt) else {k: _cleaned(v) for k, v in about.items()}


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return value if value.isprintable() else _visible(value)
    if isinstance(value, Mapping):
        return {key: _cleaned(held) for key, held in value.items()}
    if isinstance(value, list | tuple):
        return [_cleaned(held) for held in value]
    return value


def _visible(text: str) -> str:
    return _UNSEEN.sub("", _SURROGATE.sub("\ufffd", _LINE_END.sub("\n", text)))
