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
    sincerely kindly bearing legwork groundwork spadework homework persistence diligence prodding v concise neat tidy
    gentle friendly polite staying top sorting prep forms turnaround thoroughness readable writeup pack round rounds
    sitting lateness caught catching
"""
EVERYDAY: Final = frozenset(_EVERYDAY.split())
#: What is told of reading: what was read, how, where, with whom, and that it was good; not what is asked or still needed.
_READING_WORDS: Final = """
    it it's this that these those them everything all both each every whole entire full complete own your you the a an of in on at
    to with by through over from and for i i'm i've we we've me my our am is are was carefully thoroughly closely properly
    fully again twice once now just already today yesterday tonight morning afternoon evening night weekend week month day
    this last line item point page word start finish top bottom end detail details depth attention interest care together
    team teams colleagues colleague people staff train tram bus plane flight way road home office desk phone mobile laptop
    computer tablet lunch coffee breakfast dinner tea break car taxi airport hotel station house sofa couch bed kitchen here
    above attached enclosed mail mails email emails message note notes letter info information update returning return
    sending back against match matches matched fine good great nice lovely excellent brilliant superb clear thorough detailed
    comprehensive careful solid happy ok okay everyone everybody very really quite so annual time meeting call holiday
    following weeks
"""
_READING: Final = frozenset(_READING_WORDS.split())
#: On what, or by whom, good work was done.
_WORK_WORDS: Final = """
    the this that these it all your you of and everyone everybody team teams whole entire involved colleagues people staff
    author authors who worked made both prepared wrote here marketing
"""
_WORK: Final = frozenset(_WORK_WORDS.split())
_TOGETHER: Final = (
    r"(?:putting|pulling|getting|doing|bringing) (?:it|this|that|everything|all this|all of this|all that|(?:the|your"
    r"|this) (?:plan|proposal"
    r"|document|request|details|whole thing|numbers|figures|campaign|event|project))"
    r"(?: (?:all|so|very|really|nicely|neatly|quickly|fast|well|smoothly|together|done|ready|prepared|organi[sz]ed|sorted)){0,5}"
)
_FREE: Final = rf"[a-z0-9' /&{OWN}{PARTY}{TITLE}-]{{0,70}}?"
_TELLS = re.compile(r"\b(?:when (?!(?:it|this|the (?:campaign|event|project|launch)) (?:goes live|is live|is out|launches"
r"|starts"
    r"|has started|is up)\b)|whether|who (?!worked\b|made\b)|what|which|where|if (?!(?:you|there|i can|i could|anything"
    r"|any)\b))")
#: In what one is sorry or thankful for, what somebody does to the matter has no place.
_SHAPES: Final = tuple(map(re.compile, (
    rf"(?:{OWN}++(?: has| have)?|i|we|i've|we've|i have|we have|my team has|our team has|have|just|and"
    rf"|all)(?: (?:just|now|also|all|both|carefully|fully|already|have))*"
    rf" (?:reviewed|read|checked|gone through|been through|looked (?:at|through|over)|gone over|studied|seen|verified"
    rf"|discussed)\b"
    rf"(?P<read>{_FREE})",
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
    rf" (?:(?:on |with |by |in )?{_TOGETHER}|(?:on|with|by|from|in) (?P<work>{_FREE})))?",
    rf"(?:(?:i'm |i am |we're |we are )?(?:very much |really |so )?looking|i look|we look) forward to (?P<free>{_FREE})",
    rf"(?:and )?(?:please |kindly |just |do )*(?:let me know|keep me (?:posted|informed|updated)|shout|reach out|contact"
    rf" me)\b(?P<free>{_FREE})",
)))
_WORDS_OF: Final = {"read": _READING, "work": _WORK}
#: What is asked to be told of, with whom the matter was talked over, and what one looks forward to: whole forms, no free words.
_TO_KNOW = re.compile(
    r"(?: (?:how (?:it|this|that|things|everything|all|the (?:launch|event|campaign|project|rollout)) (?:goes|went|go"
    r"|works? out|turns? out|is going)"
    r"|(?:of |about |on )?(?:the |your )?(?:results?|outcome|progress|status|developments|next steps)(?: of (?:it|this|the"
    r" (?:campaign|event|launch|project)))?"
    r"|when (?:it|this|the (?:campaign|event|project|launch)) (?:goes live|is live|is out|launches|starts|has started|is up)"
    rf"|(?:if|should|in case|when|whenever) (?:you |there |i |we |anything |any |anyone )[a-z' {OWN}{PARTY}{TITLE}]{{1,60}}"
    rf"|how (?:i|we|{OWN}++) can (?:help|support|assist)(?: you)?|any ?time|to me|to us"
    r"|in the loop|posted|and thanks|accordingly"
    r"|with (?:any )?(?:questions|queries)|for (?:anything|any questions|help|support)|if needed|if required|afterwards"
    r"|please|thanks))*"
)
_TALKED_OVER = re.compile(
    r".*\bdiscussed(?: (?:it|this|that|everything|it all|(?:the|your) (?:plan|proposal|request|document|matter|details"
    r"|content|numbers|figures)))?"
    r"(?: (?:internally|together|fully|again|carefully|thoroughly|already|yesterday|today|earlier|twice|in|at|with|within"
    r"|my|our|the|this|last|a|full|detail|depth|length|team|teams"
    r"|department|colleagues|group|office|meeting|call|stand-up|week|month|morning|afternoon|on|monday|tuesday|wednesday"
    r"|thursday|friday|and|all|everyone))*"
)
_AHEAD_WORDS: Final = """
    the it this that to a your our all and in of on with you seeing see working together hearing from how goes go it launch
    event campaign project start kick-off kickoff rollout go-live result results outcome outcomes success live action happen
    happening team everyone everybody soon party celebration progress day big news final everything things next steps
    preparations plan best luck
