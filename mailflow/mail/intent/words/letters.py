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

_START: Final = r"(?<![^\s,。!?;:()\[\]~…])"
_YOU: Final = "(?:你们?|您|各位|大家)"
#: Whole clauses of Chinese letters.
_BESIDE: Final = (
    f"(?:后面|后续|接下来)的?(?:事情?|工作)?就?(?:都)?(?:拜托|麻烦|辛苦|交给){_YOU}(?:了|啦)|期待(?:合作|一切|后续)?顺利"
    f"|(?:请|那就|就)?{_YOU}?直接(?:往下走|走流程|推进|往下推进)(?:即可|就行|吧|就好)?|别等我了|(?:文档)?写得(?:很|非常"
    f"|真|挺)(?:完整|清楚|用心|好|详细|细致)"
    f"|么么哒|冲(?:鸭|呀|啊)?|(?:谢谢|感谢){_YOU}的?耐心(?:等待)?|耽误{_YOU}了|正式(?:回复|答复)(?:{_YOU}|一下)?"
    f"|特此(?:邮件|书面)(?:确认|回复|函复)|特此(?:回复|函复)"
    f"|这里再(?:邮件|书面)(?:确认|回复)一下|(?:刚才|昨天|早上)?电话里也(?:跟|和){_YOU}说过?了|没别的(?:了|意见)?"
    f"|无附加(?:意见|条件)|没有可挑剔的地方"
    f"|差一?点漏(?:掉|了)|(?:不好意思|抱歉)?刚才?看到(?:催办|提醒)(?:邮件|通知)?|一直被会议(?:拖|耽搁|耽误)着?(?:没回|到现在)?"
    f"|流程上还需?要我做什么(?:就|请|尽管)?(?:说|讲|告诉我)|我亦已?复核(?:过|完毕|无误)?|请{_YOU}(?:安排下去|往下安排|往下走)"
    f"|以后(?:这种|这类)(?:事情?|邮件|情况)?可以直接(?:企业微信|微信|电话|钉钉)?(?:喊|叫|找|打给)我(?:一声)?"
    f"|我邮件看得慢|迟复为歉"
    f"|(?:已|本人已)?按要求在?(?:截止|规定)的?(?:时间|日期|期限)?(?:之?前|内)(?:审阅|阅读|看)(?:完毕|过|完)?"
    f"|文件收妥(?:并?已(?:细阅|阅))?|今天才有时间打开附件"
)

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
    (POLITE, "后接期请那就你您各大直别文写么冲谢感耽正特这刚昨早电没无差不抱一流我以已本按迟今", rf"{_START}(?:{_BESIDE})[~]*$"),
    # The yes of a letter.
    (APPROVE, "同", rf"{_START}同意通过$"),
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
