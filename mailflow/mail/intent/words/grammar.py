"""What is said in too many ways to list: patterns over folded text, each with the characters it can begin with.

Data only, like `phrases`; where a pattern and a phrase begin at one place the longer of them counts.
"""

from __future__ import annotations

from typing import Final

from mailflow.mail.intent.speaker import OWN, TITLE
from mailflow.mail.intent.words.kinds import (
    APPROVE,
    CARRY,
    FILLER,
    MATTER,
    NOT_YET,
    POLITE,
    PRAISE,
    REJECT,
    RETURN,
    SELF,
    UNSURE,
    WEAK,
    WITHDRAWS,
)  # fmt: skip
from mailflow.mail.intent.words.wishes_chinese import OF_WORK

_BY: Final = "(?:按|依|照|按照|依照|遵照)"
_THIS: Final = "(?:此|这个?|该|本|上述|以上|这份|此份)"
_THING: Final = "(?:方案|计划|意见|内容|安排|办法|规划|版本|要求|流程)"
_DO: Final = "(?:执行|实施|办理|推进|开展|落实|处理)"
_EARLIER: Final = "(?:之前|先前|此前|上次|刚才|前面|原来|上一封|上封|前一封|前封|昨天)"
_ANSWER: Final = "(?:同意|批准|核准|确认|意见|答复|回复|审批意见|审批|邮件|来信|回信)"
_US: Final = "(?:我|我们|我部门?|本部门?|本人|我方|我司|敝部门?|部门|团队|内部)"
_SENT_AGAIN: Final = (
    "(?:重新|再次|另行|再|重|另)*(?:提交|上报|报送|送审|送签|送核|送|报审|报批|报|提报|呈报|申报|陈报|陈核|陈)"
    "(?:审批|审核|批准|核定)?"
)

#: Japanese: how a noun of decision is said politely, that it can not be done, and what it is said of; 認 is folded to 认.
_JA_DO: Final = (
    "(?:する|します|いたします|致します|しました|いたしました|致しました|です|でございます|とします|といたします|と致します"
    "|とさせていただきます"
    "|させていただきます|で(?:问|問)题(?:あり|ござい)ません|で结构です|で(?:构|構)いません)"
)
_JA_CANNOT: Final = (
    "(?:は)?(?:でき(?:ません|かねます|ない)|(?:いた|致)?しかねます|(?:いた|致)?しません|(?:することは|は)?(?:でき|出来)ません"
    "|致しかねます"
    "|いたしかねます|出来かねます|出来ません)"
)
_JA_THING: Final = (
    "(?:(?:本|当|当该|上记|上記|ご提示の|添付の|ご送付の)?(?:件|案|计画书?|计画案|企画书?|企画案|提案|内容|依頼|依赖|申请"
    "|プラン|キャンペーン)"
    f"|(?:こちら|これ|以上|全て|すべて)|{TITLE}++)(?:の(?:内容|件))?(?:について(?:は)?|につきまして(?:は)?|に(?:は)?|を|は|の"
    f"|で)?[、,]?"
)

