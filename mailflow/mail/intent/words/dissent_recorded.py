"""Refusals that are recorded, decided or withheld: treat this as a rejection, we have decided not to approve, 请登记为不同意.

Data only, by the plan of `dissent_english`; what is to be kept of the answer, or is not given, is named by closed sets.
"""

from __future__ import annotations

from typing import Final

from mailflow.mail.intent.speaker import OWN, TITLE
from mailflow.mail.intent.words.dissent_english import DO, END, THIS
from mailflow.mail.intent.words.english_words import AT_HEAD, EN_US, FROM_US, YES_NOUN
from mailflow.mail.intent.words.kinds import REJECT, RETURN

_FROM: Final = rf"(?: (?:{FROM_US}|(?:by|of|on behalf of) (?:me|us|myself|(?:the )?{OWN}++)))?"
_FIRMLY: Final = r"(?:(?:formal|firm|clear|definite|definitive|official|written|strong|hard|outright|flat|final|plain|polite) )*"
_NO: Final = (
    rf"(?:(?:an? |my |our |the |{OWN}++'s )?{_FIRMLY}(?:rejection|reject|refusal|no|negative(?: (?:answer|vote|opinion|reply"
    rf"|response"
    r"|decision))?|objection|veto|disapproval|decline|vote against|no vote|nay|non-approval|thumbs[- ]down)"
    r"|(?:hereby |clearly |firmly )?(?:rejected|refused|declined|denied|disapproved|vetoed|turned down|not (?:approved|agreed"
    r"|accepted|signed off|supported|endorsed|authori[sz]ed|approving|agreeing|supporting|in favou?r)|opposed|against|rejecting"
    rf"|refusing|declining|objecting|opposing|voting (?:no|against))(?: {THIS})?)"
)
_BACK: Final = (
    r"(?:returned|sent back|bounced|to be (?:revised|reworked|redone|returned))(?: to (?:you|sender|marketing|the \w+))?"
    r"(?: (?:for|to) (?:revision|rework|corrections?|changes|amendments?|be revised|revise))?"
)
_PLEASE: Final = (
    r"(?:(?:please|pls|plz|kindly|so|then|just|therefore|you (?:can|may|should)|i ask you to|i'd ask you to"
    r"|i would ask you to) )*"
)
_ANSWER: Final = (
    rf"(?:this|it|that|me|us|(?:the )?{OWN}++|(?:my|our|this|the|{OWN}++'s) (?:answer|reply|response|vote|mail|e-?mail|message"
    rf"|position|decision|request|plan|proposal|document|one|note|opinion|stance)|{TITLE}++)"
)
_KEEP: Final = (
    r"(?:record|mark|log|register|note|list|treat|take|consider|regard|count|file|enter|minute|book|put|class|classify|see|deem"
    r"|interpret|read|understand|have|show|tick|score)"
)
_KEPT: Final = (
    rf"{AT_HEAD}{_PLEASE}(?:{_KEEP}(?: {_ANSWER})?(?: down| in)? (?:as|for)(?: being)? |{_KEEP} {_ANSWER} (?:to be )?)"
)
_NEVER: Final = r"(?:does not|doesn't|do not|don't|will not|won't|cannot|can't|can not|did not|didn't)"
_HAVE: Final = r"(?:have|get|receive|enjoy|find|meet with|carry|earn|win|be getting|be receiving|expect|count on)"
_SUPPORT: Final = rf"(?:{YES_NOUN}|vote|support|backing|signature)"
_GIVEN: Final = (
    rf"(?:(?:my|our|{OWN}++'s) (?:full )?{_SUPPORT}|(?:the |any |an? )?{_SUPPORT} (?:of|from) (?:me|us|(?:the )?{OWN}++))"
)
_SURELY: Final = (
    r"(?:definitely|certainly|clearly|absolutely|unfortunately|regrett?ably|sadly|simply|just|still|again|sorry|therefore|hence"
    r"|thus|honestly|obviously|afraid)"
)
_SUBJECT: Final = (
    r"(?:request|proposal|plan|application|submission|change|budget|order|purchase|document|draft|version|contract|expense"
    r"|sign-?off|campaign|idea)"
)
_ZH_KEEP: Final = r"(?:登记|记录?|填写?|标记?|标注|勾选?|选择?|点选?|算|按|当作?|视为|视同|归为|录入|统计|计|写)"
_ZH_NO: Final = r"(?:不同意|否决|反对|驳回|不批准|不予批准|不通过|拒绝|不赞成)(?:票|意见)?"
_ZH_ME: Final = rf"(?:我们?部门?|本部门?|我们?|本人|我科|{OWN}++)"