"""
_AHEAD: Final = frozenset(_AHEAD_WORDS.split())
_TAMPERS = re.compile(
    r"\b(?:tak|putt|gett|keep|mak|cutt|work)ing\b.*\b(?:out|off|down|into|changes)\b|\bchanges\b|\bversion\b|\bout of"
    r" (?!office\b|town\b|the office\b|signal\b)"
    r"|\bto come\b|\bnext\b|\bsoon\b"
)
_ASKS_TO_KNOW = re.compile(r"(?:and )?(?:please |kindly |just |do )*(?:let me know|shout|reach out|contact me|keep me)\b")


def is_courtesy(text: str, known: Callable[[str], bool]) -> bool:
    """Whether a clause is such a courtesy and its tail speaks of everyday things; `known` tells what the request says."""
    for shape in _SHAPES:
        if (match := shape.fullmatch(text)) is not None:
            said = {name: span for name, span in match.groupdict().items() if span}
            free = " ".join(said.values())
            return _is_whole(text, free) and _consists_of(free, _WORDS_OF.get(min(said, default=""), EVERYDAY), known)
    return False


def _is_whole(text: str, free: str) -> bool:
    """Whether the tail tells of no term: nothing to be told first, nothing moved, nothing still to come."""
    if _ASKS_TO_KNOW.match(text):
        return _TO_KNOW.fullmatch(" " + free.strip() if free.strip() else "") is not None and not _TELLS.search(free)
    if "forward to" in text or "good luck" in text:
        return set(free.split()) <= _AHEAD or not re.search(r"[a-z]", free)
    if "discussed" in text:
        return _TALKED_OVER.fullmatch(text) is not None
    return _TAMPERS.search(free) is None


def _consists_of(free: str, words: frozenset[str], known: Callable[[str], bool]) -> bool:
    left = " ".join(word for word in free.split() if word not in words)
    return is_ordinary(left, known)
