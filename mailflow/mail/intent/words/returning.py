"""English clauses that send the matter back for a new version: handed back, to be redone and sent again, wanted anew; data only.

Patterns over folded text, each with the characters it can begin with, as in `grammar`.
"""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.speaker import OWN, PARTY, TITLE
from mailflow.mail.intent.words.kinds import RETURN

_WE: Final = (
    rf"(?:(?:i|we|{OWN}++)(?:'m|'re|'ll| am| are| is)?(?: (?:will|have to|has to|need to|needs to|must|would like to|like to"
    rf"|want to|am going to|going to"
    r"|therefore|hereby|regret to|afraid to|just|now))* )?(?:(?:therefore|hereby|so|just|now) )?"
)
_IT: Final = (
    rf"(?:it|this|that|this one|that one|these|them|(?:the|your) (?:(?!signed|approved|executed|agreed|completed"
    rf"|countersigned|final)[a-z]+ )?"
    rf"(?:plan|proposal|document|file|draft|request|form"
    rf"|paper|report|budget|version|sheet|contract"
    rf"|schedule|application|submission)|{TITLE}++|herewith)"
)
_TO: Final = (
    rf"(?: to (?:you|you all|sender|the (?:author|sender|requester|applicant|team|drafter|department|drawing board|originator)"
    rf"|marketing|{PARTY}++))?"
)
_FIX: Final = (
    r"(?:revisions?|rework(?:ing)?|corrections?|changes|amendments?|modifications?|adjustments?|redraft(?:ing)?|rewrit(?:e|ing)"
    r"|clean-?up|tidy-?up|completion|improvements?|an? update|updates?"
    r"|an? (?:[a-z]+ )?(?:redraft|rewrite|revision|rework|round|pass|go|look|version|clean-?up|tidy-?up|fix)|another (?:round"
    r"|pass|go|look|version|try|attempt)|more (?:work|detail|details)|fixing|updating)"
)
_FOR: Final = (
    rf"(?:,? (?:for|to be|needs?|please for) (?:further |some |minor |major |a few )?(?:{_FIX}|corrected|revised|amended"
    rf"|completed|fixed|updated|redone|reworked)(?: (?:please|and (?:re)?(?:sent|submi\w+|issue\w*).{{0,24}}))?)?"
)
_LATER: Final = (
    r"(?! (?:later|soon|tomorrow|shortly|with (?:an?|my|our)|by|on (?:mon|tues|wednes|thurs|fri)day|signed|approved|next|asap"
    r"|once|when|if))"
)
_REDO: Final = (
    r"(?:revise|redo|amend|update|correct|modify|rework|re-work|fix|adjust|redraft|re-draft|rewrite|re-write|rectify|overwork"
    r"|clean up|tidy up|fill in|fill|complete|add|change|improve|sort out|take|go|make|recalculate|recheck|check"
    r"|attach|include|replace|remove|provide|put|address|incorporate|edit|re-do|finish|expand|shorten|translate|split|insert"
    r"|supply)"
)
_AGAIN: Final = (
    r"(?:re-?send|re-?submit|re-?issue|re-?circulate|re-?apply|re-?present|re-?upload|(?:send|submit|issue|circulate|present"
    r"|apply|give|pass|forward|share|upload|return|mail|bring)"
    rf"(?: (?:it|this|that|them|me|us|to|you|round|around|in|over|back|along|out|for|{_IT}|sign-?off|approval|confirmation"
    rf"|signature|once|more|a|an|the|as)){{0,6}} "
    r"(?:again|once more|back(?: to (?:me|us))?|anew|afresh|v ?\d[\d.]*|(?:new|revised|corrected|updated|amended|fresh|next"
    r"|fixed|better|clean|second) (?:version|one|draft|form|file|edition|proposal|plan)))"
)
_WANT: Final = r"(?:new|revised|corrected|updated|amended|fresh|next|fixed|reworked|improved|second)"
_ASK: Final = (
    r"(?:(?:could|can|would|will) you (?:please |kindly )?|please (?:can|could) you |you (?:need|have|will have) to |i (?:ask"
    r"|need|want|would ask) you to )"
)
_PLEASE: Final = rf"(?:(?:so |and |then |but |hence |reviewed,? )?(?:please |kindly |pls |plz )?{_ASK}?(?:please |kindly )?)"
_ENDS: Final = (
    r"(?=\s*$|,|\.| (?:please|thanks|thank you|when|once|and (?:i|we)\b|then|as|because|since|with|for|so|at|by|in|to)\b)"
)