_ZH_ASKED: Final = (
    r"(?:请|麻烦|烦请|劳烦|辛苦|你们?|您|大家|起草人|经办人|申请人|编制人|提交人|主办部门|市场部|项目组|贵部门?|\ue003+|需要?|得|要"
    r"|再|先|拿回去|回去|抓紧|尽快)"
)
_ZH_MEND: Final = (
    r"(?:修改|修订|修正|改|调整|完善|补充|补齐|补全|补正|更正|更新|补|核实|核对|核算|细化|明确|优化|压缩|重做|重写|返工|梳理|整理|重排|理清"
    r"|写清楚?|说明)(?:一下|清楚|到位)?"
)
_ZH_THEN: Final = (
    r"(?:完|好|毕|齐|全|妥|对|准|清|顺|细|足)?(?:之后|以后|后)(?:再|重新|另行|再次|重)*|(?:完|好|齐|毕|对|准|清|顺|细|足)(?:再|重新|另行|再次|重)*"
    r"|(?:再|重新|另行|并再?次?重新)"
)
_ZH_SEND: Final = (
    r"(?:发起|发送|发(?![布文放货车票包通奖给])|发给(?=我)|提交|提报|上报|呈报|报送|报批|报审|报(?=$|我|来|审)|重报|送审|送签|送"
    r"|走流程|给我|交)"
)

