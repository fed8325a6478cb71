"""The words people answer with, by what they do (guide §6.4); data only, matched longest first by `lexicon`.

A word of none of these lists is unknown: beside a decision it is harmless only while nothing here makes it suspect.
"""

from __future__ import annotations

from typing import Final

#: What each class of words does to the sentence it stands in.
APPROVE, WEAK, REJECT, RETURN, PARTLY, READ = "approve", "weak", "reject", "return", "partly", "read"
UNSURE, ASKS, DELEGATES, HEARSAY, WITHDRAWS, RESERVES = (
    "unsure",
    "asks",
    "delegates",
    "hearsay",
    "withdraws",
    "reserves",
)
CONDITION, CHANGES, NEGATES, TIME, SHALL, POLITE, SELF, MATTER, FILLER, NEUTRAL = (
    "condition", "changes", "negates", "time", "shall", "polite", "self", "matter", "filler", "neutral",
)  # fmt: skip
ITEM, NUMBER, PRAISE, CARRY = "item", "number", "praise", "carry"
#: An admin's words for having read and for taking back: nobody vouches for them beside an approval.
SEEN, TAKEN = "seen", "taken"
#: That nothing is decided yet: no refusal, and no approval.
NOT_YET = "not_yet"

PHRASES: Final[dict[str, str]] = {
    APPROVE: """
        approves|agrees|endorses|
        核可|同意备查|如拟|如拟办理|准如拟|准如所拟|准如所请|准予照办|准予所请|准予核可|予以核可|如签|如签办理|冇问题|无异见|
        冇异议|冇意见|
        同意晒|承認で問題ありません|承認で問題ございません|
        異議はありません|異議はございません|内容に問題ありません|問題ありません|問題ございません|異議ありません|異議なし|
        異議ございません|異存ありません|異存なし|異論ありません|賛成します|賛成です|
        賛成いたします|同意します|同意いたします|了承します|了承しました|了承いたしました|了承いたします|承諾します|
        承諾いたします|
        kindly proceed|
        please kindly proceed|kindly go ahead|please kindly go ahead|
        have no objection|have no objections|support and approve|fully support and approve|agree and approve|
        accept and approve|confirm and approve|
        无修改意见|没有修改意见|无不同意见|没有不同意见|无任何意见|没有任何意见|无任何问题|无更多意见|同意并支持|
        同意所请|i give my approval|i hereby give my approval|we give our approval|i confirm my approval|my approval is given|
        i'm giving my approval|i am giving my approval|confirming my approval|you've got my approval|you have our approval|
        consider it approved|consider this approved|consider that approved|please consider this approved|
        please consider it approved|request approved|plan approved|change approved|proposal approved|document approved|
        change request approved|i sign off|i sign off on this|i'm signing off on this|i am signing off on this|
        signing off on this|sign-off from me|permission granted|authorization granted|authorisation granted|
        you can go ahead|you can proceed|you may go ahead|ok to go ahead|okay to go ahead|pleased to approve|
        i am pleased to approve|i'm pleased to approve|we are pleased to approve|delighted to approve|
        i'm glad to approve|i am glad to approve|agree with|i agree with|we agree with|agree to|i agree to|
        fully agree with|completely agree|i authorize|i authorise|
        无补充意见|无其他意见|没啥意见|没什么意见|没有其他问题|无其他问题|没有补充意见|
        敬表同意|敬表赞同|敬表赞成|谨表同意|
        同意|非常同意|非常赞成|双手赞成|坚决同意|同意本次变更|同意本次调整|
        同意此次调整|同意该调整|同意上述调整|同意延期申请|reviewed and approved|reviewed and approve|
        reviewed it and approve|reviewed it and approved|read and approved|read and approve|read it and approve|
        批准|核准|准予|照准|可以|照此办理|请照此办理|请按此执行|按此执行|照此执行|请照此执行|请照办|照办|
        审批通过|审核通过|评审通过|予以通过|通过|确认|已确认|确认无误|已确认无误|核对无误|确认收到并同意|
        收到并同意|收到并确认|已阅并同意|无异议|没有异议|没异议|并无异议|无任何异议|没有任何异议|没意见|无意见|木有意见|木意见|木有问题|么问题|么得意见|么得问题|
        没有意见|没有其他意见|没问题|没有问题|没有任何问题|赞成|赞同|认可|支持并同意|准许|许可|我表示同意|
        本人表示同意|特此表示同意|予以批准|予以同意|予以确认|同意办理|同意签发|可行|承认します|承认いたします|
        承认致します|承认しました|+1 approved|同意的|可以的|agree with the plan|agree with this|agree with it|
        agree with the proposal|i agree with the plan|i agree with this|i agree with it|
        i agree with the proposal|approved|approve|i approve|approval granted|approval given|agree|agreed|
        i agree|we agree|fully agree|confirmed|confirm|i confirm|we confirm|no objection|no objections|
        i have no objection|i have no objections|no concerns|no concerns from my end|no concerns from my side|
        sign-off given|signed off|sign off given|sign-off granted|consider this my sign-off|
        consider this my approval|you have my approval|you have my sign-off|you have my consent|
        you have my go-ahead|green light|green light from me|ok to proceed|okay to proceed|good to proceed|
        please proceed|proceed|please go ahead|go ahead|i accept|accepted|accept|endorsed|endorse|i endorse|
        happy to approve|i am happy to approve|i'm happy to approve|glad to approve|you may proceed|consented|
        i consent|we consent""",
    WEAK: """
        i'm fine with this|i am fine with this|fine with this|ok with this|okay with this|happy with this|
        i'm happy with this|i am happy with this|i'm ok with this|good with this|i'm good with this|looks solid|looks reasonable|
        looks sensible|looks complete|looks clear|looks very good|looks excellent|
        everything looks fine|everything looks good|everything is in order|all in order|all correct|
        可以开始了|开始吧|启动吧|推进吧|执行吧|就这么办|就这么定|looks great|looks fine|looks great to me|all fine|
        sounds fine|no further comments|no questions|no further questions|no changes needed|no changes required|
        no changes|no edits|nothing to add|no comments|no comments from me|no comments from my side|
        好的|好滴|好吧|行的|行吧|嗯嗯|是的|对的|没毛病|不错|okay|ok|okey|yes|yep|yeah|yup|sure|fine|great|
        lgtm|looks good|looks good to me|look good|sounds good|sounds great|good to go|no problem|no problems|
        no issues|works for me|i'm fine with it|i am fine with it|fine by me|fine with me|ok with me|all good|
        alright|all right|will do|of course|certainly|absolutely|understood and ok|perfect|+1|👍|👌|✅|✔|☑|🆗""",
    REJECT: """
        没法批|批不了|通不过|通过不了|否了|不能批|没办法同意|没办法批准|没办法批|无法批|不予采纳|不予立项|不予开展|不予实施|
        permission denied|i vote no|we vote no|sorry but no|no from us|have to say no|
        must say no|却下とします|承認いたしかねます|残念ながら承認できません|承認しません|承認いたしません|
        承認致しません|同意できません|同意不了|绝对不同意|投反对票|不准予|不批|否准|应予否准|承認しかねます|
        同意できません|同意しかねます|反対します|反対です|反対いたします|
        賛成できません|賛成しかねます|
        却下いたします|否決します|見送ります|
        have objections|i have objections|we have objections|have an objection|i have an objection|
        审批未通过|审核未通过|评审未通过|审核不通过|i oppose|oppose|opposed to|rejecting|i am rejecting|can not approve|
        can not accept|can not agree|
        不同意|坚决反对|强烈反对|no from me|a no from me|it's a no|不予同意|暂不同意|不予批准|不批准|暂不批准|
        不予核准|不核准|不予通过|不通过|未通过|审批不通过|评审不通过|否决|不可|不可以|不行|不可行|无法接受|
        不能接受|不接受|难以接受|无法同意|不能同意|难以同意|碍难同意|不太同意|坚决不同意|反对|有异议|存在异议|
        提出异议|拒绝|不发|不同意延期|不予确认|不确认|无法确认|不能确认|不赞成|不赞同|不认可|不予认可|不支持|
        不予受理|不准|不许可|予以否决|却下|却下します|承认できません|rejected|reject|i reject|we reject|declined|
        decline|i decline|denied|deny|not approved|disapproved|disapprove|i disapprove|unapproved|not approve|
        approval withheld|approval denied|approval refused|not ok|not okay|not acceptable|unacceptable|i object|
        we object|object|objection|i disagree|disagree|we disagree|strongly disagree|do not agree|don't agree|
        don't proceed|do not proceed|please don't proceed|please do not proceed|do not go ahead|
        please do not go ahead|don't go ahead|please don't go ahead|not agreed|not agree|veto|vetoed|i veto|
        no go|nope|refused|i refuse|we refuse|turned down|cannot approve|can't approve|unable to approve|
        cannot agree|can't agree|cannot accept|can't accept|no sorry""",
    RETURN: """
        改完重新报|改完再报|重做后再报|请重做后再报|差し戻しとします|修改后重新上报|退请补正|退件补正|发还修正|发还补正|
        退回重拟|退回补正|退还修正|重拟|差し戻しします|差し戻しいたします|再提出してください|
        再提出をお願いします|修正して再提出してください|修正の上再提出してください|
        sending this back|sending it back|sent back for revision|
        退回|退回修改|予以退回|驳回|驳回修改|打回|打回重做|打回重报|请修改后重报|修改后重报|修改后再报|
        请修改后再报|修改后重新提交|请修改后重新提交|请重新提交|重新提交|重新上报|请重报|重报|请修改后再提交|
        退件|差し戻し|差し戻します|returned for revision|returned|return for revision|please revise and resubmit|
        revise and resubmit|please resubmit|please revise|sent back|send it back|returned to you|needs rework|
        please rework""",
    PARTLY: """
        条件付きで|条件付き|条件付承認|细节再议|细节另议|附带条件同意|
        有条件同意|有条件地同意|附条件同意|原则上同意|原则同意|原则上可以|原则可行|基本同意|大体同意|大致同意|
        部分同意|部分通过|部分批准|基本可行|基本通过|修改后同意|补充后同意|调整后同意|完善后同意|修改后发布|
        修改后可以|修改后通过|整改后通过|有条件通过|有条件批准|暂按此执行|先按此执行|同意试行|同意试运行|试行|
        试运行|暂时同意|暂同意|不完全同意|在原则上|approved with conditions|approved with changes|
        approved with comments|approved in part|approved in principle|agreed in principle|ok in principle|
        okay in principle|in principle|partially approved|partly approved|partially approve|partial approval|
        partially agree|partly agree|provisional approval|provisionally approved|conditional approval|
        conditionally approved|conditionally approve|conditionally agree|conditionally|provisionally|
        approved as amended|approved as modified|tentatively approved|approved for now|ok for now|fine for now|
        approved as noted""",
    READ: """
        已获悉|获悉|已悉|看到了|已看到|acknowledging receipt|        拜读|已拜读|悉知|敬阅|拜阅|已敬悉|了解しました|了解です|
        了解いたしました|承知しました|承知いたしました|承知です|拝承|かしこまりました|
        拝見しました|拝読しました|確認しました|確認いたしました|内容を確認しました|内容を確認いたしました|内容確認しました|
        受領しました|受け取りました|
        看完了|已看完|敬悉|已阅|阅知|已阅知|已知悉|知悉|已知|收到|已收到|收悉|已收悉|收到了|已读|已看|已看过|看过了|已经看过|明白|
        明白了|了解|了解了|知道了|已转达|抄送阅知|阅悉|圈阅|我看一下|我看看|先看一下|看一下|确认收到|received|
        noted|noted with thanks|duly noted|well noted|well received|acknowledged|acknowledge|ack|copy that|copy|
        fyi noted|seen|will read|will take a look|will have a look|will look at it|i'll take a look|
        let me take a look|got it|understood|on my radar|i have read it|read and understood|confirm receipt|
        i confirm receipt|receipt confirmed""",
    UNSURE: """
        缓议|再酌|敬会|拟会|会办|確認します|確認いたします|確認中|検討します|検討いたします|検討中|保留します|保留とします|
        也没什么不同意|假设|
        哈哈|嘻嘻|笑死|😂|🤣|😅|😆|🙃|😏|😒|😑|😬|🤷|🤦|😭|😤|😡|😠|verbally|informally|orally|
        见附件|详见附件|附件|see attached|see attachment|attachment|attachments|attached|以下|如下|应该可以吧|
        应该可以|应该没问题|应该行|大概没问题|大概|看着还行|看起来|还行|也许|可能|或许|估计|差不多|先放一放|
        放一放|暂缓|缓发|待定|研究一下再说|再说|需进一步研究|进一步研究|再研究|研究研究|研究一下|再议|再考虑|
        考虑一下|考虑考虑|再想想|再看看|看领导意见|听领导的|听领导|会上再定|再定|电话聊|面谈|当面聊|前答复|
        再答复|稍后答复|尽快答复|再回复|稍后回复|不反对|没有反对|没有说不同意|没说不同意|不是不同意|并非不同意|
        没有不同意|不得不同意|不能不同意|不会不同意|无不同意|同意/不同意|同意不同意|不同意/同意|同意或不同意|
        收到确认|无可无不可|随便|都行|都可以|你们定|你定|你看着办|看着办|问题不大|不确定|说不好|不清楚|没想好|
        犹豫|等等|稍等|等一下|等我|且慢|先别|先不|暂停|搁置|悬置|不无异议|无法反对|不好反对|没法反对|不置可否|
        暂不表态|暂不|不表态|弃权|如你所愿|不是说|没有说|不一定|should be fine|should be ok|whatever|i guess so|i guess|
        guess|looks ok i think|i think so|i think|think|not sure|unsure|perhaps|maybe|probably|possibly|
        presumably|let me check|check|i'll get back to you|get back to you|get back|need more time|more time|
        hold on|please hold|hold off|hold|wait|please wait|tbd|tbc|call me|let's discuss|let's talk|discuss|
        not yet|don't disagree|do not disagree|not disagree|not object|wouldn't object|would not object|
        can't object|cannot object|don't object|do not object|not opposed|not against|whatever you decide|
        defer to you|i defer|approve or reject|approve/reject|approved/rejected|approved or rejected|not only|
        not just|no comment|no opinion|abstain|undecided|pass|i suppose|suppose|apparently|i hope|
        hopefully|hope|wonder|doubt|doubtful|hesitate|hesitant|reluctant|reluctantly|supposedly|seems|seemingly|
        kind of|sort of|more or less|not necessarily|not really|not exactly|not quite|hardly|barely|far from|
        anything but|no reason|can't wait|cannot wait|can't not|cannot not|kidding|joking|lol|haha|sarcasm|❌|👎|
        🤔|😕|🙄|🚫|✖|✗|✘|⚠|❓|❔|⁉|吧|罢了|玩笑|呵呵|才怪|个屁|假装""",
    ASKS: """
        请说明原因|请说明|请解释|说明原因|请提供|提供数据|怎么来|怎么|怎样|为什么|为何|为啥|什么|是否|能否|可否|
        可不可以|能不能|行不行|是不是|有没有|要不要|同不同意|谁|哪个|哪些|哪里|多少|几时|何时|何以|请问|吗|呢|么|
        please clarify|clarify|can you|could you|would you|who|why|what|where|which|how|whether|please explain|
        please provide|shall i|should i|do i|may i ask|is it|is this|are you|did you|do you|does it|am i|
        have you|has li""",
    HEARSAY: """
        已请示|请示过|请示了|征得|征询|商得|问过|问了|的答复|的回复|的意见|的意思|意思|的指示|总意见|经理意见|
        领导同意|说|表示|认为|称|讲|原话|批示|指示|口头|转述|代表|受托|委托|授权|代签|代为|据|听说|告诉|转告|
        领导意见|他|她|他们|领导已|老板|on behalf|behalf|told|tells|says|said|say|saying|according to|he|she|
        they|his|her|their|reportedly|heard|mentioned|informed|wrote|stated|confirmed by|by li|fw|fwd|转发""",
    RESERVES: """
        保留意见|有保留|保留""",
    CONDITION: """
        但|就是|但是|不过|然而|可是|只是|却|前提|条件|如果|假如|假设|倘若|倘|若|如|除非|除|除了|除外|以外|只要|
        待|等|之后|以后再|后再|后|的话|否则|不然|才|仅|只|只能|仅限|限|限于|其余|其他|另行|以内|为准|暂|先|until|
        unless|but|however|though|although|yet|if|when|once|after|before|provided|providing|provided that|
        subject to|subject|condition|conditions|conditional|on condition|except|excepting|excluding|exclude|
        apart from|other than|without|only|pending|assuming|contingent|as long as|so long as|dependent|depending|
        depends|with|otherwise|instead|rather|while|whereas|nevertheless|nonetheless|still|limit|limited|cap|
        capped|at most|at least|up to|maximum|minimum|max|no more than|not exceed|partially|partly|partial|
        half|part|some|reservations|reservation|caveat|caveats|proviso|provisional|for the time being|for now|
        aber|nur|wenn|falls|sofern|jedoch|mais|seulement|sauf|pero|salvo|excepto|solo|siempre que|ma solo|purche|
        但し|ただし|しかし|temporarily|interim|trial|pilot|as amended|revised|amended|modified""",
    CHANGES: """
        说不通|讲不通|说不过去|走不通|行不通|砍|一半|减半|分期|酌情|看情况|视情况|批注|复核|核实|核算|含税|转李|minus|see|notes|swap|use|less|
        negotiate|lower|disregard|ignore|scratch|terms|stay|talk|ask|fingers crossed|own|refuse|有点|有些|稍微|
        略|需|需要|须|应|应当|应该|必须|务必|要|要求|改|改为|改成|修改|调整|调|换|更换|替换|删|删除|增加|增|减|
        减少|缩|缩短|补|补充|完善|延|延后|延期|推迟|提前|建议|希望|最好|注意|确保|提醒|关注|其中|部分|顾虑|担心|
        担忧|困难|问题|风险|疑问|质疑|异议|意见|太高|过高|偏高|太低|太贵|超支|超预算|不足|再|还|重新|明确|落实到|
        控制|保证|压缩|核减|降低|放弃|取消|拆分|need|needs|needed|must|should|shall|have to|has to|change|
        changes|changed|changing|revise|revision|revisions|update|updates|add|added|adding|remove|removed|
        removing|replace|reduce|reduced|increase|move|adjust|adjusted|adjustment|correct|correction|corrections|
        fix|fixed|edit|edits|modify|modification|cut|drop|delay|postpone|extend|shorten|cancel|typo|concern|
        concerns|concerned|worry|worried|worries|issue|issues|problem|problems|risk|risks|risky|ensure|make sure|
        would|could|might|may|prefer|suggest|suggestion|recommend|require|requires|required|consider|exception|
        exceptions|instead of|too high|too low|too expensive|insufficient|unclear|missing|incomplete|wrong|
        incorrect|error|errors|mistake|mistakes|question|questions|comment|comments|note that|clarification|
        caution|careful|unhappy|disappointed|terrible|bad|poor|useless""",
    NEGATES: """
        不|没|未|无|非|别|勿|莫|毋|难以|拒|禁|否|not|never|n't|don't|doesn't|didn't|can't|cannot|won't|wouldn't|
        shouldn't|couldn't|isn't|aren't|wasn't|ain't|nor|neither|none|nothing|nobody|no|without|unable|refuse|
        lack|lacks|fail|fails|failed|far too""",
    TIME: """
        下个月|下个|上个|今天|明天|后天|昨天|本周|下周|上周|周一|周二|周三|周四|周五|周六|周日|星期|月底|月初|
        年底|下月|明年|准备|打算|计划同意|即将|稍后|随后|晚点|改天|回头|以后|过几天|today|tomorrow|yesterday|
        tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|next week|next month|this week|later|
        soon|shortly|eventually|someday|previously|earlier|used to|last week|last year""",
    SHALL: """
        将|会|拟|will|i'll|we'll|'ll|going to|gonna|about to|intend to|plan to|planning to|ready to|able to|can""",
    POLITE: """
        sent in haste|typed in haste|in haste|in a hurry|in a rush|move fast|
        there you go|here you go|there we go|here we go|sounds like a plan|take it from here|please take it from here|
        take it away|
        consider it done|count me in|count us in|great work as always|happy days|
        太好了|太棒了|太赞了|真好|好好好|行行行|好样的|
        敬请查照|请查照|敬请鉴察|请鉴察|敬请知悉|请惠予协助|谢谢您的辛劳|感恩|劳烦您了|麻烦您了|麻烦你了|
        完毕|就这样|就酱|以上供参|专此|此致问候|顺颂时祺|顺颂时绥|let's roll|
        let's go with it|please kindly go on|kindly go on|please go on|off you go|full steam ahead|fire away|
        make it happen|have fun|go team|rock on|kudos|great stuff|superb work|fantastic work|amazing work|lovely work|top work|
        much appreciated|appreciate it|appreciate the work|appreciate your work|appreciate the effort|appreciate your effort|
        御礼申し上げます|助かります|お手数をおかけします|お手数おかけしますが|引き続きお願いします|お願いします|お願いいたします|
        お願い致します|取り急ぎ|取り急ぎご連絡まで|取り急ぎお返事まで|取り急ぎご返信まで|ご連絡まで|お世話になっております|
        sincerely|yours sincerely|yours truly|yours faithfully|warm regards|warmest regards|rgds|br|
        thanks for sharing|thank you for sharing|thank you for the information|
        thanks for the information|thanks for letting me know|
        ご準備ありがとうございます|ご対応ありがとうございます|進めてください|計画どおり進めてください|計画通り進めてください|
        このまま進めてください|唔该|唔该晒|多谢晒|
        敬启|谨启|谨复|此致敬礼|ありがとうございます|ありがとうございました|ご確認ありがとうございます|お疲れ様です|
        お疲れさまです|ご苦労様です|
        请知照|特此回复|此复|敬上|谨上|顺颂商祺|周末愉快|工作愉快|节日快乐|have a great day|have a good weekend|
        have a nice weekend|have a great weekend|enjoy your weekend|let's do this|let's do it|let's proceed|let's move forward|
        let's get started|good job all|effective immediately|with immediate effect|over to you|
        let's go|谢谢|多谢|感谢|谢谢您|谢谢你|谢谢大家|非常感谢|再次感谢|谢谢支持|感谢同步|辛苦了|辛苦|您辛苦了|
        大家辛苦了|请执行|请尽快执行|请抓紧执行|请尽快推进|请推进|请尽快办理|请办理|请抓紧办理|请尽快安排|请安排|
        请落实|请尽快落实|请抓紧落实|请实施|请尽快实施|请继续|请继续推进|请按计划推进|请按计划执行|请按方案执行|
        请按流程办理|请按时完成|请发布|请上线|请启动|请开展|请跟进|请尽快启动|请知悉|请查收|请放心|加油|祝好|
        祝顺利|祝工作顺利|祝商祺|顺祝商祺|此致|敬礼|如有问题请联系我|如有问题随时联系|有问题随时联系|
        有问题请联系我|如有疑问请联系我|你好|您好|大家好|各位好|各位|早上好|上午好|下午好|好|thanks|thank you|
        thank you very much|thanks a lot|many thanks|thanks again|thanks all|thanks for the update|
        thanks everyone|with thanks|cheers|please|pls|kindly|regards|best regards|kind regards|best|hi|hello|
        dear|hey|all|team|everyone|good morning|good afternoon|nice work|good work|great work|good job|great job|
        well done|looks interesting|nice|excellent|excellent work|please execute|please implement|
        please move forward|please carry on|please continue|move forward|carry on|keep going|
        keep up the good work|with no changes|without changes|without any changes|with pleasure|
        if you have any questions|any questions|let me know|welcome|looking forward|
        many thanks indeed|have a nice day|have a good day|🙏|😊|🎉""",
    SELF: """
        our department|my department|敝部门|敝部|敝处|敝司|敝方|敝单位|敝组|本室|本科|本组|我组|本单位|我单位|我局|本局|我院|
        本院|呢边|我呢边|
        on behalf of my department|on behalf of our department|on behalf of my team|for my department|
        for our department|from my department|for my team|
        i've|i have|we've|we have|我|我们|我部|我部门|本部门|本部|我方|本人|我司|我处|我个人|我这边|我这里|这边|
        我们这边|我们部门|我科|
        我室|本处|i|we|me|my|our|us|by me|from me|from my side|from my end|from our side|from our end|on my side|
        on my end|on our side|for my part|i am|i'm|we are|we're|i do|i hereby|we hereby|myself|my team|our team""",
    MATTER: """
        本案|此案|该案|本件|此件|该件|来函|来文|这件事|这件事情|这事|this one|that one|活动|推行|本次活动|
        材料|资料|邮件|思路|逻辑|设计|框架|措施|目标|进度|成本|资源|职责|责任|流程|步骤|节点|结构|质量|with the implementation|
        with the plan|with the next steps|with implementation|with the project|with the rollout|idea|ideas|structure|approach|
        summary|
        对外发布|采用|采纳|签约|签订|签字|盖章|用印|下发|印发|续签|购买|本合同|本协议|该合同|该协议|
        各项内容|各项条款|所有内容|所有条款|the attached document|the attached plan|the attached proposal|
        the attached version|agreement|contract|
        签署|贵部门|贵部门的|贵部的|贵司的|你部的|本方案及附件|上述全部|以上全部|条款|整体计划|项目计划|项目整体计划|
        按这个方案执行|
        按这个执行|按这个方案|按此推进|of my approval|
        该方案|此方案|本方案|方案|计划|申请|事项|此事|该事项|内容|上述内容|以上内容|全部内容|安排|请示|变更|纪要|
        会议纪要|文件|文档|预算|需求|报告|版本|项目|分工|时间表|立项|采购|付款|发布|上线|实施|执行|开展|推进|
        办理|启动|签发|发文|本次|此次|该|此|本|这个|这份|这项|这版|上述|以上|所述|所提|所报|贵部|你部|贵司|
        你们的|您的|你的|推广方案|实施方案|按方案执行|按计划执行|按照方案执行|按此方案执行|进行|变更申请|请求|
        the|this|it|that|plan|the plan|request|the request|proposal|document|budget|change request|project|
        version|draft|minutes|content|above|the above|as submitted|as proposed|as is|as it is|as it stands|
        as attached|as presented|as planned|as requested|to go ahead|them|these""",
    FILLER: """
        当然|如题|如题所示|如主题|如标题|如上|哒|咯|喽|喔|唷|wholeheartedly|duly|unreservedly|enthusiastically|readily|heartily|cheerfully|
        谨此|现在|本件|本件は|本件について|本件につきまして|問題ないので|問題ありませんので|内容を確認し|内容を確認の上|確認の上|確認し|okです|
        申し訳ありませんが|申し訳ございませんが|恐れ入りますが|残念ながら|thumbs up|looked|looked at|looked through|
        looked over|gone over|been through|carefully|everything|
        十分|高度|经部门讨论|经内部讨论|经讨论|经商议|经研究讨论|经我部讨论|经核对无误|已核实|已核对无误|
        对该方案表示|对此表示|对本方案表示|对上述内容表示|对以上内容表示|对此方案表示|对该计划表示|对该事项表示|
        已看完附件|看完附件|附件已看|附件已核对|附件已阅|附件已审|附件已看过|checked|examined|gone through|
        without conditions|without any conditions|without condition|without reservation|without reservations|
        unconditionally|in full|without comments|without amendment|without amendments|without modification|
        without modifications|as written|
        恕|恕我|理由|原因|reason|仔细|认真|阅读|已阅读|完全|一致|均|都|全部|一并|特此|兹|现|经审核|经审阅|经研究|经评审|
        经核对|经核实|审阅|已审阅|已审核|已核对|审核|核对|看过|看了|已审|了|的|啊|哦|哈|呀|啦|嘞|噢|也|就|予以|
        给予|并|且|及|和|意见|意见是|意见为|我的意见|我的意见是|本人意见|我的答复|为|是|很|那么|最终|正式|书面|
        对|已|抱歉|不好意思|很遗憾|遗憾|对不起|fully|hereby|formally|officially|herewith|is|are|am|be|and|so|
        therefore|thus|as|for|of|to|a|an|sorry|unfortunately|i'm afraid|i am afraid|regretfully|afraid|regret|
        reviewed|have reviewed|read|have read|has been|have|been|just|very|really|completely|totally|strongly|
        absolutely agree|definitely|happily|gladly|great plan|good plan|written|decision|at this time|then|here|
        on|in|cs|~""",
    PRAISE: """
        详实|翔实|充实|妥当|恰当|可控|合规|严密|缜密|完备|清楚|分工明确|目标明确|思路明确|责任明确|职责明确|可操作|务实|周密|
        精准|规范|很棒|太棒了|真棒|干得漂亮|干得好|做得好|写得好|有创意|有新意|有亮点|祝|祝愿|sensible|complete|accurate|logical|
        realistic|feasible|balanced|convincing|concise|strong|brilliant|superb|outstanding|amazing|lovely|well written|
        well structured|well thought out|thoughtful|rollout|hard work|contribution|contributions|dedication|
        很完善|非常完善|十分完善|努力|
        无误|付出|周到|考虑周到|考虑周全|创意|创新|亮点|全面|具体|得当|得力|稳妥|必要|及时|准确|
        符合要求|符合规定|符合公司规定|符合预期|描述|分析|写得|扎实|团队|launch|presentation|preparation|analysis|
        detailed|thinking|teamwork|documentation|you|your|what a|done|
        细致|用心|做得|落地|合理|周全|成熟|可靠|全力|配合|支持|全力支持|全力配合|放心|顺利|清晰|详细|完整|到位|扎实|高效|
        期待|很好|
        非常好|优秀|漂亮|精彩|充分|科学|严谨|专业|给力|点赞|成功|愉快|满意|圆满|大力支持|好方案|牵头|齐心协力|
        共同努力|早日|按期|按时|预祝|good|nice|excellent|well|solid|thorough|clear|comprehensive|impressive|
        looking forward|look forward|forward|support|helpful|appreciate|appreciated|pleased|love|wonderful|
        fantastic|awesome|sound|reasonable|well prepared|work|effort|efforts|job|nicely|glad|happy|proud|
        success|best of luck|good luck""",
    CARRY: """
        麻烦|有劳|劳烦|安排人员|按时间节点|按照时间节点|提供支持|做好配合|相关工作|
        协助|后续作业|后续工作|后续事宜|后续流程|后续推进|后续执行|
        项目组|项目部|工作组|继续|经办人|承办人|责任部门|责任人|主办部门|牵头部门|业务部门|
        请|烦请|望|由|大家|各位同事|同事们|完成|按期完成|按时完成|如期完成|牵头|落实|组织|跟进|统筹|抓好|做好|开始|部署|
        各部门|各单位|相关部门|有关部门|各相关部门|各组|
        负责|主办|协办|会同|共同|一起|严格|抓紧|尽快|尽早|立即|马上|即刻|到位|工作|事宜|按照|按计划|按流程|按程序|
        按要求|按规定|按分工|按节点|按上述|it部|it部门|hr部|implement|implementation|execute|execution|start|begin|
        kick off|inform|arrange|accordingly|immediately|right away|straight away|as soon as possible|asap|
        keep me posted|keep us posted|keep me informed|keep us informed|keep me updated|keep us updated|move ahead|
        get started|get going|next steps|the next steps|communicate|distribute|
        with the team|with everyone|share with the team|share it with the team|work|asap""",
    NEUTRAL: """
        目前|现阶段|当前|这么|那么|
        来说|来讲|而言|招待|接待|看待|对待|非常|特别|无论|未来|不断|没关系|分别|区别|级别|无线|不少|不仅|重要|主要|摘要|先生|
        首先|响应|相应|供应|适应|反应|应用|对应|后续工作|今后|售后|最后|值得|觉得|取得|获得|再接再厉|如期|
        如上所述|例行|条理|调研|调度|协调|强调|改善|增长|增强|补助|等级|推广|推动|希望一切顺利|注意身体|风险可控|
        称赞|称职|名称|数据|依据|根据|证据|据此|小说|讲究|其他都好|只争朝夕|会议|会上|将军|社会|机会|是非|如愿|
        需求侧|不可或缺|必不可少|不遗余力|毫无疑问|无疑|应对|待遇|优待|等同|后勤|后台|后端|先进|先锋|领先|优先|
        率先|暂无|一般|要点|要素|纪要|简要|限公司|有限公司|公司|除夕|wait-free|mayor""",
}

