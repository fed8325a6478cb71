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
    "intercepted corrupted lost arrive late protection employees behalf agents agree entirety note freedom act subject foi"
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
    "本行 本集团 本机构 经双方"
)
_JAPANESE: Final = (
    "この 本 当 当社 メール 電子 电子 メッセージ 内容 情報 情报 機密 机密 秘密 添付 ファイル および 及び または や の "
    "に は を が も と で へ から まで ものです もの です ます 含まれて 含まれ 含む いる います おります 場合 场合 "
    "あります ある ございます 受信 配信 送信 者 送信者 宛先 受取人 方 の方 のみ 対象 对象 として として誤って 誤 误 "
    "誤って 误って された された場合 された场合 された際 され 削除 破棄 削除の うえ 上 ご 連絡 连络 通知 して ください "
    "下さい お願い いたします 致します します 願います 速やかに 直ちに 無断 无断 転載 转载 転送 转送 複製 复制 開示 "
    "开示 配布 使用 利用 禁じます 禁じて 禁止 遠慮 远虑 断り こと お 承諾なく 承诺なく 許可なく 许可なく 同意なく する "
    "する前に 前 印刷 環境 环境 配慮 配虑 への 考え 地球 诺なく 愿い 愿い致します お愿い お愿いします お愿いいたします "
    "お断り 転载 ご远虑 受信された 场合は 机密情报 情报が 无断で いたし の方のみ 象 対象と していま す しています"
)
#: What notices speak of: it takes two of these to make one.
_TOPICS: Final = tuple(
    re.compile(words)
    for words in (
        r"e-?mail|\bmessages?\b|communication|transmission|邮件|电邮|信件|本信|メール",
        r"recipient|addressee|intended|收件|收信|接收[人者]|宛先|当事人|第三人",
        r"confiden|privileg|秘密|机密|保密|privacy|敏感|个资|个人资料",
        r"delete|destroy|notify|删除|销毁|削除|破弃|破棄",
        r"liabilit|responsib|virus|责任|病毒|scanned",
        r"offer|contract|binding|agreement|要约|承诺(?!なく)|合同|约束力",
        r"views|opinions|statements|观点|意见|立场",
        r"forward|disclos|copy|copies|distribut|转发|转寄|复制|披露|泄露|转送|转载|复制",
        r"click|links?\b|external|链接|点击|密码|外部",
        r"\bprint|打印|列印|印刷",
        r"environment|环境|环保|環境|纸",
        r"\bcompany\b|employer|本公司|当社",
        r"custodians|registered|commercial register|monitor|保证",
    )
)
#: What the writer may mean: that this very mail approves nothing, or binds nobody, or that the writer speaks.
_MEANT: Final = re.compile(
    r"approv(?!al of any offer)|\b(?:i|my|we|our|us|me)\b"
    r"|(?<!offer or )acceptance(?! of any| or approval of any)"
    r"|(?:not|no longer) binding(?! (?:unless|contract|offer|agreement|on))"
    r"|\bif (?!you|this|it|received|the reader)|\bonly (?:if|when|after|once)\b"
    r"|\b(?:contract|offer|agreement) (?:is|was|must|shall|will|should)\b"
    r"|\bplease (?!note|notify|inform|delete|destroy|advise|contact|consider|do not|immediately|promptly|think|be"
    r"|return|ignore|accept)|\bunless (?!expressly|confirmed|you|otherwise|signed|stated|specifically|it is|agreed"
    r"|explicitly|authori[sz]ed"
    r"|in writing)"
    r"|批准|核准|同意(?!なく)|我|本部|不构成(?![^,。]{0,10}要约)|个人(?:意见|观点)(?!.*公司)"
)
#: What a notice may say of its writer; behind such a beginning only words of notices follow.
_OPENS = re.compile(
    r"my work(?:ing)? (?:hours|days|pattern|week) (?:may|might|are|is|can)\b"
    r"|(?:i|we) (?:often |may |sometimes )?(?:work flexibly|work"
    r" flexible hours|send e-?mails? outside)\b|we acknowledge (?:and respect )?(?:the )?traditional (?:custodians|owners)"
    r"(?: of the (?:land|lands|country)(?: on which we (?:work|live|meet|gather)(?: and (?:work|live|meet|gather))?)?)?\b"
    r"|(?:please note that )?we (?:may )?(?:monitor|record|scan)\b|(?:please )?note that "
)
#: What may not be done without somebody's leave.
_WITHOUT = re.compile(r"(?:未经|非经|如未经|未获)[^,。]{0,12}?(?:批准|核准|同意|许可)|without (?:the )?(?:prior "
    r"|written |express ){0,3}approval")
_LEAST_TOPICS: Final = 2
_LEAST_WORDS: Final = 7
_LEAST_CHARACTERS: Final = 10
_LONGEST: Final = 1000
#: Columns; a shorter line is a notice only where all of its words are a notice's.
SHORT: Final = 60
_WORD = re.compile(r"[a-z][a-z'-]*")
_SAID = re.compile(r"[\W_]+")


@cache
def _english() -> frozenset[str]:
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
    rest = said[opens.end() :] if opens else said
    topics = _LEAST_TOPICS if opens else sum(topic.search(said) is not None for topic in _TOPICS)
    if len(said) > _LONGEST or _MEANT.search(_WITHOUT.sub("", rest)) or topics < _LEAST_TOPICS:
        return False
    if said.isascii():
        long_enough = len(said.split()) >= _LEAST_WORDS and not any(map(str.isdigit, said))
        return long_enough and all(word in _english() for word in _WORD.findall(rest))
    text = _SAID.sub("", said)
    return len(text) >= _LEAST_CHARACTERS and is_covered(text, _stops)


def _stops(text: str, place: int) -> Iterator[int]:
    words, longest = _eastern()
    return (end for end in range(place + 1, min(place + longest, len(text)) + 1) if text[place:end] in words)
