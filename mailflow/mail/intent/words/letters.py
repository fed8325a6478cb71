"""What stands in whole letters beside a plain yes, and ways of saying it that letters have; data only, by the plan of `english`.

Each pattern reaches to the end of its clause; no part, day, sum, change or other person has a place in one.
"""

from __future__ import annotations

from typing import Final

from mailflow.mail.intent.speaker import OWN, TITLE
from mailflow.mail.intent.words.kinds import APPROVE, POLITE

_HEAD: Final = r"(?<![a-z] )"
_IT: Final = rf"(?:it|this|that|everything|all of it|all of this|the (?:document|plan|proposal|request|file|matter)|{TITLE}++)"
_ME: Final = rf"(?:me|us|{OWN}++(?:'s)?(?: side| team)?|my side|our side|my end|our end)"

LETTERS: Final[tuple[tuple[str, str, str], ...]] = (
    # How letters begin, thank, wish and end.
    (POLITE, "hit",
        rf"{_HEAD}(?:i )?(?:hope|trust) (?:that )?(?:you(?:'re| are)|this (?:e-?)?(?:mail|message)? ?finds?|all is) ?(?:you )?"
        r"(?:well|doing (?:well|fine)|fine|all well|in good health)(?: today)?$"),
    (POLITE, "tm",
        rf"{_HEAD}(?:(?:many |so many )?thanks|thank you)(?: so much| very much| a lot| again)? for (?:(?:all )?(?:your"
        rf"|the|this|all)"
        r" (?:(?:kind|clear|quick|patient|great|hard|big|good|thorough|careful|detailed|friendly) )?(?:message|mails?"
        r"|e-?mails?|informations?|reminders?"
        r"|note|patience|efforts?|work|preparation|explanation|write-up|support|cooperation|understanding|help)"
        r"|consulting (?:us|me)|including (?:us|me)(?: early)?|explaining(?: (?:it"
        r"|the background))?(?: on the phone)?(?: earlier)?|bearing with (?:me|us)"
        r"|waiting|asking|keeping (?:me|us) (?:informed|posted|in the loop))$"),
    (POLITE, "me",
        rf"{_HEAD}(?:it )?made it an easy read$|{_HEAD}enjoy (?:your|the) (?:weekend|day|evening|holidays?|break|lunch)$"),
    (POLITE, "gwha",
        rf"{_HEAD}(?:good luck (?:with (?:it|this)|to (?:you|all|everyone))|(?:i )?wish (?:you all the best"
        rf"|the work goes smoothly"
        r"|you (?:success|good luck|a (?:nice|good|great) (?:day|week|weekend)))|have a (?:nice|good|great"
        r"|lovely) (?:weekend|day|evening|week)"
        r"(?: with your family)?|all the best(?: with it)?)$"),
    (POLITE, "pkwid",
        rf"{_HEAD}(?:(?:please|pls|kindly|do) )+(?:file (?:this|it)(?: with the rest)?|take (?:it|this) on record"
        rf"|process (?:the )?next steps?"
        r"|continue(?: (?:with the (?:process|next step)|the process|to push (?:it )?forward))?|implement|go on"
        r"|carry on with it)$"
        rf"|{_HEAD}we can start(?: now)?$"),
    (POLITE, "mgtn",
        rf"{_HEAD}(?:mfg|grazie(?: mille)?|terima kasih|thanking you|good continuation|night|talk soon|good night)$"),
    # The yes of a letter.
    (APPROVE, "a",
        rf"{_HEAD}approved without (?:any )?(?:comments?|remarks?|reservations?)(?: from {_ME})?$"),
    (APPROVE, "iw" + OWN,
        rf"{_HEAD}(?:(?:i'm|i am|we're|we are) (?:fine|happy|ok|content|good) with (?:{_IT}|all of it)|(?:i'm|i am|we're"
        rf"|we are) in"
        rf" (?:full )?agreement|i (?:find|consider) {_IT} (?:good|fine|in order)|(?:i"
        rf"|we) agree) and (?:hereby )?(?:i )?(?:give (?:my|our) approval"
        rf"|approve(?: {_IT})?)$"),
    (APPROVE, "tity",
        rf"{_HEAD}(?:this|it) gets a (?:clear|definite|big|full|resounding) (?:yes|approval) from {_ME}$"
        rf"|{_HEAD}you (?:may|can) take this as a (?:clear|definite|firm) yes from {_ME}$"),
    (APPROVE, "iwa",
        rf"{_HEAD}(?:i'm|i am|we're|we are) signing off on {_IT} (?:for|on behalf of) {OWN}++$"),
    (APPROVE, "pwh",
        rf"{_HEAD}please find (?:by|with|in) this (?:mail|e-?mail|message) my approval$|{_HEAD}with this (?:mail|e-?mail"
        rf"|message) (?:i'm|i am)"
        rf" approving(?: {_IT})?$"),
    (APPROVE, "td",
        rf"{_HEAD}(?:the )?document (?:is|was|has been) (?:(?:read|checked|reviewed) and )?approved by {_ME}(?: today)?$"),
    (APPROVE, "iwnt" + OWN,
        rf"{_HEAD}(?:(?:i|we) have|there (?:is|are)) no (?:any )?objections? (?:about|against|to) {_IT}$"
        rf"|{_HEAD}no any (?:problem|objection|comment)s? from {_ME}$"),
    (APPROVE, "iw",
        rf"{_HEAD}(?:i'm|i am|we're|we are) (?:fully|totally|completely) on board(?: with {_IT})?$"),
    (APPROVE, "iw",
        rf"{_HEAD}(?:i|we) (?:confirm|give|send) (?:you )?(?:my|our) approval and have nothing (?:further )?to add$"),
)  # fmt: skip