#: Words that decide only where they are the whole clause: inside a longer one they are parts of other words.
ALONE: Final[dict[str, str]] = {
    APPROVE: "承认|批|我批了|我准了|我批准了|我已批准|我已同意|我已核准|本人已同意|本人已批准|批了|准了|granted|可|准|发|速发"
        "|准奏|authorized|authorised|i sign off",
    WEAK: "好|嗯|行|1|ok|y|对|是|妥|中|成|👍|+1|111|666|恩|哦|噢|oh|k|kk",
    REJECT: "no|否|but no",
    READ: "阅|悉|知|1+|fyi",
    UNSURE: "不|2|0|x",
    FILLER: "已审批|已审定|已核批|审批过了",
    POLITE: "+1|go|go go go",
}

#: Standing alone or at the head of the first line these are commands and decide nothing (contract §2).
COMMANDS: Final[dict[str, str]] = {
    "status": "状态|查询状态|status",
    "why": "为什么|why",
    "help": "帮助|help",
    "new_version": "新版本|新版|new version",
}

#: What an answer corrects an earlier one with; alone some of these only take it back.
CORRECTS: Final = (
    "更正|更正如下|以本次为准|以此次回复为准|以本次回复为准|勘误|以本邮件为准|以此邮件为准|以此为准"
    "|correction|on second thought|on second thoughts|scrap that|上一封作废|之前回复作废|之前的回复作废"
    "|前邮件作废|previous mail is void"
)
TAKES_BACK: Final = (
    "撤回|撤销|撤回申请|撤销申请|撤回请求|撤回我的同意|撤销我的同意|撤回同意|撤销同意|收回之前的意见"
    "|收回我的意见|收回意见|收回同意|收回我的同意|撤回之前的意见|撤回我的意见|撤回之前的回复|撤回我的回复"
    "|撤回之前的同意|撤销之前的同意|撤回意见|撤回确认|撤销我的意见|撤销确认|之前回复作废|之前的回复作废"
    "|上一封作废|前邮件作废|以本邮件为准|以此邮件为准|withdraw|withdrawn|i withdraw|i withdraw my approval"
    "|i withdraw my consent|i withdraw my answer|i withdraw my objection|i withdraw my rejection"
    "|withdraw my approval|withdraw approval|please disregard my previous mail"
    "|please disregard my previous email|please disregard my previous reply|disregard my previous mail"
    "|disregard my previous email|disregard my previous reply|please ignore my previous mail"
    "|ignore my previous email|scrap that|i take it back|i take that back|retract|i retract my approval"
    "|i revoke my approval|revoke my approval"
)

#: What may stand before a colon in front of one's own decision.
OWN_LABELS: Final = (
    "意见|审批意见|确认意见|我的意见|本人意见|我的答复|答复|回复|我的回复|结论|审批结论|决定|审批|确认"
    "|会签意见|签字意见|decision|my decision|answer|my answer|reply|my reply|approval|vote|my vote|verdict"
)

#: Family names: who is addressed before an answer, as against who is spoken of.
SURNAMES: Final = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜谢邹苏潘葛范彭鲁马方任袁柳鲍史唐薛雷贺"
    "倪汤罗毕郝安常于傅齐康伍余元顾孟黄萧尹姚邵汪祁毛米贝戴宋庞熊纪舒屈项祝董梁杜阮蓝闵贾江颜郭梅林钟徐邱"
    "骆高夏蔡田樊胡凌霍万柯管卢莫房丁邓单洪包石崔龚程邢裴陆荣翁甄曲封段侯武刘龙叶白蒲索赖卓屠池乔谭温庄晏"
    "柴阎习容向古易廖欧聂曾关游权盖靳"
)