RETURNING: Final[tuple[tuple[str, str, str], ...]] = (
    (RETURN, "pkrcfaud", r"(?:(?:please|kindly|pls) ){1,2}(?:revise|correct|fix|amend|update|rework|complete|adjust|redo"
         r"|rewrite|redraft"
         r"|reformat|recast|align|edit)(?: (?!and\b|approve|then\b)[a-z0-9'-]+){1,14},? and (?:then )?(?:(?:resubmit"
         r"|resend)(?: (?:it|this))?"
         r"|(?:submit|send) (?:it |this )?(?:again|anew|once more)|(?:submit|send)(?: me| us)? (?:a|the) (?:new|revised"
         r"|corrected|updated)"
         r" (?:version|document|plan|one))(?: (?:again|back|over|anew|once more|to (?:me|us)))*(?: for (?:(?:my|our|a"
         r"|another|new|fresh|final) )*"
         r"(?:approval|review|sign-?off|confirmation|consideration|signature))?$"),
    (RETURN, "iwrsbkghtnj" + OWN, rf"{_WE}(?:return(?:s|ing)?|send(?:s|ing)? back|bounc(?:e|es|ing) back"
        rf"|kick(?:s|ing)? back|push(?:es|ing)? back)(?: you)? {_IT}(?: back)?{_TO}{_FOR}{_LATER}"),
    (RETURN, "iwrsbkghtnj" + OWN, rf"{_WE}(?:return(?:s|ing)?|send(?:s|ing)?|bounc(?:e|es|ing)|kick(?:s|ing)?"
        rf"|push(?:es|ing)?|throw(?:s|ing)?) {_IT}(?: right| straight)? back{_TO}{_FOR}{_LATER}"),
    # Who hands it back gives up the work, or returns it: what for tells.
    (RETURN, "iwhgp" + OWN, rf"{_WE}(?:(?:hand|giv|pass)(?:e?s|ing|e)? (?:{_IT} )?back(?: {_IT})?){_TO}(?=,? (?:for|to be|needs?"
        rf"|please for) ){_FOR}{_LATER}"),
    (RETURN, "r", rf"return(?:ed)?{_TO} for (?:{_FIX})$"),
    (RETURN, "bis", rf"(?<!get )(?<!come )(?!back to you(?: again| then| please)?$)"
        rf"(?<!be )(?<!report )(?:(?:it|this|that|this one)(?:'s| is| goes| came"
        rf"| has to go)?(?: right| straight)? |so |straight "
        rf"|right )?back to (?:you|square one|the (?:author|drawing board|drafter|team|requester)|marketing|{PARTY}++)"
         rf"(?: (?!tomorrow|later|soon|shortly|next|monday|friday|today)[a-z]{{3,8}}(?=$|,))?(?: i'm afraid| please| then"
         rf"| again)?{_FOR}(?: please)?{_LATER}"),
    (RETURN, "p" + "krafumcotgsihnw", rf"{_PLEASE}(?:go )?back to the drawing board\b"),
    (RETURN, "pksabtchnidrwuyfomgelvj", rf"{_PLEASE}(?!add me|fill in the form|check (?:it"
        rf"|this) and come)(?:{_REDO})(?: [a-z0-9'.&/-]+){{0,9}},? (?:and|then|and then"
        rf"|before you) (?:please |kindly )?{_AGAIN}{_ENDS}"),
    (RETURN, "pksabtcrhyi", rf"{_PLEASE}(?:re-?submit|re-?issue|re-?circulate|re-?apply|re-?send)(?: (?:it|this|the plan"
        rf"|{TITLE}++))?(?: (?:once|when|after) (?:it's|it is|that's|they are|all is)? ?(?:been )?"
         r"(?:corrected|fixed|done|complete|updated|ready|revised|amended))$"),
    (RETURN, "pksbiwrcy" + OWN, rf"(?:{_PLEASE}(?:send|submit|provide|prepare|share|give|make|produce|issue|let (?:me|us) have)"
        rf"|(?:i|we|{OWN}++) (?:would like(?: to (?:see|have|get))?|need|want|require|request|ask for|expect|asks for"
         rf"|requests?|needs?))(?: (?:me|us))? (?:an? |another |your )?(?:{_WANT} ){{1,2}}(?:version|plan|proposal|draft"
         rf"|budget|document|one|schedule|form)(?: with [a-z ]{{1,40}})?(?: please| first| when done| again"
         rf"| for [a-z-]{{3,12}})*$"),
    (RETURN, "pks", rf"{_PLEASE}(?:send|submit)(?: (?:me|us))? the (?:{_WANT} ){{1,2}}(?:version|draft|proposal)(?: please"
        r"| when done| again| for [a-z-]{3,12})*$"),
    (RETURN, "pksbcim", rf"{_PLEASE}(?:send|submit|issue|give|prepare|make|provide|circulate)(?: (?:me|us))?(?: an?| the| new)?"
        r"(?: version)? ?v? ?(?:[2-9]|1\.[1-9])[\d.]*(?: with [a-z' ]{1,40}?)?(?: please| and i'll (?:review|look at|sign|read)"
        r" (?:that|it))*$"),
    (RETURN, "rsbtk", rf"(?<![a-z] )(?:return(?:ed|ing)?|sen(?:t|d|ding) back|bounc(?:ed|ing) back|kick(?:ed|ing) back"
        rf"|to be returned|back)(?: (?:it|this))?{_TO} (?:for (?:some |a few |further |minor |major )*{_FIX}|to (?:revise|correct"
        r"|amend|rework|redo|fix|be (?:revised|corrected|amended|reworked|redone|fixed|completed)))(?: please| pls| thanks)*$"),
    (RETURN, "ti" + TITLE, rf"(?<![a-z] ){_IT} (?:is|are|has been|have been|is being|are being|goes|has to go|needs to go|must go"
        rf"|will have to go|should go|has to come|is going|has to be|must be|needs to be|will be|gets) (?:hereby |therefore )?"
        rf"(?:returned|sent back|back|bounced back){_TO}(?: (?:for|to be) (?:some |a few |further |minor |major )*(?:{_FIX}"
        r"|revised|corrected|amended|reworked|redone))(?: please| i'm afraid)*$"),
    (RETURN, "pkmac", rf"{_PLEASE}(?:revise|correct|amend|rework|fix|update|make (?:the |all )?(?:necessary |needed |required )?"
        rf"(?:corrections|changes|amendments)|address [a-z' ]{{1,30}})(?: [a-z']+){{0,5}} and (?:then )?(?:revert|reply"
        rf"|come back(?: to (?:me|us))?|get back(?: to (?:me|us))?|re-?issue it|re-?submit it|re-?send it)(?: with (?:an? |the "
        rf"|your )?{_WANT} (?:version|one|draft|document|plan|proposal)| for (?:my |our )?(?:confirmation|approval"
        rf"|sign-?off))+$"),
    (RETURN, "pnitw" + TITLE, rf"(?:(?:it|this|that|{_IT}) )?needs? (?:a |an )?(?:proper |complete |full |thorough |further "
        rf"|serious |major )?(?:rework(?:ing)?|rewrite|re-?writing|redraft(?:ing)?|another (?:round|pass|go|draft|version"
        rf"|revision)|redoing)$"),
    (RETURN, "nit", r"(?:(?:it|this|that) is |it's )?not ready for (?:sign-?off|approval|signature)$"),
    (RETURN, "ptkj", rf"{_PLEASE}take (?:it|this) (?:back|away)(?: to [a-z ]{{2,20}})?(?:,? and (?:redo|rework|revise|fix"
        rf"|correct|rewrite|improve|start again)\b[^,.;]{{0,40}})$"),
)  # fmt: skip
#: The same, asked as a question.
_ASKED = re.compile(rf"{_ASK}(?:please )?(?:{_REDO}(?: [a-z0-9'.&/-]+){{0,9}},? (?:and|then|and then) (?:please "
    rf"|kindly )?{_AGAIN}|re-?submit|re-?issue)\b")


def asks_to_redo(text: str) -> bool:
    """Whether what is asked is that it be redone and sent again."""
    return _ASKED.match(text) is not None
