"""Sentences that `and` joins, parted: what was read or will be done from what is decided."""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.speaker import OWN, TITLE

#: What a yes of the writer's own begins with behind what was read or found, with its subject and without.
_SUBJECT: Final = rf"(?:i|we|{OWN}++)"
_GLADLY: Final = r"(?:(?:therefore|hereby|fully|happily|gladly|formally|now|also|completely|totally) ){0,2}"
_SAYS_YES: Final = (
    r"(?:(?:accord|grant|convey|express|record|extend|add|provide) (?:my|our)|sign (?:it|this) off|(?:would|will|can|may"
    r"|do)? ?(?:ask|request|invite|urge|kindly ask) (?:you|the team|everyone) to|agree|accept|endorse|consent|concur"
    r"|validate|approve|ha(?:s|ve) no (?:objections?|concerns?|comments?|remarks?|reservations?|issues?|questions?"
    r"|hesitation)|see no objections?|give (?:my"
    r"|our)|confirm (?:my|our)"
    r"|sign off|support and approve)\b"
)
_AND_I_SAY: Final = (
    rf"{_SUBJECT} {_GLADLY}{_SAYS_YES}|{OWN}++ {_GLADLY}(?:approves|agrees|accepts|endorses|consents|concurs|validates"
    rf"|signs off|gives|has no (?:objections?|concerns?)|is (?:happy|fine|ok|okay|content|on board|in agreement|in favou?r))\b"
    rf"|you have (?:my|our|(?:the )?{OWN}++(?:'s)?) |(?:there (?:is|are) )?no objections?\b|(?:this|it) is (?:hereby "
    rf"|therefore |now )*approved\b|(?:i am|i'm|we are|we're) {_GLADLY}(?:in (?:full )?agreement|(?:very |more than "
    rf"|quite )?(?:happy|glad|pleased|content|fine) (?:to|with|for)"
    r"|approving|signing off|accepting|agreeing)\b"
)
_AND_SAY: Final = (
    rf"{_GLADLY}(?:{_SAYS_YES}|(?:am|are) {_GLADLY}(?:in (?:full )?agreement|(?:very |more than |quite )?(?:happy|glad|pleased"
    rf"|content|fine|comfortable|satisfied|ok|okay) (?:to|with|for)|on board|(?:signing|approving|endorsing|accepting|agreeing"
    rf"|authori[sz]ing|giving|granting|in favou?r)\b)"
    rf"|(?:can|do) (?:(?:therefore|hereby|fully|happily|gladly|formally|now|also|only) )*(?:confirm|approve|endorse|give"
    rf"|support|agree)\b"
    rf"|(?:would|will|can|may) (?:(?:therefore|hereby|also|now|kindly) )*(?:ask|request|invite|urge|like) (?:you"
    rf"|the team|everyone) to\b"
    r"|(?:approved|agreed|accepted|endorsed|signed off)(?= *(?:[.,;!\n]|$)))"
)
#: Verbs that have their object in common with the one behind "and": I validate and approve the document.
_IN_COMMON: Final = "".join(
    rf"(?<!\b{verb})"
    for verb in (
        "validate", "endorse", "accept", "support", "confirm", "sanction", "ratify", "authorise", "authorize", "release", "back",
        "sign", "clear", "welcome", "like",
    )
)
_AND_I = re.compile(rf"(?<=问题ない)ので(?=承认)|{_IN_COMMON}(?:,? and|,? so|,? therefore)(?= (?:(?:i|we|therefore|hereby|fully"
    r"|happily|gladly)"
    r" ){0,3}(?:approve|reject)s?\b)"
    r"| and(?= confirm (?:that )?(?:i|we) approve\b)"
    rf"| and(?= (?:the|this) (?:plan|proposal|{TITLE}++) is (?:hereby )?approved\b)"
    r"| so(?= approved\b)| and(?= (?:my|our) (?:full |complete |total )?support\b)| and(?= (?:they|it|everything|all|the"
    r" [a-z]+) (?:all )?(?:looks?|is|are|adds? up|checks? out|makes? sense)\b)| and(?= will support\b)| and(?= (?:fully "
    r"|also )?(?:support|welcome) (?:the|this|it|your)\b)|(?<=[案划动])并(?=将)"
    rf"|,? (?:and|so|&)(?= (?:{_AND_I_SAY}))"
    r"|,? and(?= (?:many |big |huge )?(?:thanks|thank you|sorry|apologies)\b)"
    r"|(?<=同意)(?:并且?|且)(?=(?:也|将|会|愿|愿意|已|必|积极|全力|大力|尽快|立即|安排|支持|配合)(?!(?:要求|建议|希望|请)))")

_AND_DOES = re.compile(
    rf"(?:(?<=[\n.!,;])|^)(?P<who>[ \t]{{0,60}}(?:(?:i|we|i've|we've|i'm|we're|my team|our team)\b"
    rf"|{OWN}++))(?P<does>(?!(?: (?!and"
    rf" )[a-z']+){{0,6}}?"
    rf" (?:will|would|shall|can|could|may|might|should|must|need|needs|want|wants|plan|intend|hope|going|to(?! (?:it|this"
    rf"|that)\b)|not|never"
    rf"|half|part)\b)(?:"
    rf" [a-z0-9'{TITLE}{OWN}.]+){{1,14}}?)(?P<and>,?"
    rf" and)"
    r"(?= (?:(?:therefore|hereby|fully|happily|gladly) )?(?:approve|reject|support|decline|refuse)s? (?:it|this|the)\b"
    rf"| (?:{_AND_SAY})"
    r"| (?:therefore )?(?:cannot|can't|can not|(?:do|does|will)(?: not|n't)|won't) (?:approve|agree|accept|support)\b)"
)
_BARE = re.compile(r" (?:(?:therefore|hereby|fully|happily|gladly) )*(?:approve|reject)")
_SENTENCE = re.compile(r"[.!?;\n]")
_TO_OTHERS = re.compile(r"\b(?:please|pls|kindly|you|let|let's|go (?:ahead|on)|proceed|carry on|move (?:ahead|forward))\b")


def parted(said: str) -> str:
    """The same text, of the same length, with a full stop for the word that joins a decision to something else."""
    return _AND_I.sub(_stopped, _AND_DOES.sub(_with_subject, said))


def _stopped(match: re.Match[str]) -> str:
    """A full stop, but not where others are asked to do both: please go ahead and approve."""
    sentence = _SENTENCE.split(match.string[: match.start()])[-1]
    others = _TO_OTHERS.search(sentence) is not None and _BARE.match(match.string, match.end()) is not None
    stop = "." if match[0].isascii() else "。"
    return match[0] if others else stop + " " * (len(match[0]) - 1)


def _with_subject(match: re.Match[str]) -> str:
    """I read it and approve it: two sentences, whose subject is one."""
    who = match["who"].strip()
    subject = OWN if who.startswith(OWN) else "we" if who.startswith("we") else "i"
    return match["who"] + match["does"] + "." + " " * (len(match["and"]) - 1 - len(subject)) + subject
