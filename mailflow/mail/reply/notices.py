"""What a company or a mail program says of every mail, known by its words alone (guide §6.5 rule 2).

A closed world: a notice speaks of mails, of who may read them, of liability and contracts, and of nothing else. One word that
no notice has (a budget, a phase, a person) makes it the writer's own, and what says that the mail approves nothing is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from mailflow.mail.intent.covering import is_covered
from mailflow.mail.intent.folding import is_chinese

_ENGLISH: Final = (
    "differ vary this the a an any all and or of to in for from by with on at as is are was were be been being it its that which "
    "who whom such these those may might can could must shall should will would does do not no nor if unless you your "
    "yours have has had e-mail email mail message messages communication communications transmission electronic "
    "attachments attachment attached file files contents content information data internet traffic confidential "
    "confidentiality confidence privileged privilege private proprietary legally legal sensitive protected privacy "
    "secret intended solely only exclusively named addressee addressees recipient recipients person persons individual "
    "individuals entity entities party parties third address listed above below group received receive receiving "
    "receipt error mistake mistakenly inadvertently please notify inform contact advise sender immediately promptly "
    "once delete destroy remove erase copies copy copying copied reproduce reproduction permanently system systems "
    "computer mailbox unauthorised unauthorized use used using disclosure disclose disclosed distribute distributed "
    "distribution dissemination disseminate forward forwarded forwarding print printed printing read reading review "
    "retention storage store taken taking action reliance upon rely contained therein herein hereto thereof prohibited "
    "forbidden unlawful illegal permitted strictly allowed views view opinions opinion expressed statements stated "
    "author authors company organisation organization employer necessarily reflect reflects represent represents "
    "liability liable responsibility responsible accept accepts accepted loss losses damage damages caused arising "
    "result resulting consequence virus viruses malware free errors omissions changes made sent incoming outgoing "
    "security secure guarantee guaranteed warranty timely scanned checked monitored monitor monitoring recorded "
    "compliance purposes purpose law laws applicable regulations policy offer offers contract contracts binding bind "
    "binds agreement agreements constitute constitutes create creates intend deemed considered construed confirmed "
    "expressly writing written signed signatory signatories authorised authorized officer officers director directors "
    "two prior consent permission caution warning notice disclaimer important approval acceptance external internal "
    "outside originated originates organisation's click links link open trust recognise recognize know known safe "
    "environment environmental consider before think registered office company's number commercial register managing "
    "acknowledge traditional custodians land lands country pay respects respect elders past present emerging own other "
    "others than then into their them where whether cooperation thank here hereby otherwise without also under there "
    "contain contains whose nothing after transmitted transmit arise relation working hours feel obliged obligation "
    "reply respond response pressure normal expected expect suit suits days time times at-work community communities "
    "waters sea culture connection live live-in gather meet across throughout australia work inaccuracies incomplete "
    "intercepted corrupted lost arrive late protection employees behalf agents agree entirety note freedom act subject foi "
    "misdelivery waive misdirected although check opening opened anti-virus antivirus swept presence footnote confirms archived "
    "archive filtered save tree trees don't really often get why source suspicious report anything it desk spam phishing "
    "fraud fraudulent fraudsters scam scams alert bank banks bank's genuine verify never ask asks pin password passwords "
    "passcode one-time full login credentials personal process processed processing rights gdpr regulation records record "
    "held council legally exempt released entity statute correspondence enforcement guaranteed error-free timely therefore "
    "omissions feel staff schedule outside hour obliged cannot guarantee interference altered amended amendment tampered "
    "monitors retained stored training quality patients patient clinical university trust hospital school charity institution "
    "employment employee employees' sender's addressed intends transmitting circulated circulate accessible else anyone "
    "someone somebody return destruction discard hard copy paper trading name registration england wales scotland ireland "
    "authority regulated financial conduct prudential cyber cybersecurity impersonate impersonation safeguarding "
    "including came emails forming formed conclude concluded both agreed medium urgent service attorney-client "
    "relationship provided public addresses health phi hipaa re-disclosure federal tax advice avoiding penalties transfer "
    "transferred technical export controlled foreign licence license details see learn funds correspondence member "
    ""
    "material clinical matter solicitation waived expect anti-malware firm client lawyer legal-advice obtained "
    "document documents acknowledgement country's peoples nations first islander aboriginal torres strait traditional owners"

)
_CHINESE: Final = (
    "本 此 该 这封 这 电子 邮件 电邮 信件 来信 信 消息 及 及其 其 和 与 或 或者 以及 、 附件 附带 文件 信息 资讯 资料 "
    "内容 所载 所含 所述 中 中的 里 的 含有 包含 可能 涉及 公司 贵公司 本公司 单位 企业 商业 秘密 机密 保密 性 隐私 "
    "敏感 法律 法律上 受 保护 仅 仅供 只供 供 仅限 限 于 仅限于 限于 发送 给 上述 上面 以上 地址 中列出 列出 所列 个人 "
    "群组 团体 指定 特定 预定 之 收件人 收件者 收信人 接收人 接收者 收件 方 本人 人 您 阁下 你 若 如 如果 倘若 假如 非 "
    "不是 并非 误 错误 错 误收 错收 收到 收取 接收 阅读 阅览 查阅 使用 请 敬请 立即 立刻 即 尽快 马上 通知 告知 联系 "
    "发件人 寄件人 发件者 寄件者 发送人 并 且 予以 予 删除 销毁 将 自行 彻底 永久 副本 任何 其他 第三 第三方 第三人 "
    "形式 方式 以 禁止 严禁 不得 勿 请勿 不要 不可 未经 未 经 许可 授权 书面 事先 同意 转发 转寄 转载 复制 复印 披露 "
    "揭露 泄露 泄漏 传播 散布 散发 分发 公开 保存 提供 利用 擅自 依据 采取 行动 违者 违反 承担 责任 法律责任 追究 后果 "
    "一切 声明 提示 提醒 须知 重要 免责 安全 温馨 环保 注意 警告 外部 来自 来源 系统 邮箱 网关 轻易 轻信 谨慎 点击 "
    "打开 链接 连结 网址 密码 要求 不会 通过 透过 怀疑 疑问 致电 查询 联络 服务台 it 病毒 扫描 检测 查杀 杀毒 自动 已 "
    "已经 经过 过 由 自 保证 不 无 不含 传输 过程 产生 造成 损失 损害 问题 对 对于 因 而 观点 意见 看法 仅代表 代表 "
    "立场 不代表 并不 必然 反映 不构成 构成 要约 承诺 合同 契约 协议 约束 约束力 具有 具 有 双方 签署 签订 签字 具体 "
    "为准 正式 除非 另有 确认 明确 打印 列印 前 在 考虑 环境 环境保护 节约 用纸 纸张 三思 地球 爱护 保护法 个人资料 "
    "个资 依 当事人 谢谢 合作 配合 参考 仅供参考 者 均 属 属于 为 所有 都 也 到 时 后 但 不对 所 用 作 用途 目的 内部 "
    "范围 财产 外传 含 如误收 若误收 转载 包括 包含 在内 批准 核准 打印前 提示打印 前请 书面核准 核准 未经本公司 "
    "涉密 互联网 最终 以双方 签字盖章 盖章 书面合同 本单位 本院 本校 "
    "本行 本集团 本机构 经双方 包括但不限于 但不限于 全部 部分 地 往来 监控 监测 审查 存档 保留 权利 依法 进行 不在 "
    "通讯录 谨防 防范 "
    "钓鱼 诈骗 冒充 核实 身份 真实性 来历不明 不明 任意 开启 随意 陌生 账户 银行账户 账号 变更 此类 务必 电话核实 绝不会 "
    "绝不 不会以 索要 验证码 "
    "身份证件 照片 短信 短讯 超链接 登入 登录 网上银行 一次性 信用卡 健保卡号 卡号 投资建议 投资 法律意见 委托人 依赖 "
    "患者 病患 依照 依据 个人信息 信息保护法 "
    "个人信息保护法 中华人民共和国 国家秘密 工作秘密 国家 不上网 上网 不涉密 传递 传送 无法 及时 无误 遗漏 延误 篡改 "
    "概不 负责 概不负责 附加 直接 "
    "非工作时间 工作时间 送达 无须 无需 内部资料 保存 保管 外泄 损坏 赔偿 赔偿责任 所生 生 蒐集 搜集 行使 查询 更正 权利 "
    "无关 人员 无关人员 约定 另有约定 书面约定 "
    "另有书面 得 详情 参阅 官网 隐私 政策 处理 歧义 各方 雇佣 委托 代理 关系 意味着 建立 并不意味着 少打印 一张纸 多留 "
    "一片绿 一片 绿 同仁 工作人员 任何人 个别 "
    "电子邮箱 贵方 贵司 我司 我公司 我行 我院 我校 我单位 方 寄出 发出 往来邮件 依规 归档 记录 审计 均可能 因此 截取 "
    "丢失 损毁 延迟 含有病毒 "
    "回复 答复 期待 无义务 了 向 客户 电话 通讯 英文 中英文 确保 损坏 不负 存有 著作权人 着作权人 商业用途 发 错 于外部 "
    "本声明 并不 存在 业务往来 规定 员工 行为 律师 间 特权 超连结 知悉 据以 买卖 证券 内幕 软件 完全 恶意代码 中文版本 "
    "英文版本 书写 允许 未经允许 退订 如不希望 继续 是因为 存在业务往来"
)
_JAPANESE: Final = (
    "含みます しないで ください しないでください 転送しない 转送しない でください 承认なく 承認なく 許可なく 宛先の この "
    "本 当 当社 メール 電子 电子 メッセージ 内容 情報 情报 機密 机密 秘密 添付 ファイル および 及び または や の "
    "に は を が も と で へ から まで ものです もの です ます 含まれて 含まれ 含む いる います おります 場合 场合 "
    "あります ある ございます 受信 配信 送信 者 送信者 宛先 受取人 方 の方 のみ 対象 对象 として として誤って 誤 误 "
    "誤って 误って された された場合 された场合 された際 され 削除 破棄 削除の うえ 上 ご 連絡 连络 通知 して ください "
    "下さい お願い いたします 致します します 願います 速やかに 直ちに 無断 无断 転載 转载 転送 转送 複製 复制 開示 "
    "开示 配布 使用 利用 禁じます 禁じて 禁止 遠慮 远虑 断り こと お 承諾なく 承诺なく 許可なく 许可なく 同意なく する "
    "する前に 前 印刷 環境 环境 配慮 配虑 への 考え 地球 诺なく 愿い 愿い致します お愿い お愿いします お愿いいたします "
    "生じた 感染 感染等 等 损害 损失 一切 责任 责任を 负い ません 负いません 保护 ため 必要な 必要 场合のみ 印刷は 社外 "
    "社内 送信されて URL url 取り扱い 取扱い に は ご注意 "
    "注意 个人 について ついては ホームページ プライバシーポリシー ご覧 暗证番号 暗証番号 パスワード お寻ね お尋ね "
    "绝対に 絶対に 绝对に ありません ございません 不审 不審 必ず "
    "お电话 お電話 确认 ご确认 情报セキュリティ 情報セキュリティ セキュリティ 对策 対策 送受信 记录 監査 监査 监查 "
    "対象と なります 含む 十分 直ちに お愿いします することを こと を なく なし "
    "より 行 様 様の 当行 记録 監查 见解 会社 公式 示す 申込み 申込 みなす みなすことは できません もって 振込先 口座 "
    "変更 案内 廃止 "
    "付き zip しております ご案内 のみで 社外から 名宛人 限りの 限り 全部 一部 内容の 目的外 第三者 开示することを 许可 "
    "承诺 ウイルス "
    "お断り 転载 ご远虑 受信された 场合は 机密情报 情报が 无断で いたし の方のみ 象 対象と していま す しています"
)
#: What notices speak of: it takes two of these to make one.
_TOPICS: Final = tuple(
    re.compile(words)
    for words in (
        r"e-?mail|\bmessages?\b|communication|transmission|邮件|电邮|信件|本信|メール",
        r"recipient|addressee|intended|收件|收信|接收[人者]|宛先|当事人|第三人",
        r"privileg|特权",
    r"confiden|秘密|机密|保密|privacy|敏感|个资|个人资料",
        r"delete|destroy|notify|删除|销毁|削除|破弃|破棄",
        r"liabilit|responsib|virus|责任|病毒|scanned",
        r"offer|contract|binding|agreement|要约|承诺(?!なく)|合同|约束力",
        r"views|opinions|statements|观点|意见|立场",
        r"forward|disclos|copy|copies|distribut|转发|转寄|复制|披露|泄露|转送|转载|复制",
        r"click|links?\b|external|链接|点击|密码|外部",
        r"\bprint|打印|列印|印刷",
        r"environment|环境|环保|環境|纸",
        r"\bcompany\b|employer|本公司|当社",
        r"custodians|traditional owners|registered|commercial register|monitor|archiv|监控|存档|监査|记录|保证",
        r"fraud|phishing|scam|suspicious|passwords?\b|passcode|\bpin\b|诈骗|钓鱼|验证码|密码|账户|谨慎|パスワード"
        r"|暗(?:证|証)番号|不(?:审|審)",
        r"personal data|privacy|gdpr|data protection|freedom of information|public records|exempt|隐私|个人信息"
        r"|个人(?:情|資|资)|患者|病患|プライバシー",
        r"\bsender\b|发件人|寄件者?人?|送信者",
        r"\binternet\b|互联网|涉密|国家秘密|上网",
        r"内部资料",
        r"外传|外泄|无关人员",
        r"禁じ|禁止|严禁|不得|请勿|无断|無断|许可なく|許可なく|prohibited|forbidden|(?:must|do|should) not\b",
        r"working hours|obliged|非工作时间|无须|无需",
        r"elders|aboriginal|country|lands?\b",
        r"本(?:行|院|校|司|单位|集团)|我(?:司|行|院|校)|トラスト|university|council|hospital",
    )
)
#: What the writer may mean: that this very mail approves nothing, or binds nobody, or that the writer speaks.
_MEANT: Final = re.compile(
    r"approv(?!al of any offer)|\b(?:i|my|we|our|us|me)\b"
    r"|(?<!offer or )acceptance(?! of any| or approval of any)"
    r"|(?:not|no longer) binding(?! (?:unless|contract|offer|agreement|on))"
    r"|\bif (?!you|this|it|received|the reader|anything)|\bonly (?:if|when|after|once)\b"
    r"|\b(?:contract|offer|agreement) (?:is|was|must|shall|will|should)\b"
    r"|\bplease (?!note|notify|inform|delete|destroy|advise|contact|consider|do not|immediately|promptly|think|be"
    r"|return|ignore|accept)|\bunless (?!expressly|confirmed|you|otherwise|signed|stated|specifically|it is|agreed"
    r"|explicitly|legally|authori[sz]ed"
    r"|in writing)"
    r"|批准|核准|同意(?!なく)|我(?!司|行(?!动)|院|校|公司|单位)|本部"
    r"|不构成(?![^,。]{0,14}(?:要约|投资建议|法律意见)|任何[^,。]{0,10}(?:承诺|合同|契约|协议))"
    r"|(?<![发寄]件人)(?<![发寄]件者)个人(?:意见"
    r"|观点)(?!.*(?:公司|单位|本行|本院|本校|立场))"
    r"|不代表[^。]*不构成(?!任何合同|合同|任何法律|具有法律|任何具有|要约|任何要约)"
    r"|预算|价格|报价|金额|工期|交期|方案|计划|人手|变更(?!通知|账|帐)(?<!通过邮件变更)(?<!邮件变更)"
    r"|修改(?!.*邮件)"
)
#: What a notice may say of its writer; behind such a beginning only words of notices follow.
_OPENS = re.compile(
    r"my work(?:ing)? (?:hours|days|pattern|week) (?:may|might|are|is|can)\b"
    r"|(?:i|we) (?:often |may |sometimes )?(?:work flexibly|work"
    r" flexible hours|send e-?mails? outside)\b|we acknowledge (?:and respect )?(?:the )?traditional (?:custodians|owners)"
    r"(?: of the (?:land|lands|country)(?: on which we (?:work|live|meet|gather)(?: and (?:work|live|meet|gather))?)?)?\b"
    r"|(?:please note that )?we (?:may )?(?:monitor|record|scan)\b"
)
#: What may not be done without somebody's leave.
_WITHOUT = re.compile(r"(?:未经|非经|如未经|未获)[^,。]{0,12}?(?:批准|核准|同意|许可)|without (?:the )?(?:prior "
    r"|written |express ){0,3}approval")
#: The year of a law, and the number of a firm.
_ACT: Final = re.compile(r"\b(?:acts?|law|regulations?|number|no\.?|section) (?:\d{4}\b|\d{6,8}\b)|\b\d{4} act\b|\bit 24/7")
#: What a firm says of itself in the first person, or with "no contract", without speaking of the matter.
_OF_FIRM: Final = re.compile(
    r"\b(?:but |and |therefore )?(?:we|the (?:company|sender|bank|firm|trust|university))(?: therefore)? (?:(?:accept"
    r"|assume)s? no|(?:do|does|can)(?: not|not) (?:accept|assume)(?: any)?) "
    r"(?:liability|responsibility)|\bby our (?:mail |e-?mail )?(?:gateway|system|server|filter)s?\b|\bpay(?:s)? (?:our"
    r"|their|my) respects?\b"
    r"|\bno (?:binding )?(?:contract|agreement)s? (?:is|are|shall be|will be|can be|may be|has been) (?:formed|concluded"
    r"|made|created)"
)
#: Without one of these it may be of anything.
_CORE: Final = re.compile(
    r"\b(?:this|the|any|our) (?:e-?mails?|messages?|communication|transmission|attachments?|information)|\be-?mails?\b"
    r"|recipient|addressee|confiden|privileg|(?:本|此|该|这封?|电子|往来|外部|原)(?:电子)?(?:邮件|邮箱|电邮|信件|信息)"
    r"|\bviews (?:(?:and|or) opinions )?(?:are |(?:here)?in )?(?:expressed|stated)\b"
    r"|internet communications|privacy (?:notice|policy)|public records|个人信息保护法|患者信息|患者様|个人资料保护法"
    r"|プライバシーポリシー"
    r"|邮件中|邮件内容|邮件以|以邮件方式|通过邮件|电邮|收件人|收信人|接收[人者]|发件人|寄件[人者]|涉密|国家秘密|机密"
    r"|保密|内部资料|互联网|免责"
    r"|打印|列印|メール|elders"
)
_RECALL: Final = re.compile(r"(?:message|mail) above|above (?:message|mail)|\bsent (?:to (?:you|all|everyone"
    r"|us) )?(?:by mistake|in error)\b|上述内容"
    r"|上面的|发送错误|发错|误发|取り消")
_LEAST_TOPICS: Final = 2
_LEAST_WORDS: Final = 7
_LEAST_CHARACTERS: Final = 10
_LONGEST: Final = 1000
#: Columns; a shorter line is a notice only where all of its words are a notice's.
SHORT: Final = 60
_WORD = re.compile(r"[a-z][a-z'-]*")
_SAID = re.compile(r"[\W_]+")


@cache
def english_words() -> frozenset[str]:
    """The words that English notices are made of."""
    return frozenset(_ENGLISH.split())


@cache
def _eastern() -> tuple[frozenset[str], int]:
    words = frozenset(f"{_CHINESE} {_JAPANESE}".split())
    return words, max(map(len, words))


def columns(line: str) -> int:
    """How wide a line is drawn: a Chinese character is twice as wide as a Latin one."""
    return len(line) + sum(map(is_chinese, line))


def is_notice(said: str) -> bool:
    """Whether a folded line, or paragraph, is such a notice from its first word to its last."""
    opens = _OPENS.match(said)
    rest = _OF_FIRM.sub("", said[opens.end() :] if opens else said)
    topics = _LEAST_TOPICS if opens else sum(topic.search(said) is not None for topic in _TOPICS)
    if len(said) > _LONGEST or topics < _LEAST_TOPICS or not (opens or _CORE.search(said)):
        return False
    if _is_recall(said) or _MEANT.search(_WITHOUT.sub("", rest)):
        return False
    if said.isascii():
        long_enough = len(said.split()) >= _LEAST_WORDS and not any(map(str.isdigit, _ACT.sub("", said)))
        return long_enough and all(word in english_words() for word in _WORD.findall(rest))
    text = _SAID.sub("", said)
    return len(text) >= _LEAST_CHARACTERS and is_covered(text, _stops)


def strange(said: str) -> float:
    """How much of a folded text is in no word of notices, 0 to 1."""
    if said.isascii():
        words = _WORD.findall(said)
        return sum(word not in english_words() for word in words) / max(1, len(words))
    text = _SAID.sub("", said)
    place = unknown = 0
    while place < len(text):
        end = max(_stops(text, place), default=place)
        unknown += end == place
        place = max(end, place + 1)
    return unknown / max(1, len(text))


def _is_recall(said: str) -> bool:
    """Whether somebody takes back what stands above; a notice says so of what another may have got."""
    return _RECALL.search(said) is not None and re.search(r"\bif\b|如|若", said) is None


def _stops(text: str, place: int) -> Iterator[int]:
    words, longest = _eastern()
    return (end for end in range(place + 1, min(place + longest, len(text)) + 1) if text[place:end] in words)