GRAMMAR: Final[tuple[tuple[str, str, str], ...]] = (
    (APPROVE, "承同赛赞賛了决决", f"(?:承(?:认|認|诺|諾)|同意|[赞賛]成|了承|(?:决|決)裁){_JA_DO}(?:。)?$"),
    (REJECT, "承同赞賛了决许", f"(?:承(?:认|認|诺|諾)|同意|[赞賛]成|了承|(?:决|決)裁|许可|許可){_JA_CANNOT}$"),
    (REJECT, "却不反否见見", f"(?:却下|不承(?:认|認)|不同意|反(?:对|対)|否决|否決|(?:见|見)送り){_JA_DO}$"),
    (REJECT, "认認受おご賛赞", "(?:认|認)め(?:られません|ることは(?:でき|出来)ません|かねます)$|受け入れ(?:られません"
         "|ることはできません|かねます)$|お断り(?:します|いたします"
             "|致します|申し上げます)$|ご遠慮(?:します|いたします)$"),
    (RETURN, "差再", "(?:差し?戻し?|再提出)(?:で|を|と)?(?:お(?:愿|願)い(?:いた|致)?します|させていただきたく(?:存じます"
         "|お愿い(?:いた)?します)?)$"),
    (RETURN, "差修再见見内作", "差し?戻し?(?:し?ます|いたします|致します|とします|とさせていただきます|とさせてください"
         "|させてください|とします|です)$"
         "|(?:内容を)?(?:修正|訂正|见直し|見直し|再検討|再作成|作り直し)"
             "(?:して|の上|のうえ|した上で|し|后|後)?(?:、|,)?(?:再度|改めて|もう一度)?(?:再提出|再申请|再申請|提出し?直し?"
             "|ご?提出)(?:して)?(?:ください|下さい|をお(?:愿|願)い"
             "(?:します|いたします|致します)|お(?:愿|願)い(?:します|いたします)|(?:愿|願)います)$"),
    (FILLER, "本当上こごすべ全以添件计企内予" + TITLE, f"{_JA_THING}(?=承|同意|[赞賛]成|了承|却下|反|不承|差し|异|異|问|問)"),
    (WEAK, "こ当私特内", "(?:こちら|当方|当部|私|弊部|特に)?(?:として)?(?:は|も|に)?(?:内容に)?(?:特に)?(?:问题|問題"
         "|异(?:议|存|论)|異(?:議|存|論))は?"
           "(?:あり|ござい)ません(?:ので|でした)?$"),
    (FILLER, "内こ拝确確", "(?:(?:内容|计画|计画书|企画书|こちら|资料|添付|添付资料|メール|ご提案)(?:を|は|も)?)?(?:を|は"
         "|も|、)?(?:(?:确|確)(?:认|認)|拝见|拝読|检讨|検討|精(?:查|査))(?:の(?:上|うえ|结果)|し(?:ました(?:ので|が"
         "|ところ)?|た(?:ので"
             "|ところ)|まして|て)?|いたしました(?:ので|が|ところ)?|致しました(?:ので|が)?)?[、,]?(?=承|同意|[赞賛]成|了承|却下"
             "|问题(?:あり|ござい)ません|问题ない|$)"),
    (RETURN, "修訂订", "(?:修正|訂正|订正)(?:の上|のうえ)$"),
    (FILLER, "问問异異", "(?:问|問)题(?:あり|ござい)ませんので[、,]?(?=承|同意|进|進)|异(?:议|存)(?:あり"
         "|ござい)ませんので[、,]?(?=承|同意)"),
    (MATTER, "按依照", "[按依](?:照|此|该|上述|以上|本|这个|既定|原定)*(?:方案|计划|要求|流程|程序|规定|分工|安排|内容)*"
             "(?:去|来)?(?:执行|实施|办理|推进|开展|落实)吧?"),
    (MATTER, "按照依", f"{_BY}{_THIS}{_THING}?(?:来|办|做|走)吧?"),
    (MATTER, "ty", r"(?:the|this|that|these|your)(?: proposed| requested)? change(?: requests?)?\b"),
    (MATTER, "ty", r"(?:the|this|your) (?:proposed|full|whole|entire|detailed|new)"
                   r" (?:plan|document|proposal|request|version|text|minutes)\b"),
    (APPROVE, "确", "确认(?:以上|上述|全部|该|此|本|所有)*(?:内容|方案|信息|文件|条款)(?:均|全部|都)?(?:无误|正确)"),
    (APPROVE, "请就那", f"(?:请|就|那就){_BY}{_THIS}{_THING}?(?:{_DO}|来|办|做)(?:吧|即可|就行)?"),
    (APPROVE, "ynrs", r"(?:noted|read|received|reviewed|checked|seen|understood) (?:and|&) (?:approved|agreed)\b"),
    (APPROVE, "pkgm", r"(?:please )?(?:kindly )?(?:go ahead|proceed|move ahead)"
                      r" with (?:this|it|the (?:plan|proposal|project|change|request)|this (?:plan|proposal|project|change"
                      r"|request))\b"),
    (APPROVE, "a", r"agree (?:with|to) (?:this|the|your) (?:plan|proposal|request|change|document|version|content)\b"),
    (APPROVE, "y", r"you(?:'ve| have)(?: got)? (?:my|our|the) (?:full |complete |formal |unconditional )?"
                   r"(?:approval|consent|sign-off|agreement|go-ahead|green light|ok|okay)(?: from (?:me|us|my side"
                   r"|our side))?\b"),
    (APPROVE, "iw", r"(?:i|we) (?:hereby |gladly )?(?:give|grant)(?: you)? (?:my|our) (?:full |complete |formal "
                    r"|unconditional )?"
                    r"(?:approval|consent|sign-off|agreement|go-ahead)\b"),
    (WEAK, "iw", r"(?:i'm|i am|we are|we're) (?:fine|ok|okay|happy|good|comfortable) with"
                 r" (?:this|it|the (?:plan|proposal|request|change|document|budget|content))\b"),
    (FILLER, "经", "经过?(?:我部门?|本部门?|部门|内部|集体|仔细|认真|团队|充分|慎重)*"
                   "(?:研究|讨论|审查|审核|审阅|核对|核实|评估|商议|评审|考虑)+(?:均?无误)?"),
    (FILLER, "本我已", "(?:本人|我们?|我部门?|本部门?)?已经?(?:仔细|认真|逐条|全部)*"
                       "(?:审阅|阅读|审核|核对|查阅|看过?|阅|审查|研究|核实|通读)(?:过|了|完毕?)?"
                       "(?:全文|全部内容|相关内容|以上内容|上述内容|内容|附件|方案|文件|材料|文档|资料|邮件)"),
    (FILLER, "部团内我本敝", f"{_US}{{1,2}}已经?(?:仔细|认真|充分)?(?:讨论|研究|商量|沟通|评审|核对|审核|审阅|商议)(?:过"
                             f"|完毕?)?了?"),
    (FILLER, "我代", "我?代表(?:我部门?|本部门?|我们部门|我司|我方)"),
    (PRAISE, "本这此整总方计材准考工内分写做想安设", "(?:本次|这次|此次|整体|总体)*(?:方案|计划|材料|准备工作|准备|考虑"
                                        "|工作|内容|分析|写|做|想|安排|设计)+"
             "(?:得|的)?(?:很|非常|十分|相当|挺)(?:周全|周到|充分|全面|细致|详细|扎实|到位|清楚|清晰|完善|不错|好|专业"
             "|认真|用心)"),
    (POLITE, "预祝敬", OF_WORK),
    (POLITE, "顺敬谨恭即", "[顺敬谨恭即][颂祝请候](?:商|台|钧|时|春|夏|秋|冬|大|近|勋|公)[祺安绥]"),
    (POLITE, "请烦麻有", f"(?:请|烦请|麻烦|有劳)(?:大家|各位|各部门|相关部门|团队|各组|项目组)(?:同事)?(?:尽快|抓紧"
                         f"|严格)?(?:照|按|据|遵照){_THIS}{_DO}"),
    (POLITE, "よ以い お", "(?:以上、?)?(?:どうぞ|何卒|引き続き)?(?:よろしく|宜しく)お(?:愿|願)い(?:いた|致)?(?:し"
                          "|申し上げ)ます|(?:いつも)?お世(?:话|話)になって(?:おり|い)ます|お世(?:话|話)になります"
                        "|お疲れ(?:様|样|さま)です"),
    (CARRY, "跟推安处负落衔做", "(?:跟进|推进|安排|处理|负责|落实|推动|衔接|做好)(?:后续|下一步)(?:的)?(?:工作|事宜|流程"
                                "|事项)?(?![再调改])"),
    (RETURN, "请烦麻修完补调更重核先退", "(?:请|烦请|麻烦|退请)?(?:先)?(?:修改|修正|完善|补充|补正|补齐|调整|更正|重新编制|重编"
                                       "|重新填写|重新核算|核实)"
             f"[^,。;?]{{0,8}}?(?:之后|以后|后|再){_SENT_AGAIN}"),
    (RETURN, "请烦麻把将", f"(?:请|烦请|麻烦)?(?:先)?(?:把|将)[^,。;?]{{1,16}}?(?:写|改|补|列|说|理|核对|算|填|做|完善"
        f"|明确)(?:清楚|好|完|齐|全|明白|准|正|细)?(?:之后|以后|后|再){_SENT_AGAIN}"),
    (RETURN, "prcfaud", r"(?:please )?(?:revise|correct|fix|amend|update|rework|complete|adjust)(?: [a-z]+){0,5} and (?:then )?"
                        r"(?:resubmit|resend|submit (?:it )?again|send (?:it )?again)(?: it| this)?\b"),
    (RETURN, "请", "请重新(?:修改|编制|整理|完善|起草)(?:方案|计划|预算|材料)?(?:后|并|再|并重新)提交"),
    (RETURN, "先请", "先(?:退回|打回|驳回)|请(?:按[^,。;]{0,8})?重新(?:填写|编制|整理|起草|核算)"),
    (RETURN, "iwrs", r"(?:(?:i am|i'm|we are|we're) )?(?:returning|sending) (?:this|it"
                     r"|the [a-z]+)(?: back)?(?: to you)? for (?:revision|rework|correction|changes)\b"
                     r"|returns? for (?:revision|rework|correction|changes)\b"),
    (REJECT, "歉恕碍难未不唔", "(?:歉难|恕难|碍难|难予|未便|不便|歉未能|恕不能?|恕未能)(?:同意|照准|照办|核准|批准|核可"
                               "|从命|办理)|不予(?:核可|照准|核准|同意)|唔(?:同意|批准|批|赞成|接受|得)"),
    (NOT_YET, "我本还尚仍并没未暂", f"(?:{_US})?(?:还|尚|仍|并|暂时?)*(?:没有?|未)(?:给予|作出|正式|书面)?"
              "(?:同意|批准|核准|核可|确认|审批|签字|签批|表态|答应)(?!.{0,2}(?:前|之前))过?"),
    (NOT_YET, "n", r"not (?:been )?(?:approved?|confirm(?:ed)?|agreed?|accept(?:ed)?|signed?(?: off)?|endorsed?"
         r"|decided?)(?: [a-z]+)? yet\b"),
    (NOT_YET, "inw", r"(?:(?:i'm|i am|we're|we are) )?not (?:yet )?(?:ready|sure|certain|able yet|in a position) (?:to|if i"
         r"|whether i|that i)"
                     r" (?:can )?(?:approve|agree|confirm|accept|sign|endorse)\b"),
    (NOT_YET, "iw", r"(?:i'm|i am|we're|we are) not saying (?:that )?(?:i|we) (?:approve|agree|confirm|accept)\b"),
    (NOT_YET, "iwns", r"(?:(?:i|we) )?(?:have(?:n't| not)|had not|hadn't|did not|didn't|never|not yet|still not"
                      r"|still have not|still haven't|have never)"
                      r"(?: yet)?(?: been)? (?:approved?|confirm(?:ed)?|agreed?|accept(?:ed)?|signed?(?: off)?|endorsed?"
                      r"|decided?)(?: yet)?\b"),
    (FILLER, "决", "决定(?=同意|批准|通过|赞成|不|否决|驳回|退回)"),
    (FILLER, "明表", "(?:明确|表示)(?=同意|赞成|批准|反对|不同意)"),
    (RETURN, "请烦麻改更修重补完", "(?:请|烦请|麻烦)?(?:先)?(?:按[^,。;]{0,6})?(?:改好|改完|改正|改|更新|修订|修改"
        "|重做|重写|补充|完善|补齐|更正)(?:好|完|一下|完善)?(?:之后|以后|后|再|,){1,2}"
             "(?:重新|再次|另行|再|重|另)*(?:(?:发|交|送|报)(?:给)?(?:我|来|过来)(?:审批|审核|批|审)?|提交|提送|报|送|报送|陈"
             "|呈)(?:一次|审批|审核)?"),
    (SELF, "作身", f"(?:作为|身为){OWN}++的?(?:负责人|主管|经理|领导)?"),
    (SELF, "a", f"as (?:the )?(?:head|manager|director|lead|leader) of (?:the )?{OWN}++"),
    (UNSURE, "拟", "拟(?:予)?(?:同意|准|批准|核准|办(?!事项|意见|方式|办法)|核可)"),
    (WITHDRAWS, "我撤收取", f"我?(?:撤回|撤销|收回|取消)(?:我|本人)?{_EARLIER}?(?:给出|所给|发出)?的?{_ANSWER}"),
    (WITHDRAWS, "我之先此上刚前原昨", f"我?{_EARLIER}的?{_ANSWER}(?:作废|无效|取消|不算)"),
    (WITHDRAWS, "请忽无", f"(?:请)?(?:忽略|无视)我?(?:的)?{_EARLIER}的?(?:一封)?{_ANSWER}"),
    (WITHDRAWS, "我想要需现请撤收取", f"(?:我|本人)?(?:要|想要?|需要?|现|请)?(?:撤回|撤销|收回|取消)(?:我|本人)?(?:在"
        f"|于)?(?:{_EARLIER}|今天|今早|上午|早上|下午|中午|昨晚|上周|刚发的?)*"
                f"(?:的?(?:一封)?(?:邮件|回复)(?:里|中)?)?(?:给出|所给|发出|表示)?的?{_ANSWER}"),
    (WITHDRAWS, "iwrtpc", r"(?:(?:i|we) (?:would like to|want to|wish to|have to|need to|must) |(?:i'd|we'd) like to |(?:i'm|i"
        r" am|we're|we are) |please )?"
                r"(?:hereby )?(?:withdraw(?:ing)?|retract(?:ing)?|revok(?:e|ing)|tak(?:e|ing) back|cancel(?:l?ing)?)"
                r" (?:my|our) (?:previous|earlier|last|former|prior|recent)?\s?(?:answer|approval|reply|response|consent|vote"
                r"|decision)"
                r"(?: (?:of|from|given|sent) (?:yesterday|today|earlier|this morning|this afternoon|last (?:night|week)|(?:mon"
                r"|tues|wednes|thurs|fri)day)"
                r"(?: (?:morning|afternoon))?)?\b|(?:(?:i|we|i'm|i am) )?tak(?:e|ing) (?:my|our) (?:approval|answer|vote)"
                r" back\b"),
    (WITHDRAWS, "iwrt", r"(?:i )?(?:hereby )?(?:withdraw|retract|revoke|take back) my (?:previous|earlier|last|former"
                        r"|prior)?\s?(?:answer|approval|reply|response|consent|vote|decision)\b"),
)  # fmt: skip
