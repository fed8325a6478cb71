"""English thanks, regrets, wishes and what was read, with a free tail: what the tail may speak of is a closed set of words.

"Thanks for moving it to April" tells of a change that nobody made; so no word that could name one is in the set.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from mailflow.mail.intent.speaker import OWN, PARTY, TITLE
from mailflow.mail.intent.things import is_ordinary

#: What private and office life, the mail and its late answer are told in.
_EVERYDAY: Final = """
    the a an and or but not no of in on at to for from with by as is are was were be been being it its it's this that these
    those i i'm i've me my mine we we've we're us our you you're you've your they them there here so very much really quite
    just only all both every each any some lot lots bit such again also already now then still always ever never once twice
    have has had having get got getting go going went come came coming do did doing done able am can could would will
    carefully thoroughly closely properly fully full detail details line item point start finish top bottom end through over
    into up out off down back after before around away together along reading read looking look looked seeing see seen
    checking check checked review reviewing reviewed study today yesterday tonight last morning afternoon evening night
    weekend week month year day days hour hours minute minutes moment while time times holiday holidays vacation leave break
    lunch dinner breakfast coffee tea train plane flight bus tram metro underground subway boat ferry car taxi cab road way
    airport station gate hotel home house bed sofa couch kitchen garden canteen corridor lift office desk building phone
    mobile cell laptop computer tablet screen wifi signal connection network battery internet system server outlook spam
    junk folder filter inbox mailbox mail mails email emails e-mail message messages note notes letter letters reminder
    reminders nudge chaser chasing nudging reminding prompting prodding reply replying response responding answer answering
    answers revert feedback return returning late later delay delayed slow slowness silence wait waiting patience patient
    long short shortness brief brevity quick quickness haste typo typos one-liner bother trouble confusion mix-up hassle
    inconvenience formatting missed missing overlooked forgot forgotten buried swamped slipped busy hectic crazy mad manic
    sick ill unwell flu cold fever doctor dentist hospital kids kid child children son daughter baby wife husband mother
    father mum dad mom family parents school birthday wedding funeral trip travel travelling traveling travels travelled
    abroad conference fair offsite training course workshop seminar meeting meetings call calls back-to-back audit audits
    town sharing sending preparing putting pulling writing drafting making taking keeping giving walking explaining
    clarifying organising organizing arranging coordinating collecting compiling including involving copying asking letting
    following follow follow-up handling helping help helpful support supporting supportive cooperation effort efforts work
    working hard worked great good nice lovely excellent fantastic wonderful brilliant superb amazing outstanding careful
    thorough detailed clear comprehensive solid speedy kind generous prompt timely understanding everyone everybody team
    teams colleagues colleague people guys folks staff others involved author authors whoever success successful smooth luck
    launch event project campaign fun joy happy best wishes weather results result outcome outcomes progress next steps step
    soon meet hearing hear happen happens happening live action questions question information info update updates posted
    informed loop know knowing needs need needed write-up writeup anything something else more further contact reach touch
    attached enclosed above turning turned quickly fast swiftly promptly speedily sooner took taken takes who against annual
    match matches matched matching goes wrote written prepared made put bunch heaps ton tons million heap warmly dearly
    sincerely kindly
"""
EVERYDAY: Final = frozenset(_EVERYDAY.split())
_FREE: Final = rf"[a-z0-9' /&{OWN}{PARTY}{TITLE}-]{{0,70}}?"
_FIGURE = re.compile(r"\d+")
_TELLS = re.compile(r"\b(?:when (?!(?:it|this|the (?:campaign|event|project|launch)) (?:goes live|is live|is out|launches|starts"
    r"|has started|is up)\b)|whether|who (?!worked\b|made\b)|what|which|where|if (?!(?:you|there|i can|i could|anything|any)\b))")
#: In what one is sorry or thankful for, what somebody does to the matter has no place.
_SHAPES: Final = tuple(map(re.compile, (
    rf"(?:{OWN}+(?: has| have)?|i|we|i've|we've|i have|we have|my team has|our team has|have|just|and"
    rf"|all)(?: (?:just|now|also|all|both|carefully|fully|already|have))*"
    rf" (?:reviewed|read|checked|gone through|been through|looked (?:at|through|over)|gone over|studied|seen|verified"
    rf"|discussed)\b"
    rf"(?P<free>{_FREE})",
    rf"(?:so |very |many |my |our |really )*(?:sorry|apologies|apologize|apologise|i apologi[sz]e)(?: for| about)?"
    rf" (?P<free>{_FREE})",
    rf"(?:(?:only )?just |finally |i'm (?:just )?|i am (?:just )?)?back from (?P<free>{_FREE})",
    r"i was (?:away|out|off|travelling|traveling|sick|busy|on (?:leave|holiday|vacation|a plane|a trip|the road)|in"
    r" (?:meetings?"
    r"|a meeting)|at a conference)(?: (?:all day|all morning|yesterday|last week|today|this morning))?",
    rf"(?:and |but )?(?:so |very |really |with |huge |big |many )*(?:thanks|thank you)(?: (?:for|to|very much|so much|again"
    rf"|all|everyone|a lot)\b"
    rf"(?P<free>{_FREE}))?",
    rf"good luck(?: with (?P<free>{_FREE}))?|(?:really |very |such )?(?:good|great|nice|excellent) (?:work|job|stuff|effort)(?:"
    rf" (?:on|with|by|from|in|putting|pulling|getting|doing) (?P<more>{_FREE}))?",
    rf"(?:(?:i'm |i am |we're |we are )?(?:very much |really |so )?looking|i look|we look) forward to (?P<free>{_FREE})",
    rf"(?:and )?(?:please |kindly |just |do )*(?:let me know|keep me (?:posted|informed|updated)|shout|reach out|contact"
    rf" me)\b(?P<free>{_FREE})",
)))
_ASKS_TO_KNOW = re.compile(r"(?:and )?(?:please |kindly |just |do )*(?:let me know|shout|reach out|contact me|keep me)\b")


def is_courtesy(text: str, known: Callable[[str], bool]) -> bool:
    """Whether a clause is such a courtesy and its tail speaks of everyday things; `known` tells what the request says."""
    for shape in _SHAPES:
        if (match := shape.fullmatch(text)) is not None:
            free = " ".join(span for span in match.groupdict().values() if span)
            return not (_ASKS_TO_KNOW.match(text) and _TELLS.search(free)) and _is_everyday(free, known)
    return False


def _is_everyday(free: str, known: Callable[[str], bool]) -> bool:
    left = " ".join(word for word in free.split() if word not in EVERYDAY)
    return is_ordinary(left, known)
