"""An earlier answer taken back, in whatever words: whose answer, which one, and what is to become of it.

Whole clauses only, composed of closed sets: a question, a condition, a day to come, a "not" or another person's answer has no
such form.
"""

from __future__ import annotations

from typing import Final

from mailflow.mail.intent.blanks import blank
from mailflow.mail.intent.compiled import form
from mailflow.mail.intent.folding import has_latin
from mailflow.mail.intent.lexicon import MASKED
from mailflow.mail.intent.speaker import OWN, TITLE

#: Where a clause begins; two blanks stand where something else was passed over.
_FIRST: Final = r"(?:(?<![^\n,。.!;:()\[\]—-])|(?<=[,.!;:\n()—-] )|(?<=  ))"
_LAST: Final = r"(?=\s*(?:$|[,。.!;:\n()\[\]—]|- ))"
_ZH_ME: Final = f"(?:我们?|本人|我部门?|本部门?|我方|我这边|敝部|{OWN}++)"
_ZH_WHEN: Final = (
    r"(?:之前|先前|此前|早前|早先|上一?[次回封个条版]|前一?[次回封条]|刚才|刚刚|刚|方才|前面|原来|原先|原本|当时|昨[天晚日儿]"
    r"|前[天日几天]+|今[天早晨]|今儿|早上|清早"
    r"|上午|中午|下午|晚上|头先|寻日|琴日|[那这嗰][封个条份次句]?|上?(?:周|星期|礼拜)[一二三四五六日天]?|前?于"
    r"|\d{1,2}月\d{1,2}[日号]|\d{1,2}/\d{1,2}|\d{1,2}[日号])"
)
_ZH_ANSWER: Final = (
    r"(?:不?同意|不?批准|不?核准|确认|意见|答复|回复|回应|回覆|复|审批意见|审批|审核意见|邮件|电邮|来信|回信|信件?|表态|签字"
    r"|签名|签批|签核|通过|否决|驳回|退回"
    r"|投票|赞成票?|反对票?|票|结论|决定|态度|表示|说法|消息|approved?|approval|reject(?:ed)?|ok|yes|no|reply|lgtm|\+1"
    rf"|{MASKED}+)"
)
_ZH_OWN_GIVEN: Final = r"(?:手滑|手误|一?不小心|误|错|给出?|发出?|回|写|点|签|投|表示|作出?|做出?|提交|提|说|所|为|寄|覆|复|选)"
_ZH_LINK: Final = r"(?:的|之|过|了|个|里|中|在|个|那封|那个|那条|这封|发|关于|对|就|此事|本案|该?方案)"
_ZH_EARLIER: Final = (
    rf"(?:{_ZH_ME}(?:{_ZH_WHEN}|{_ZH_OWN_GIVEN}|{_ZH_LINK}|{TITLE}++){{0,6}}|(?:{_ZH_WHEN})(?:{_ZH_ME}|{_ZH_WHEN}|{_ZH_OWN_GIVEN}"
    rf"|{_ZH_LINK}|{TITLE}++){{0,6}}) ?{_ZH_ANSWER}(?:的?{_ZH_ANSWER})? ?"
)
#: "That one", with nothing said of what it is.
_ZH_THAT: Final = (
    r"(?:(?:刚刚|刚才|上面|前面|昨天)?[那上前]一?[封条](?:邮件|信|回复|答复|消息)?|(?:刚刚|刚才|头先)(?:发|回|点|按|写)的)"
)
_ZH_MODAL: Final = (
    rf"(?:先|请|都|也|应|予以?|兹予?|现予?|现在|就|要|想要?|需要?|得|必须|打算|{_ZH_ME}|麻烦您?|烦请|敬请|视为|当作?|按|算|特此"
    rf"|声明|帮忙?|正式|统统|一律|全部|暂时?|给|您|你们?|大家"
    r"|等于)"
)
_ZH_TAKE: Final = r"(?:撤回|撤销|撤下|撤掉|撤|收回|收返|收|取消|推翻|作废|废除|废止|更改|追回|召回|忽略|无视|删除|删掉)"
_ZH_GONE: Final = (
    r"(?:作废|无效|失效|作罢|不算数?|唔算数?|不作数|不作准|唔作准|不要算|别算|不用管|不用理|不必理会|请?不要理会|不理|别管"
    r"|忽略不?计?|无视|撤回|撤销|撤下|撤掉|撤了|收回|收返|取消|推翻|删除|删掉"
    r"|(?:就?(?:当作?|等于)我?)(?:没(?:发|说|看到|看见|写|收到|回|有|了)(?:过|了)?|冇(?:咗|发过?|讲过?|睇到)|(?:还)?未回复"
    r"|没回复))"
)
#: One of these characters is in each of them, and in what Japanese has for them.
_TAKES_BACK = form("[撤收废算冇没删管理失]|取消|推翻|作[罢数准]|更改|[追召]回|忽略|[无無]|未回复|取り消|なかった")
_ZH_DONE: Final = r"(?:了|掉|咗|佢|吧|哈|啦|哦|一下|回来|来|下|过|处理|谢谢|先)"
_CHINESE: Final = tuple(
    form(_FIRST + pattern + _LAST)
    for pattern in (
        rf"(?:抱歉|不好意思|更正)?{_ZH_MODAL}{{0,4}}{_ZH_TAKE}(?:掉|了|一下)?{_ZH_EARLIER}",
        rf"{_ZH_EARLIER}(?:,\s?)?{_ZH_MODAL}{{0,4}}?{_ZH_GONE}{_ZH_DONE}{{0,3}}",
        rf"{_ZH_MODAL}{{0,3}}(?:把|将)(?:{_ZH_EARLIER}|{_ZH_THAT}){_ZH_MODAL}{{0,2}}{_ZH_TAKE}{_ZH_DONE}{{0,3}}",
        rf"{_ZH_MODAL}{{0,3}}(?:忽略|无视|不用管|不要理会|别管|不必理会|不用理会?)(?:{_ZH_EARLIER}|{_ZH_THAT})",
        rf"{_ZH_THAT}(?:,\s?)?{_ZH_MODAL}{{0,4}}?{_ZH_GONE}{_ZH_DONE}{{0,3}}",
        r"(?:先ほど|先程|さきほど|昨日|前回|今朝|先日|以前)の(?:私の)?(?:承(?:认|認)|同意|回答|返信|メール|ご?连络|ご?連絡|却下"
        r"|返事)(?:は|を|について)?[、,]?"
        r"(?:取り?消|撤回|无(?:效|効)|無効|なかった)[^。,\n]{0,20}",
    )
)
#: That it was a slip; beside it a bare "cancel it" is meant of that answer.
_SLIP = form(
    r"(?:发|回|点|按|写|签|看|填|选|弄|搞|投)(?:得)?(?:错|太快|快了|早了|太早)|错(?:发|点|按|签)|误(?:发|点|操作|签|批)"
    r"|手[滑快误]|(?:点|按|回|发|签|选)(?:了|过)不?(?:同意|批准|确认)"
    r"|\b(?:by (?:accident|mistake)|in error|accidental\w*|mistaken\w*|wrong (?:mail|e-?mail|thread|one|button|document|file"
    r"|version|message)"
    r"|too (?:fast|quickly|soon|early)|mixed up|misread|premature\w*|slip of)\b"
)
_BARE = form(
    _FIRST
    + rf"(?:{_ZH_MODAL}{{0,3}}(?:撤回|撤销|收回|作废|撤了|取消|收返)(?:来|了|掉|先)?|不?同意(?:的?意见)?(?:作废|不算数?|不作数"
        rf"|无效)"
    r"|(?:so )?(?:please |kindly |pls )?(?:ignore|disregard|cancel|forget|delete|scrap|undo|recall) (?:it|that|that one))"
    + _LAST
)

