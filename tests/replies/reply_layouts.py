"""How mail clients lay out a reply: the words of its writer, and the mail that is answered.

Every layout is a row of data. `head` stands over the quote; `mark` stands before each quoted line; `page` is the HTML form,
in which {own}, {head} and {quoted} are filled in. {me}, {my}, {you}, {your} are the names and addresses of the service,
which wrote the quoted mail, and of the person who answers; {subject} is the subject of the quoted mail.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

_BLOCK = '<blockquote type="cite">{head}<br><br>{quoted}</blockquote>'
_DIV = "<div>{own}</div><div><br></div>"
_WORD = (
    '<html xmlns:o="urn:schemas-microsoft-com:office:office"><body lang="ZH-CN" link="#0563C1"><div class="WordSection1">{own}'
    '<p class="MsoNormal"><span lang="EN-US"><o:p>&nbsp;</o:p></span></p><div style="border:none;border-top:solid #E1E1E1 1.0pt;'
    'padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal">{head}</p></div><p class="MsoNormal"><o:p>&nbsp;</o:p></p>{quoted}</div></body></html>'
)
_OWA = (
    '<html><body dir="ltr"><div class="elementToProof" style="font-family:Calibri,Arial;font-size:12pt">{own}</div>'
    '<div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr">'
    '<font face="Calibri, sans-serif" style="font-size:11pt" color="#000000">{head}</font><div>&nbsp;</div></div>{quoted}</body></html>'
)
_GMAIL = (
    '<div dir="ltr">{own}</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">{head}<br></div>'
    '<blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">{quoted}</blockquote></div>'
)
_FOXMAIL = (
    '<html><head><style>body { line-height: 1.5; }blockquote { margin-top: 0px; }</style></head><body>{own}<div><br></div>'
    '<hr style="width: 210px; height: 1px;" color="#b5c4df" size="1" align="left"><blockquote style="margin-Top: 0px; margin-Bottom: 0px; margin-Left: 0.5em">'
    '<div>&nbsp;</div><div style="border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0cm 0cm 0cm"><div style="PADDING: 8px;font-size:12px;'
    'background:#efefef">{head}</div></div><div>{quoted}</div></blockquote></body></html>'
)
_QQ = (
    "<div>{own}</div><div><br></div><div><includetail><!--<![endif]--></includetail></div><div><br></div>"
    '<div style="font-size: 12px;font-family: Arial Narrow;padding:2px 0 2px 0;">{rule}</div>'
    '<div style="font-size: 12px;background:#efefef;padding:8px;">{head}</div><div><br></div>{quoted}'
)
_NETEASE = (
    '<div style="line-height:1.7;color:#000000;font-size:14px;font-family:Arial">{own}</div><br><div id="divNeteaseMailCard"></div><br>'
    '<div style="position:relative;zoom:1"></div><pre><br>{head}</pre><blockquote id="isReplyContent" style="PADDING-LEFT: 1ex; MARGIN: 0px 0px 0px 0.8ex;'
    ' BORDER-LEFT: #ccc 1px solid">{quoted}</blockquote>'
)
_MASTER = (
    '<html><body><div style="font-family:Arial">{own}</div><div class="mail_master_ntes"><br></div><div class="J-reply" style="background-color:#f2f2f2;'
    'color:black;padding-top:6px;padding-bottom:6px;border-radius:3px;margin-top:45px;margin-bottom:20px"><div style="font-size:14px;line-height:1.5;'
    'word-break:break-all;margin-left:10px;margin-right:10px">{head}</div></div><blockquote id="ntes-iosmail-quote" style="margin:0">{quoted}</blockquote></body></html>'
)
_FEISHU = (
    '<div data-zone-id="0"><div class="ace-line">{own}</div></div><div class="history-quote-wrapper" id="lark-mail-quote-176"><div data-html-block="quote">'
    '<div class="adit-html-block__attr history-quote-meta-wrapper history-quote-gap-tag"><div>{head}</div></div><div>{quoted}</div></div></div>'
)
_ALI = (
    '<div class="__aliyun_email_body_block"><div style="font-family:Tahoma,Arial,STHeiti,SimSun;font-size:14px">{own}</div>'
    '<blockquote style="margin-right:0;margin-top:0;margin-bottom:0;font-family:Tahoma,Arial,STHeiti,SimSun"><div style="font-family:Tahoma">'
    "------------------------------------------------------------------</div><div>{head}</div><div><br></div>{quoted}</blockquote></div>"
)
_THUNDERBIRD = (
    '<html><head><meta http-equiv="Content-Type" content="text/html"></head><body><p>{own}</p><div class="moz-cite-prefix">{head}<br></div>'
    '<blockquote type="cite" cite="mid:x@corp.example">{quoted}</blockquote></body></html>'
)
_PLAIN_PAGE = "<html><body><div>{own}</div><br>{head}<br><br>{quoted}</body></html>"


@dataclass(frozen=True, slots=True)
class Layout:
    """One client's reply; `place` is top, bottom or between, `device` what the client writes under the writer's words.

    `tail` stands under everything; `known_only`: nothing but our own text tells where the quote begins.
    """

    name: str
    head: str = ""
    mark: str = ""
    page: str = _PLAIN_PAGE
    paragraphs: str = "div"
    place: str = "top"
    device: str = ""
    rule: str = ""
    tail: str = ""
    known_only: bool = False


LAYOUTS: Final = (
    Layout("gmail-en", "On Mon, Mar 2, 2026 at 9:00 AM {me} <{my}> wrote:", "> ", _GMAIL),
    Layout("gmail-zh", "{me} <{my}> 于2026年3月2日周一 09:00写道：", "> ", _GMAIL),
    Layout("gmail-tw", "{me} <{my}> 於 2026年3月2日 週一 上午9:00寫道：", "> ", _GMAIL),
    Layout("gmail-ja", "2026年3月2日(月) 9:00 {me} <{my}>:", "> ", _GMAIL),
    Layout("gmail-bottom", "On Mon, Mar 2, 2026 at 9:00 AM {me} <{my}> wrote:", "> ", _GMAIL, place="bottom"),
    Layout("google-groups", "On Mon, Mar 2, 2026 at 9:00 AM {me} <{my}> wrote:", "> ", _GMAIL, tail='-- \nYou received this message because you are subscribed to the Google Groups "Planning" group.\nTo unsubscribe from this group, send an email to planning+unsubscribe@corp.example.'),
    Layout("outlook-zh", "发件人: {me} <{my}>\n发送时间: 2026年3月2日 9:00\n收件人: {you} <{your}>\n主题: {subject}", page=_WORD, paragraphs="word"),
    Layout("outlook-zh-long", "发件人: {me} [mailto:{my}] \n发送时间: 2026年3月2日星期一 9:00\n收件人: {you} <{your}>\n抄送: 赵敏 <zhao@corp.example>\n主题: {subject}", page=_WORD, paragraphs="word"),
    Layout("outlook-en", "From: {me} <{my}>\nSent: Monday, March 2, 2026 9:00 AM\nTo: {you} <{your}>\nSubject: {subject}", page=_WORD, paragraphs="word"),
    Layout("outlook-tw", "寄件者: {me} <{my}>\n寄件日期: 2026年3月2日 上午 09:00\n收件者: {you} <{your}>\n主旨: {subject}", page=_WORD, paragraphs="word"),
    Layout("outlook-ja", "差出人: {me} <{my}>\n送信日時: 2026年3月2日 9:00\n宛先: {you} <{your}>\n件名: {subject}", page=_WORD, paragraphs="word"),
    Layout("outlook-de", "Von: {me} <{my}>\nGesendet: Montag, 2. März 2026 09:00\nAn: {you} <{your}>\nBetreff: {subject}", page=_WORD, paragraphs="word"),
    Layout("outlook-plain-en", "-----Original Message-----\nFrom: {me} <{my}> \nSent: Monday, March 2, 2026 9:00 AM\nTo: {you} <{your}>\nSubject: {subject}"),
    Layout("outlook-plain-zh", "-----邮件原件-----\n发件人: {me} <{my}> \n发送时间: 2026年3月2日 9:00\n收件人: {you} <{your}>\n主题: {subject}"),
    Layout("outlook-365-en", "________________________________\nFrom: {me} <{my}>\nSent: Monday, March 2, 2026 9:00 AM\nTo: {you} <{your}>\nSubject: {subject}", page=_OWA),
    Layout("outlook-365-zh", "________________________________\n发件人: {me} <{my}>\n发送时间: 2026年3月2日 9:00\n收件人: {you} <{your}>\n主题: {subject}", page=_OWA),
    Layout("outlook-ios-zh", "________________________________\n发件人: {me} <{my}>\n发送时间: 星期一, 三月 2, 2026 9:00 上午\n收件人: {you} <{your}>\n主题: {subject}", page=_OWA, device="获取 Outlook for iOS<https://aka.ms/o0ukef>"),
    Layout("outlook-ios-en", "________________________________\nFrom: {me} <{my}>\nSent: Monday, March 2, 2026 9:00:00 AM\nTo: {you} <{your}>\nSubject: {subject}", page=_OWA, device="Get Outlook for iOS<https://aka.ms/o0ukef>"),
    Layout("outlook-mac-en", "From: {me} <{my}>\nDate: Monday, March 2, 2026 at 9:00 AM\nTo: {you} <{your}>\nSubject: {subject}", page=_WORD, paragraphs="word"),
    Layout("outlook-mac-zh", "发件人: {me} <{my}>\n日期: 星期一, 2026年3月2日 09:00\n收件人: {you} <{your}>\n主题: {subject}", page=_WORD, paragraphs="word"),
    Layout("windows-mail-zh", "发件人: {me}\n发送时间: 2026年3月2日 9:00\n收件人: {you}\n主题: {subject}", page=_WORD, paragraphs="word", device="从 Windows 版邮件发送"),
    Layout("windows-mail-en", "From: {me}\nSent: Monday, March 2, 2026 9:00 AM\nTo: {you}\nSubject: {subject}", page=_WORD, paragraphs="word", device="Sent from Mail for Windows"),
    Layout("foxmail", "\n发件人： {me}\n发送时间： 2026-03-02 09:00\n收件人： {you}\n主题： {subject}", page=_FOXMAIL),
    Layout("foxmail-en", "\nFrom: {me}\nDate: 2026-03-02 09:00\nTo: {you}\nSubject: {subject}", page=_FOXMAIL),
    Layout("qq-web", '------------------ 原始邮件 ------------------\n发件人: "{me}" <{my}>;\n发送时间: 2026年3月2日(星期一) 上午9:00\n收件人: "{you}"<{your}>;\n主题: {subject}', page=_QQ, rule="------------------&nbsp;原始邮件&nbsp;------------------"),
    Layout("qq-en", '------------------ Original ------------------\nFrom:  "{me}"<{my}>;\nDate:  Mon, Mar 2, 2026 09:00 AM\nTo:  "{you}"<{your}>;\nSubject:  {subject}', page=_QQ, rule="------------------&nbsp;Original&nbsp;------------------"),
    Layout("qq-app", "---原始邮件---\n发件人: \"{me}\"<{my}>\n发送时间: 2026年3月2日(周一) 上午9:00\n收件人: \"{you}\"<{your}>;\n主题: {subject}", page=_QQ, rule="---原始邮件---"),
    Layout("exmail", '------------------ 原始邮件 ------------------\n发件人: "{me}"<{my}>\n发送时间: 2026年3月2日(星期一) 上午9:00\n收件人: "{you}"<{your}>\n主题: {subject}', page=_QQ, rule="------------------&nbsp;原始邮件&nbsp;------------------"),
    Layout("163-at", 'At 2026-03-02 09:00:00, "{me}" <{my}> wrote:', ">", _NETEASE),
    Layout("163-zai", '在 2026-03-02 09:00:00，"{me}" <{my}> 写道：', ">", _NETEASE),
    Layout("126-bare", '在 2026-03-02 09:00:00，"{me}" <{my}> 写道：', "", _NETEASE),
    Layout("mail-master", "---- 回复的原邮件 ----\n| 发件人 | {me}<{my}> |\n| 日期 | 2026年03月02日 09:00 |\n| 收件人 | {you}<{your}> |\n| 主题 | {subject} |", page=_MASTER, device="发自网易邮箱大师"),
    Layout("mail-master-lines", "---- 回复的原邮件 ----\n发件人\t{me}<{my}>\n发送日期\t2026年03月02日 09:00\n收件人\t{you}<{your}>\n主题\t{subject}", page=_MASTER),
    Layout("mail-master-en", "---- Replied Message ----\n| From | {me}<{my}> |\n| Date | 03/2/2026 09:00 |\n| To | {you}<{your}> |\n| Subject | {subject} |", page=_MASTER),
    Layout("aliyun", "------------------------------------------------------------------\n发件人：{me} <{my}>\n发送时间：2026年3月2日(星期一) 09:00\n收件人：{you} <{your}>\n主　题：{subject}", page=_ALI),
    Layout("dingtalk", "------------------------------------------------------------------\n发件人：{me}<{my}>\n日　期：2026年03月02日 09:00:00\n收件人：{you}<{your}>\n主　题：{subject}", page=_ALI),
    Layout("feishu-zh", "发件人：\"{me}\"<{my}>\n时间：2026年3月2日 (周一) 09:00\n主题：{subject}\n收件人：\"{you}\"<{your}>", page=_FEISHU),
    Layout("feishu-en", "From: \"{me}\"<{my}>\nDate: Mon, Mar 2, 2026, 09:00\nSubject: {subject}\nTo: \"{you}\"<{your}>", page=_FEISHU),
    Layout("coremail", '-----原始邮件-----\n发件人:"{me}" <{my}>\n发送时间:2026-03-02 09:00:00 (星期一)\n收件人: "{you}" <{your}>\n主题: {subject}'),
    Layout("apple-zh", "在 2026年3月2日，09:00，{me} <{my}> 写道：", "> ", '<html><body style="overflow-wrap:break-word">{own}<div><br>' + _BLOCK + "</div></body></html>"),
    Layout("apple-tw", "{me} <{my}> 於 2026年3月2日 上午9:00 寫道：", "> ", '<html><body style="overflow-wrap:break-word">{own}<div><br>' + _BLOCK + "</div></body></html>"),
    Layout("apple-en", "On 2 Mar 2026, at 09:00, {me} <{my}> wrote:", "> ", '<html><body style="overflow-wrap:break-word">{own}<div><br>' + _BLOCK + "</div></body></html>"),
    Layout("iphone-zh", "在 2026年3月2日，09:00，{me} <{my}> 写道：", "> ", '<html><body dir="auto">{own}<div dir="ltr"><br>' + _BLOCK + "</div></body></html>", device="发自我的 iPhone"),
    Layout("iphone-en", "On Mar 2, 2026, at 09:00, {me} <{my}> wrote:", "> ", '<html><body dir="auto">{own}<div dir="ltr"><br>' + _BLOCK + "</div></body></html>", device="Sent from my iPhone"),
    Layout("thunderbird-en", "On 3/2/26 09:00, {me} wrote:", "> ", _THUNDERBIRD),
    Layout("thunderbird-zh", "在 2026/3/2 9:00, {me} 写道:", "> ", _THUNDERBIRD),
    Layout("thunderbird-de", "Am 02.03.26 um 09:00 schrieb {me}:", "> ", _THUNDERBIRD),
    Layout("thunderbird-fr", "Le 02/03/2026 à 09:00, {me} a écrit :", "> ", _THUNDERBIRD),
    Layout("thunderbird-es", "El 2/3/26 a las 9:00, {me} escribió:", "> ", _THUNDERBIRD),
    Layout("thunderbird-bottom", "On 3/2/26 09:00, {me} wrote:", "> ", _THUNDERBIRD, place="bottom"),
    Layout("thunderbird-between", "On 3/2/26 09:00, {me} wrote:", "> ", _THUNDERBIRD, place="between"),
    Layout("yahoo", "On Monday, March 2, 2026 at 09:00:00 AM GMT+8, {me} <{my}> wrote:", "", '<div class="ydp1">{own}</div><div id="ydpyahoo_quoted" class="yahoo_quoted">{head}<br><div>{quoted}</div></div>'),
    Layout("lotus-en", "{me} <{my}>\n03/02/2026 09:00 AM\n\nTo\n{you} <{your}>\ncc\n\nSubject\n{subject}\n"),
    Layout("lotus-zh", "发件人：\t{me} <{my}>\n收件人：\t{you}/CORP@CORP\n日期：\t2026/03/02 09:00\n主题：\t{subject}\n________________________________"),
    Layout("unmarked", "", known_only=True),
    Layout("unmarked-arrows", "", "> ", page='<div>{own}</div><br><blockquote>{quoted}</blockquote>'),
    Layout("nothing"),
)  # fmt: skip