DISSENT: Final[tuple[tuple[str, str, str], ...]] = (
    (REJECT, "pksyijtrmlnfcdebuhv", rf"{_KEPT}{_NO}{_FROM}{END}"),
    (RETURN, "pksyijtrmlnfcdebuhv", rf"{_KEPT}{_BACK}{_FROM}{END}"),
    (REJECT, "tiy" + TITLE, rf"{AT_HEAD}(?:{THIS}|you) {_NEVER} {_HAVE} {_GIVEN}{END}"),
    (REJECT, "iw" + OWN, rf"{AT_HEAD}{EN_US}(?:'ve| have| has)?(?: (?:therefore|now|jointly|unanimously|today|hereby|also))*"
         rf" (?:decided|resolved|voted|chosen|elected|opted|concluded) (?:to (?:reject|refuse|decline|deny|oppose|veto|turn down"
         rf"|vote against|withhold (?:my|our|its) {YES_NOUN})(?: {THIS})?|to say no(?: to {THIS})?|not to (?:{DO}|proceed"
         rf"|go ahead)|against (?:approving )?{THIS}){END}"),
    (REJECT, "iw" + OWN, rf"{AT_HEAD}{EN_US}(?:'ve| have| has) (?:therefore |hereby |now )?(?:rejected|refused|declined|denied"
         rf"|vetoed|turned down|voted against) {THIS}{END}"),
    (REJECT, "uitnb", rf"{AT_HEAD}(?:under no circumstances|in no way|by no means|on no account|at no point)"
         rf" (?:can|will|could|would|shall|do|does|am|are) {EN_US} (?:going to )?{DO}{END}"
         rf"|{AT_HEAD}(?:there(?:'s| is) )?no way (?:that )?{EN_US}(?:'ll|'m| can| will| would| am"
         rf"| are)? ?(?:going to )?{DO}{END}"),
    (REJECT, "iw" + OWN, rf"{AT_HEAD}{EN_US}(?: (?:can|do))? sees? no (?:way|possibility|basis|grounds?|reason|room)"
         rf" (?:to|for (?:me|us) to|on which to|for) (?:{DO}|approving {THIS}|approval){END}"),
    (REJECT, "dcaursjthob", rf"{AT_HEAD}(?:{_SURELY} ){{1,2}}(?:an? |is an? )?no{_FROM}{END}"),
    (REJECT, "n", r"(?<![a-z] )no (?:approval|consent|sign-?off|green light|go-ahead|signature)(?: here| today| this time)?$"),
    (REJECT, "ti" + TITLE, rf"{AT_HEAD}{THIS} (?:isn't|is not|aren't|are not) (?:getting |going to be |going to get )?(?:approved"
         rf"|accepted|supported|endorsed|authori[sz]ed|granted|agreed|going ahead|happening|acceptable){_FROM}"
         r"(?: as far as (?:i'm|i am|we're|we are) concerned)?" + END),
    (REJECT, "ts", rf"{AT_HEAD}(?:the )?same (?:is not|cannot be|can not be|can't be|could not be) (?:approved|accepted|agreed"
         rf"|considered|supported){_FROM}{END}"),
    (REJECT, "rpascbodve", rf"(?<![a-z] ){_SUBJECT} (?:is |are |was )?(?:hereby )?(?:refused|denied|declined|rejected|turned down"
         rf"|disapproved|not approved|not accepted){_FROM}{END}"),
    (REJECT, "aondr", rf"(?<![a-z] )(?:against|opposed to) {THIS}{END}|(?<![a-z] )(?:against|opposed|not in favou?r|disagreed"
         r"|not signed off|refuse|non-concur|do not concur)$"),
    (REJECT, "iw", rf"{AT_HEAD}{EN_US} (?:do not|don't|cannot|can't) (?:concur|subscribe to {THIS}|say yes to {THIS}"
         rf"|give {THIS} (?:my|our|the|a) {YES_NOUN}|wave {THIS} through|get on board with {THIS}|go for {THIS}){END}"),
    (REJECT, "r-mn", rf"{AT_HEAD}(?:a )?(?:red light|-1|minus one|negative) {FROM_US}{END}"),
    (REJECT, "iht", rf"{AT_HEAD}(?:it |this |that )?(?:will |'ll )?(?:have to|has to|gotta|got to|must) be an? no{_FROM}{END}"),
    (REJECT, "n", r"(?<![a-z] )no (?:thank you|thanks)(?: from (?:me|us))?$"),
    (REJECT, "n", r"(?<![a-z] )no(?= (?:we|i) (?:(?:do not|don't|dont) (?:have (?:the |enough |any )*(?:staff|money|budget|funds"
         r"|people|time|capacity|resources|hands|manpower)|need (?:it|this)|want (?:it|this)|like (?:it|this)|support|agree"
         r"|approve|accept)|(?:cannot|can't|cant) (?:afford|spare|support|approve|accept|agree|sign)))"),
    (REJECT, "tm", rf"{AT_HEAD}(?:the|my|our) (?:answer|verdict|decision|vote)'s (?:an? )?(?:clear |firm )?no{END}"),
    (REJECT, "iwr" + OWN, rf"{AT_HEAD}(?:(?:i'm|i am|we're|we are|{OWN}++ is) )?(?:refusing|withholding|denying)"
         rf" (?:my |our |its |the )?{YES_NOUN}{_FROM}{END}"),
    (REJECT, "n", rf"(?<![a-z] )not (?:approving|signing(?: off(?: on)?)?|supporting|agreeing to|accepting|endorsing|backing"
         rf"|authori[sz]ing|having|doing) {THIS}{END}"),
    (REJECT, "iwghnmf" + OWN, rf"{AT_HEAD}(?:{EN_US}(?:'m|'re|'ll|'ve|'d| am| are| is| will| have| has| do)? )?(?:(?:going to"
         rf"|gonna|got to"
         r"|gotta|have to|has to|having to|need to|needs to|must|(?<='d )like to|forced to|obliged to|bound to|compelled to"
         r"|afraid (?:i|we) (?:have to|must)) ){1,3}(?:reject|refuse|decline|deny|veto|oppose|turn (?:it|this|that) down"
         r"|turn down|vote against|vote down"
         r"|object to"
         rf"|disagree with|pass on|say no(?: to)?)(?: (?:{THIS}|this one|this time))?{END}"),
    (REJECT, "iwt" + OWN, rf"{AT_HEAD}(?:(?:i|we)'ll pass(?: on (?:{THIS}|this one))?|{OWN}++ votes (?:no|against(?: {THIS})?)"
         rf"|(?:this|it|that) (?:won't|will not|doesn't|does not|isn't going to|is not going to) fly(?: with (?:me|us|{OWN}++))?)"
         rf"(?: (?:sorry|thanks|mate))?{END}"),
    (REJECT, "it", rf"{AT_HEAD}(?:it's|it is|that's|that is|this is|this gets"
         rf"|it gets) (?:an? )?(?:big )?thumbs[- ]down{_FROM}{END}"),
    (REJECT, "n", r"(?<![a-z] )(?:negative|not supported)$"),
    (RETURN, "nit" + TITLE, rf"(?<![a-z] )(?:{THIS} )?(?:still )?(?:needs?|requires?) (?:some |a bit of |a lot of |lots of "
         rf"|a few |further "
         r"|much |significant |considerable )*(?:revision|revising|corrections?|correcting|changes|amending|amendments"
         r"|more work|work"
         r"|improvement|fixing|redrafting)(?: (?:before|until) (?:i|we) (?:can |could |will )?(?:sign|approve|agree"
         r"|support)(?: (?:it"
         r"|this|off))*)?$|(?<![a-z] )to be (?:revised|reworked|redone|rewritten|redrafted|corrected)$"),
    (RETURN, "pkr", r"(?:please |kindly |pls |plz ){1,2}(?:revise|redo|rework|redraft|rewrite)(?: (?:it|this|that|the (?:plan"
         r"|proposal"
         r"|document|draft|budget)|accordingly|again))*(?: (?:please|thanks))*$|(?<![a-z] )(?:redo|rework|redraft"
         r"|rewrite)(?: (?:it|this))?"
         r" (?:please|pls)$"),
    (RETURN, "pkarcf", r"(?:please |kindly |pls |plz )*(?:amend|rework|redo|rewrite|redraft|revise|correct"
         r"|fix)(?: [a-z0-9']+){1,5} and"
         r" (?:then )?(?:come|get) back to (?:me|us)(?: please)?$"),
    (REJECT, "仍依还始一照继坚我本" + OWN, rf"(?:{_ZH_ME})?(?:仍然?|依然|依旧|还是|始终|一直|照样|继续|坚持)(?:不同意|不批准?"
         rf"|不赞成"
     r"|不支持|不认可|反对|否决|不予(?:同意|批准|通过))(?:的|了|啊)*$"),
    (REJECT, "绝可不", r"(?:绝对|可)?(?:不能|不可以|不可)(?:这么|这样|如此)(?:干|做|办|搞|弄|花|批)(?:的|啊)?$"),
    (RETURN, "先", r"(?<![\u4e00-\u9fff])先退(?:件|回来|吧|给你们)?$"),
    (REJECT, "请麻烦劳帮替给你系直就把将我本这" + OWN,
     rf"(?<![\u4e00-\u9fff])(?:请|麻烦|烦请|劳烦|帮我|替我|给我|你们?|直接|就|把|将|{_ZH_ME}|的|意见|态度|答复|表决|结论|这封|这条"
     rf"|一票|一律|在?系统[里中]?){{1,7}}{_ZH_KEEP}(?:成|为|作|一?个|上|{_ZH_ME}|一票|下){{0,3}}{_ZH_NO}"
     r"(?:来)?(?:处理|办理|登记|记录|统计|计|算|论|对待)?(?:吧|即可|就行|就好|了|哈)?$"),
    (REJECT, "科处部组室所院厂局班队", r"[科处部组室所院厂局班队][里内](?:面)?(?:意见|讨论后?|商量后?|研究后?|的意见)?(?:都"
         r"|均|一致|是|还是)*"
     r"(?:不同意|不赞成|不支持|反对|不能同意|无法同意|不认可)(?:的|了|啊)*$"),
    (RETURN, "只还得要需须应必先现兹特予以故不原", r"(?:只能|只好|不得不|还是|得|要|需要?|须|应予?|必须|先|现予?以?|兹予?以?"
         r"|特此|予以|故"
     r"|现将?|原件|原文){1,4}(?:退回|打回|退还|驳回|发回|退件)(?:修改|补正|完善|重做|重报|处理|给你们|去|了|吧|哈)*$"),
    (RETURN, "请麻烦劳辛先你您大起经申编提主市项贵按根结参对把将重再另修改完补更核细返整梳优理明压拿回需要得",
     rf"(?<!我)(?<!我们)(?<![\u4e00-\u9fff]先){_ZH_ASKED}{{0,5}}(?:(?:按照?|根据|结合|参照|对照)[^,。;!?\n]{{1,14}}?)?"
     rf"(?:[把将][^,。;!?\n]{{1,14}}?)?(?:重新|再)?{_ZH_MEND}(?:[^,。;!?\n后再]{{0,8}}?)(?:{_ZH_THEN}){_ZH_SEND}(?:[一新个下]"
     rf"|v ?\d[\d.]*|[版稿]|版本|新版"
     r"|修订版|修改版|正式|给|我们?|我部|过来|回来|上来|来|确认|审批|审核|会签|审|签|批|看看?|过目|一下|一遍|一次|流程|申请|发起|提交)"
     r"{0,8}(?:吧|哈|了|啊|谢谢)?$"),
    (RETURN, "回拿带", r"(?:拿|带)?回去(?:再|重新|好好|继续)?(?:改|修改|完善|打磨|补充|调整|梳理|琢磨)(?:一?改|一下|一版|一遍"
         r"|一稿)?"
     r"(?:再(?:来|报|发|提交|说))?(?:吧|哈)?$"),
    (REJECT, "不未此该本", r"(?:此[件案事]|[该本]案|该申请)?不[获予得](?:批准|核准|同意|通过|准许)$"),
)  # fmt: skip