_EN_EARLIER: Final = (
    r"(?:previous|earlier|last|former|prior|recent|first|initial|original|preceding|other|latest|premature|mistaken|quick|hasty"
    r"|yesterday's|today's|this morning's|last (?:week|night)'s|(?:mon|tues|wednes|thurs|fri|satur|sun)day's|formal|written)"
)
_EN_ANSWER: Final = (
    rf"(?:answer|approval|reply|response|consent|vote|decision|sign-?off|sign off|e-?mail|mail|message|note|yes|no|ok|okay"
    rf"|go-ahead"
    rf"|green light|rejection|refusal|objections?|validation|confirmation|release|agreement|endorsement|thumbs-?up|thumbs up"
    rf"|acceptance"
    rf"|comment|statement|position|approved|rejected|agreed|lgtm|clearance|authori[sz]ation|veto|{MASKED}+)"
)
_EN_DAY: Final = (
    r"(?:yesterday|today|tonight|this (?:morning|afternoon|week)|last (?:night|week|month)|earlier(?: (?:today|on|this \w+))?"
    r"|before|just now"
    r"|(?:an|one|two|a few) (?:hours?|minutes?|days?) ago|(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon"
    r"|evening))?"
    r"|(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)?(?: (?:january|february|march|april|may|june|july|august|september|october"
    r"|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec))?|(?:january|february|march|april|may|june|july|august|september|october"
    r"|november"
    r"|december) \d{1,2}|a moment ago)"
)
_EN_WHEN: Final = (
    rf"(?: (?:of|from|on|to|for|given|sent|dated|made|in|(?:that |which )?(?:i|we) (?:just )?(?:sent|gave|wrote|made|issued"
    rf"|submitted|posted))"
    rf"(?: (?:out|you|it|on|this|the (?:plan|request|proposal|mail|e-?mail|thread)|{TITLE}++"
    rf"|{_EN_DAY})){{0,3}}| {_EN_DAY}){{0,3}}"
)
_EN_MINE: Final = rf"(?:(?:my|our) (?:{_EN_EARLIER} ){{0,2}}|(?:the|that) (?:{_EN_EARLIER} ){{1,2}})"
_EN_THAT: Final = (
    rf"(?:{_EN_MINE}{_EN_ANSWER}{_EN_WHEN}|my (?:last|previous|earlier)(?: one)?(?=\s*[,.;!—]|\s*$)|(?:what"
    rf"|the (?:{_EN_ANSWER})(?: that| which)?) (?:i|we) (?:just |have |'ve )?"
    rf"(?:answered|said|wrote|sent|replied|gave)(?: (?:you|to you|earlier|before|(?:on |of )?{_EN_DAY})){{0,2}})"
)
_EN_I: Final = (
    r"(?:(?:sorry|apologies|correction|recall|please|kindly|pls|hereby|now|so|and|but|unfortunately|therefore|i'm sorry"
    r"|i am(?: very)? sorry"
    r"|(?:i|we)(?: hereby| now| do| must| have to| need to| want to| wish to| would like to| would ask to| regret to)?"
    r"|i'd like to"
    r"|we'd like to|i'm|i am|we're|we are|i've|i have|let me|allow me to|can i|could i)[,:]? ){0,4}"
)
_EN_TAKE: Final = (
    r"(?:withdr(?:aw|awing|awn|ew)|retract(?:ing|ed)?|revok(?:e|ing|ed)|rescind(?:ing|ed)?|cancel(?:l?ing|l?ed)?|annul(?:ling"
    r"|led)?"
    r"|recall(?:ing|ed)?|tak(?:e|ing|en) back|pull(?:ing|ed)?(?: back)?|scrap(?:ping)?|scratch(?:ing)?|disregard|ignore|forget"
    r"|void(?:ing)?"
    r"|undo(?:ing)?|revers(?:e|ing|ed)|discard|bin|strike|drop|nix|unsend|overrule|walk(?:ing)? back|delete)"
)
_EN_VOID: Final = (
    r"(?:(?:is|was|are|were|should be|must be|has been|to be)(?: (?:hereby|now|therefore|all))? (?:not|no longer|to be)? ?"
    r"(?:valid|in force|effective|void|invalid|null(?: and void)?|cancell?ed|withdrawn|retracted|revoked|rescinded|ignored"
    r"|disregarded"
    r"|recalled|(?:sent )?(?:by|in|a|an) (?:mistake|error|accident)|meant for (?:you|this|another \w+))"
    r"|(?:no longer|doesn't|does not|do not|don't) (?:stands?|counts?|hold|holds|apply|applies))"
)
_EN_LAST: Final = (
    r"(?=\s*(?:$|[,.;!\n()—]|:|- )|[ ](?:please|with immediate effect|effective immediately|because|since|as i|as we|as it"
    r"|and (?:i|we|will"
    r"|wait|treat|do)|until|for now|for the moment|so|thanks|thank|entirely|completely|altogether|while|pending)\b)"
)
_ENGLISH: Final = tuple(
    form(_FIRST + pattern + _EN_LAST)
    for pattern in (
        rf"{_EN_I}{_EN_TAKE} {_EN_THAT}(?: back)?",
        rf"{_EN_I}(?:tak(?:e|ing)|pull(?:ing)?|call(?:ing)?|draw(?:ing)?) {_EN_THAT} back",
        rf"{_EN_I}{_EN_THAT} {_EN_VOID}",
        rf"{_EN_I}(?:consider|treat|regard|take|count|see|mark|deem) {_EN_THAT} (?:as |to be )?(?:hereby |now )?(?:cancell?ed"
        rf"|withdrawn|void"
        r"|null(?: and void)?|retracted|invalid|not sent|unsent|revoked|rescinded|no longer valid|not valid)",
        rf"{OWN}++ (?:hereby )?(?:withdraws?|retracts?|revokes?|rescinds?|cancels|takes back) (?:its|our|their|the)"
        rf" (?:{_EN_EARLIER} )?{_EN_ANSWER}{_EN_WHEN}",
        rf"(?:{OWN}++'s|{OWN}++) (?:{_EN_EARLIER} )?{_EN_ANSWER}{_EN_WHEN} (?:is|was) (?:hereby )?(?:withdrawn|retracted|revoked"
        rf"|rescinded"
        r"|cancell?ed|void)",
    )
)
#: Asked of whoever keeps the answers.
_ASKED = form(
    _FIRST
    + rf"(?:can|could|would|will) you (?:please |kindly )?(?:cancel|ignore|disregard|withdraw|delete|remove|undo|recall|scrap"
        rf"|discard|void)"
    rf" my (?:{_EN_EARLIER} )?{_EN_ANSWER}{_EN_WHEN}(?: please| for me)?(?=\s*(?:$|[?,.;!\n]))"
    rf"|{_FIRST}(?:can|could|would|will) you (?:please |kindly )?(?:treat|consider|regard"
    rf"|mark) my (?:{_EN_EARLIER} )?{_EN_ANSWER}{_EN_WHEN}"
    r" as (?:withdrawn|void|cancelled|not sent|retracted)(?: please)?(?=\s*(?:$|[?,.;!\n]))"
    rf"|{_FIRST}(?:能|可以|可)(?:不可以|不能|否)?(?:麻烦)?(?:帮我|帮忙|请)?(?:把|将)?{_ZH_EARLIER}(?:撤回|撤销|撤了|取消"
    rf"|作废)(?:吗|掉吗|一下吗|么|呢)?(?=\s*(?:$|[?,。!\n]))"
)
_TOLD = form(
    _FIRST
    + rf"(?:{_ZH_ME})?(?:{_ZH_WHEN})(?:{_ZH_ME})?(?:已经?|误|手[滑快误]|不小心|不慎|一时|错)*(?:点|按|回复?|发|签|选|投"
        rf"|批)(?:了|过|的)不?(?:同意|批准"
        rf"|确认)(?=\s*[,。!;\n])"
)


def without_withdrawal(said: str) -> str | None:
    """The text without the clauses that take the writer's own earlier answer back; None where nothing is taken back."""
    forms = (_CHINESE if _TAKES_BACK.search(said) else ()) + (_ENGLISH if has_latin(said) else ())
    if not forms:
        return None
    left = said
    for pattern in (*forms, _ASKED):
        left = pattern.sub(blank, left)
    if left == said and _SLIP.search(said):
        left = _BARE.sub(blank, said)
    return None if left == said else _TOLD.sub(blank, _SLIP_TOLD.sub(blank, left))


#: The answer that was a slip is named once more: hit send on that approval by accident.
_SLIP_TOLD = form(
    r"[^,.;!\n]{0,60}\b(?:that|the|my) (?:approval|yes|ok|approved|rejection|no|reply|mail|answer)\b[^,.;!\n]{0,20}"
    r"\b(?:by (?:accident|mistake)|in error|too (?:fast|soon|early|quickly))"
)
