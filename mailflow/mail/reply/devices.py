"""The line that a telephone or a mail program puts below what was written with it."""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.words.phrases import SURNAMES

_DEVICE = re.compile(
    r"(?:-{3,} ?)?[\[(（【]?(?:-- )?(?:(?:原始?邮件由|本?邮件由|信件由) ?(?:foxmail|outlook|网易|qq)[^\n,，。]{0,12}(?:发出|发送)"
    r"|(?:[^\n,，。]{0,6}(?:途中|路上|外出|在外|差旅中)[,，])?(?:用|在|拿)?(?:手机|手機|平板)(?:上)?(?:回复|回覆|回信"
    r"|输入|輸入|打字|书写)"
    r"|(?:透過|透过)(?:我的)?[^\n,，。]{0,24}(?:傳送|传送|发送|發送|送出)|(?:typed|tapped out|thumbed"
    r"|written) with (?:my )?thumbs?"
    r"|[^\n,，。]{0,16}メール[^\n,，。]{0,16}(?:より|から)送信(?:されました|しました)?"
    r"|(?:发自|發自|发送自|發送自|傳送自|寄自|寄件自|来自我的|來自我的|来自我|(?:this (?:e-?mail"
    r"|message) was )?sent (?:from|via|using|(?:with|by)(?= \[?(?:(?:my|a|the) )?(?:i?phone|ipad|mobile|tablet|outlook"
    r"|spark|proton"
    r"|gmail|airmail|thunderbird|bluemail|android|samsung|galaxy|huawei|app|mailbird|superhuman|hey))) |envoyé d"
    r"|von meinem |gesendet (?:von|mit) "
    r"|enviado desde |inviato da|verzonden vanaf "
    r"|отправлено с|sendt fra |skickat från |lähetetty |wysłane z |odesláno z "
    r"|verstuurd vanaf )[^\n,，。！!？?]{0,60}(?:[,，.] ?(?:please )?excuse [^\n]{0,60})?"
    r"|(?:获取|取得|下载|get ?)(?:适用于 ?[\w ]{2,20}的)? ?(?:outlook|bluemail|spark|foxmail)[^\n,，。]{0,40}"
    r"|(?:使用|通过|由|从|從|我从|我從|經由)(?:我的)?[^\n,，。]{0,60}(?:iphone|ipad|android|手机|手機|邮箱|信箱|outlook"
    r"|客户端|app)[^\n,，。]{0,12}(?:发送|发出|寄出|傳送|传送|送出)"
    r"|[从從由]我的[^\n,，。]{1,20}(?:发送|發送|发出|寄出|傳送|传送)"
    r"|(?:通过|通過|由|使用|用我的)[^\n,，。]{0,10}(?:企业微信|企業微信|钉钉|釘釘|飞书|飛書|微信|foxmail|网易|手机"
    r"|手機)[^\n,，。]{0,12}(?:发送|發送|发出|寄出)"
    r"|[来來]自[^\n,，。]{0,14}(?:企业微信|qq ?邮箱|qq ?郵箱|企業微信|钉钉|釘釘|飞书|飛書|微信|手机|手機|foxmail|outlook"
    r"|iphone|ipad"
    r"|安卓)(?:邮箱|客户端|端)?(?: for (?:ios|android|iphone|mac|windows))?(?: ?的邮件)?"
    r"|[从從][^\n,，。]{0,12}(?:大师|邮箱|信箱|outlook|手机|手機)(?:[^\n,，。]{0,8})?(?:发来|发出|寄来|发送)的(?:邮件|信|郵件)?"
    r"|(?:typed|written|composed|sent) (?:on|from|with) (?:a |my |the )?(?:small screen|phone|mobile|mobile phone|tablet|go)"
    r"(?:[,.;-] ?(?:please |pls )?(?:excuse|forgive|ignore) [^\n]{0,40})?"
    r"|(?:please |pls )?(?:excuse|forgive) (?:my |any |the )?(?:brevity|typos?|typing errors|short reply)(?: (?:and"
    r"|or) (?:brevity|typos))?"
    r"|从 ?windows(?: \d+)? ?版?邮件发送|来自[^\n,，。]{0,10}(?:邮箱|信箱)(?:大师)?(?: ?[\w ]{2,12}版)?"
    r"|签名由[^\n,，。]{2,20}定制"
    r"|signature is customized by [\w ]{2,30}"
    r"|[^\n,，。]{0,20}(?:iphone|ipad|android|outlook for (?:ios|android|mac)|スマートフォン|スマホ)"
    r"[\w ]{0,8}から送信(?:されました|しました|しています|します)?"
    r"|outlook for (?:ios|android) ?を入手)"
    r"[。.!]?(?:[,，;]? ?(?:autocorrect is to blame|blame (?:my )?autocorrect|[言字文](?:简|簡|句简短|句簡短|短)[勿莫]怪"
    r"|(?:字句|文字|内容)[简簡](?:短|略)"
    r"|(?:(?:如有|若有)?(?:错字|错别字|笔误|打字错误|輸入錯誤|错漏|錯字)(?:之处|的地方)?|(?:打字|输入|手机打字"
    r"|輸入)(?:不便|不方便|有误))?[,，]?"
    r"[请請敬]{1,2}(?:原谅|谅解|见谅|包涵|多包涵|諒解|見諒)[^\n]{0,8})){0,2}[。.]?[\])）】]?(?: ?-{3,})?",
    re.IGNORECASE,
)
#: Who else sent it, on whose word, and what else is said behind it, is no device.
_SOMEBODY = re.compile(
    r" [-–—|/;:(（]++ ?+(?!(?:powered|please|pls|kindly|excuse|forgive|sorry|apolog|brief|short|typos?|mobile|via|by"
    r"|now|get|download|fast|secur"
    r"|encrypt|the )|请|原谅|见谅|\W*$)|[（(](?![^)）]*(?:https?:|excuse|brevity|typo|原谅|见谅|android|ios|mac|windows|版|\d))"
    r"|\bonly\b|\bexclud|\bexcept\b"
    r"|\bpending\b|\bsubject\b"
    r"|\bbudget|\bdraft\b|\bnot\b(?! a)|\bbut\b|\b\d+ ?k\b"
    r"|仅|只|除|待|预算|費|费|草稿|[不没未](?!便)|先(?!进)|需|须|另|暂|若|如果|人员|线[上下]|生效"
    r"|"
    r"secretary|assistant|\bpa\b|behalf|instruct|reserv|condition|approv|office of|boss|manager|director|\bfor (?:m[rs]"
    r"|alice|[a-z]+,)"
    r"|[a-z]{2,}'s (?!galaxy)|\bby (?:[a-z]+)$|\bauto|unattended|automatic|ignore (?:the|this|my last|all)|\b(?:start|in error)\b"
    rf"|自动|自動|[一-鿿]{1,3}の|[自从從由用过過](?!我)[{SURNAMES}][一-鿿]{{1,2}}的|家里|[一二三四]期|第[一二三四\\d]|[缓緩]"
    r"|[总總指授委代命示限误誤]|要求|秘书|助理|异议|異議|法务|法務|[下本]周|明天|后天|\d万|小(?!米|程序|时|窗)[一-鿿]"
    r"|部邮箱|未|[先再]"
    r"|由(?! ?(?:我|企业|企業|阿里|腾讯|騰訊|钉|釘|飞书|飛書|手机|手機|网易|網易|qq|foxmail|outlook|iphone|微信))"
    r"|\b(?:will|would|phase|legal|mistake|tomorrow|monday|concerns?|confirm\w*|not|please (?!excuse"
    r"|pardon|forgive|ignore)|video|half)\b"
    r"|excuse (?:the|my) (?!brevity|typos?|typing|short|errors|mistakes|any|spelling|terse|delay|auto)", re.IGNORECASE
)
_LONGEST: Final = 160


#: With what mails are written, where English says only that they were sent.
_PRODUCT = re.compile(
    r"\b(?:i?phone|ipad|ipod|mobile|cell|tablet|device|android|samsung|galaxy|huawei|honor|xiaomi|redmi|oppo|vivo"
    r"|oneplus|pixel|nokia|blackberry|windows|mac"
    r"|mail|e-?mail app|outlook|gmail|yahoo|thunderbird|spark|proton\w*|airmail|bluemail|foxmail|app|mailbird|superhuman"
    r"|hey|aol|webmail|roundcube|watch|road|smartphone|nine)\b"
    r"|mail\b",
    re.IGNORECASE,
)
_SENT = re.compile(r"\s*[\[(-]{0,3}\s?(?:this (?:e-?mail|message) was )?sent (?:from|via|using)\b", re.IGNORECASE)


def is_device(line: str) -> bool:
    """Whether a line only tells with what a mail was written, and asks to be excused for it."""
    if len(line) > _LONGEST or _DEVICE.fullmatch(line) is None or _SOMEBODY.search(line):
        return False
    return _SENT.match(line) is None or _PRODUCT.search(line) is not None
