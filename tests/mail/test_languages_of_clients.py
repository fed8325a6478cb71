"""Replies of Outlook and Gmail in 38 languages and settings: the words of the writer are whole, and nothing quoted counts."""

from __future__ import annotations

from html import escape

import pytest

from mailflow.mail.reply.newtext import new_text_of_html, new_text_of_plain

#: The header block, as Outlook, new Outlook and Outlook for Mac write it.
BLOCKS = {
    "zh-TW": "寄件者: Lin <lin@corp.example>|寄件日期: 2026年3月2日 上午 09:00|收件者: Liu <liu@corp.example>|副本: 趙敏 <zhao@corp.example>|主旨: Plan",
    "zh-TW2": "寄件人: Lin <lin@corp.example>|日期: 星期一, 2026年3月2日 上午9:00|收件人: Liu <liu@corp.example>|主題: Plan",
    "zh-HK": "寄件者：Lin <lin@corp.example>|傳送日期：2026年3月2日 9:00|收件者：Liu <liu@corp.example>|主旨：Plan",
    "ja": "差出人: Lin <lin@corp.example>|送信日時: 2026年3月2日 月曜日 9:00|宛先: Liu <liu@corp.example>|件名: Plan",
    "ja-ol": "送信者: Lin <lin@corp.example>|送信日時: 2026年3月2日 9:00:00|宛先: Liu <liu@corp.example>|CC: x <x@corp.example>|件名: Plan",
    "ko": "보낸 사람: Lin <lin@corp.example>|보낸 날짜: 2026년 3월 2일 월요일 오전 9:00|받는 사람: Liu <liu@corp.example>|제목: Plan",
    "de": "Von: Lin <lin@corp.example>|Gesendet: Montag, 2. März 2026 09:00|An: Liu <liu@corp.example>|Cc: x|Betreff: Plan",
    "de-mac": "Von: Lin <lin@corp.example>|Datum: Montag, 2. März 2026 um 09:00|An: Liu <liu@corp.example>|Betreff: Plan",
    "fr": "De : Lin <lin@corp.example>|Envoyé : lundi 2 mars 2026 09:00|À : Liu <liu@corp.example>|Objet : Plan",
    "fr-mac": "De : Lin <lin@corp.example>|Date : lundi, 2 mars 2026 à 09:00|À : Liu <liu@corp.example>|Objet : Plan",
    "fr-ca": "De: Lin <lin@corp.example>|Envoyé: 2 mars 2026 09:00|À: Liu <liu@corp.example>|Objet: Plan",
    "es": "De: Lin <lin@corp.example>|Enviado: lunes, 2 de marzo de 2026 9:00|Para: Liu <liu@corp.example>|Asunto: Plan",
    "es-mac": "De: Lin <lin@corp.example>|Fecha: lunes, 2 de marzo de 2026, 9:00|Para: Liu <liu@corp.example>|Asunto: Plan",
    "it": "Da: Lin <lin@corp.example>|Inviato: lunedì 2 marzo 2026 09:00|A: Liu <liu@corp.example>|Oggetto: Plan",
    "it-mac": "Da: Lin <lin@corp.example>|Data: lunedì, 2 marzo 2026 09:00|A: Liu <liu@corp.example>|Oggetto: Plan",
    "pt-BR": "De: Lin <lin@corp.example>|Enviado: segunda-feira, 2 de março de 2026 09:00|Para: Liu <liu@corp.example>|Assunto: Plan",
    "pt-PT": "De: Lin <lin@corp.example>|Enviada: 2 de março de 2026 09:00|Para: Liu <liu@corp.example>|Assunto: Plan",
    "pt-em": "De: Lin <lin@corp.example>|Enviado em: segunda-feira, 2 de março de 2026 09:00|Para: Liu <liu@corp.example>|Assunto: Plan",
    "nl": "Van: Lin <lin@corp.example>|Verzonden: maandag 2 maart 2026 09:00|Aan: Liu <liu@corp.example>|Onderwerp: Plan",
    "ru": "От: Lin <lin@corp.example>|Отправлено: 2 марта 2026 г. 9:00|Кому: Liu <liu@corp.example>|Тема: Plan",
    "ru-kogo": "От кого: Lin <lin@corp.example>|Дата: понедельник, 2 марта 2026 г., 9:00|Кому: Liu <liu@corp.example>|Тема: Plan",
    "pl": "Od: Lin <lin@corp.example>|Wysłane: poniedziałek, 2 marca 2026 09:00|Do: Liu <liu@corp.example>|Temat: Plan",
    "pl2": "Od: Lin <lin@corp.example>|Data: poniedziałek, 2 marca 2026 09:00|Do: Liu <liu@corp.example>|Temat: Plan",
    "cs": "Od: Lin <lin@corp.example>|Odesláno: pondělí 2. března 2026 9:00|Komu: Liu <liu@corp.example>|Předmět: Plan",
    "sv": "Från: Lin <lin@corp.example>|Skickat: den 2 mars 2026 09:00|Till: Liu <liu@corp.example>|Ämne: Plan",
    "da": "Fra: Lin <lin@corp.example>|Sendt: 2. marts 2026 09:00|Til: Liu <liu@corp.example>|Emne: Plan",
    "no": "Fra: Lin <lin@corp.example>|Sendt: mandag 2. mars 2026 09:00|Til: Liu <liu@corp.example>|Emne: Plan",
    "fi": "Lähettäjä: Lin <lin@corp.example>|Lähetetty: maanantai 2. maaliskuuta 2026 9.00|Vastaanottaja: Liu <liu@corp.example>|Aihe: Plan",
    "tr": "Kimden: Lin <lin@corp.example>|Gönderildi: 2 Mart 2026 Pazartesi 09:00|Kime: Liu <liu@corp.example>|Konu: Plan",
    "hu": "Feladó: Lin <lin@corp.example>|Elküldve: 2026. március 2., hétfő 9:00|Címzett: Liu <liu@corp.example>|Tárgy: Plan",
    "vi": "Từ: Lin <lin@corp.example>|Đã gửi: Thứ Hai, 2 tháng Ba, 2026 9:00|Đến: Liu <liu@corp.example>|Chủ đề: Plan",
    "th": "จาก: Lin <lin@corp.example>|ส่ง: 2 มีนาคม 2026 9:00|ถึง: Liu <liu@corp.example>|เรื่อง: Plan",
    "id": "Dari: Lin <lin@corp.example>|Dikirim: 02 Maret 2026 9:00|Kepada: Liu <liu@corp.example>|Perihal: Plan",
    "el": "Από: Lin <lin@corp.example>|Στάλθηκε: Δευτέρα, 2 Μαρτίου 2026 9:00|Προς: Liu <liu@corp.example>|Θέμα: Plan",
    "uk": "Від: Lin <lin@corp.example>|Надіслано: 2 березня 2026 р. 9:00|Кому: Liu <liu@corp.example>|Тема: Plan",
    "ro": "De la: Lin <lin@corp.example>|Trimis: luni, 2 martie 2026 09:00|Către: Liu <liu@corp.example>|Subiect: Plan",
    "ar": "من: Lin <lin@corp.example>|تم الإرسال: 2 مارس 2026|إلى: Liu <liu@corp.example>|الموضوع: Plan",
    "he": "מאת: Lin <lin@corp.example>|נשלח: 2 במרץ 2026|אל: Liu <liu@corp.example>|נושא: Plan",
}  # fmt: skip
#: The line above the quote, as Gmail and Apple Mail write it.
LINES = {
    "gmail-it": "Il giorno lun 2 mar 2026 alle ore 09:00 Lin <lin@corp.example> ha scritto:",
    "gmail-pt": "Em seg., 2 de mar. de 2026 às 09:00, Lin <lin@corp.example> escreveu:",
    "gmail-ptpt": "Lin <lin@corp.example> escreveu (segunda, 2/03/2026 à(s) 09:00):",
    "gmail-nl": "Op ma 2 mrt 2026 om 09:00 schreef Lin <lin@corp.example>:",
    "gmail-ru": "пн, 2 мар. 2026 г. в 09:00, Lin <lin@corp.example>:",
    "gmail-pl": "pon., 2 mar 2026 o 09:00 Lin <lin@corp.example> napisał(a):",
    "gmail-es": "El lun, 2 mar 2026 a las 9:00, Lin (<lin@corp.example>) escribió:",
    "gmail-fr": "Le lun. 2 mars 2026 à 09:00, Lin <lin@corp.example> a écrit :",
    "gmail-de": "Am Mo., 2. März 2026 um 09:00 Uhr schrieb Lin <lin@corp.example>:",
    "gmail-ko": "2026년 3월 2일 (월) 오전 9:00, Lin <lin@corp.example>님이 작성:",
    "gmail-tr": "Lin <lin@corp.example>, 2 Mar 2026 Pzt, 09:00 tarihinde şunu yazdı:",
    "gmail-vi": "Vào Th 2, 2 thg 3, 2026 vào lúc 09:00 Lin <lin@corp.example> đã viết:",
    "gmail-sv": "Den mån 2 mars 2026 kl 09:00 skrev Lin <lin@corp.example>:",
    "gmail-fi": "ma 2. maalisk. 2026 klo 9.00 Lin (lin@corp.example) kirjoitti:",
    "gmail-cs": "po 2. 3. 2026 v 9:00 odesílatel Lin <lin@corp.example> napsal:",
    "gmail-uk": "пн, 2 бер. 2026 р. о 09:00 Lin <lin@corp.example> пише:",
    "gmail-hu": "Lin <lin@corp.example> ezt írta (időpont: 2026. márc. 2., H, 9:00):",
    "gmail-id": "Pada Sen, 2 Mar 2026 pukul 09.00 Lin <lin@corp.example> menulis:",
    "gmail-el": "Στις Δευ 2 Μαρ 2026 στις 9:00 π.μ., ο/η Lin <lin@corp.example> έγραψε:",
    "gmail-th": "ในวันที่ จ. 2 มี.ค. 2026 เวลา 09:00 Lin <lin@corp.example> เขียนว่า:",
    "gmail-ar": "في الاثنين، 2 مارس 2026 في 9:00 ص تمت كتابة ما يلي بواسطة Lin <lin@corp.example>:",
    "gmail-he": "\u202bבתאריך יום ב׳, 2 במרץ 2026 ב-9:00 מאת \u202aLin\u202c\u200f <\u202alin@corp.example\u202c\u200f>:\u202c",
    "gmail-ro": "În lun., 2 mar. 2026 la 09:00, Lin <lin@corp.example> a scris:",
    "gmail-da": "Den man. 2. mar. 2026 kl. 09.00 skrev Lin <lin@corp.example>:",
    "gmail-no": "man. 2. mars 2026 kl. 09:00 skrev Lin <lin@corp.example>:",
    "gmail-hk": "Lin <lin@corp.example> 於2026年3月2日週一 上午9:00寫道：",
    "apple-hk": "Lin <lin@corp.example> 於 2026年3月2日 09:00 寫道：",
}  # fmt: skip
#: Right above the marks, where no address in brackets tells it, or no verb.
BARE = {
    "gmail-ja-no-name": "2026年3月2日(月) 9:00 lin@corp.example:", "gmail-ru-no-name": "пн, 2 мар. 2026 г. в 09:00, lin@corp.example:",
    "gmail-hr": "pon, 2. ožu 2026. u 09:00 Lin lin@corp.example napisao je:", "tuta": "Mar 2, 2026, 09:00 by lin@corp.example:",
    "tuta-de": "2. März 2026, 09:00 von lin@corp.example:", "mailru": "Понедельник, 2 марта 2026, 9:00 +03:00 от lin@corp.example:",
    "nextcloud": '"Lin Wei" lin@corp.example – March 2, 2026 9:00 AM', "author-only": "Lin Wei wrote:", "author-only-zh": "赵敏 写道:",
    "horde": "Quoting Lin Wei <lin@corp.example>:", "horde-de": "Zitat von Lin <lin@corp.example>:", "horde-zh": "引用 赵敏 <lin@corp.example>:",
    "thunderbird-on": "Lin Wei wrote on 3/2/26 9:00 AM:", "thunderbird-on-zh": "赵敏 写于 2026/3/2 9:00:", "lark": "Lin Wei wrote on Mon, Mar 2, 2026 at 9:00 AM:",
    "notes": "Lin Wei/HQ/Corp wrote on 03/02/2026 09:00:00 AM:", "notes-zh": "赵敏/HQ/Corp 写于 2026-03-02 09:00:00:",
    "thunderbird-ko": "2026-03-02 오전 9:00에 Lin 이(가) 쓴 글:", "thunderbird-cs": "Dne 02. 03. 26 v 9:00 Lin napsal(a):", "thunderbird-fi": "Lin kirjoitti 2.3.2026 klo 9.00:",
    "thunderbird-hu": "2026. 03. 02. 9:00 keltezéssel, Lin írta:", "roundcube-nl": "Lin schreef op 2026-03-02 09:00:", "roundcube-ru": "Lin писал(а) 2026-03-02 09:00:",
    "roundcube-ja": "2026-03-02 09:00 に Lin さんは書きました:", "roundcube-sv": "Lin skrev den 2026-03-02 09:00:", "cybozu": "Lin さんは書きました:",
    "evolution-zh": "在 2026-03-02星期一的 09:00 +0800，赵敏写道：", "kmail-zh": "在 2026年3月2日星期一中国标准时间 09:00:00，赵敏 写道：",
    "directory-name": "On 02/03/2026 09:00, Brown, Alice (Finance) wrote:", "em-zh": "赵敏 在 2026/3/2 9:00:00 写道：",
}  # fmt: skip
#: What people write above a quote is no line of a client.
OWN_LINES = (
    "同意，以下内容请在2026年3月5日 18:00 前改好：", "Approved, but send it by 5 March 2026 18:00 to lin@corp.example:", "不同意 Lin 写于 2026/3/2 9:00 的内容:",
    "财务部的意见:", "Only what Legal wrote:", "Please change this part by 2026-03-05 09:00:", "除了 2026-03-02 09:00 lin@corp.example 的第二点:",
)
QUOTED = ("We would like to change the plan.", "To approve reply APPROVED, to refuse reply REJECTED.", "APPROVED", "Thanks", "Lin")
RULES = ("", "________________________________\n", "-----Original Message-----\n")
WORDS = ("收到，我先看看。", "Not approved, too expensive.")


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("client", BLOCKS)
def test_a_header_block_in_any_language_ends_what_is_written(client: str, rule: str) -> None:
    head = BLOCKS[client].split("|")
    bold = "<br>".join(f"<b>{escape(label)}{colon}</b>{escape(rest)}" for label, colon, rest in (line.partition(":") for line in head))
    quoted = "".join(f"<div>{line}</div>" for line in QUOTED)
    line = '<hr style="display:inline-block;width:98%">' if rule else ""
    for words in WORDS:
        plain = "\n".join((words, "", f"{rule}{head[0]}", *head[1:], "", *QUOTED))
        assert new_text_of_plain(plain, None).text.strip() == words
        page = f"<div>{words}</div><br>{line}<div><p>{bold}</p></div>{quoted}"
        assert new_text_of_html(page, None).text.strip() == words


@pytest.mark.parametrize("client", LINES)
def test_a_line_of_who_wrote_in_any_language_ends_what_is_written(client: str) -> None:
    marked = [f"> {line}" for line in QUOTED]
    for words in WORDS:
        assert new_text_of_plain("\n".join((words, "", LINES[client], "", *marked)), None).text.strip() == words


@pytest.mark.parametrize("client", BARE)
def test_right_above_the_marks_fewer_words_tell_who_wrote(client: str) -> None:
    marked = [f"> {line}" for line in QUOTED]
    for words in WORDS:
        assert new_text_of_plain("\n".join((words, "", BARE[client], *marked)), None).text.strip() == words
        page = f"<div>{words}</div><br><div>{escape(BARE[client])}</div><blockquote>{'<br>'.join(QUOTED)}</blockquote>"
        assert new_text_of_html(page, None).text.strip() == words


@pytest.mark.parametrize("line", OWN_LINES)
def test_what_somebody_says_above_the_marks_is_kept(line: str) -> None:
    marked = [f"> {quoted}" for quoted in QUOTED]
    assert new_text_of_plain("\n".join(("Hello", "", line, "", *marked)), None).text.strip() == f"Hello\n\n{line}"


@pytest.mark.parametrize("rule", ["----- Mail original -----", "------ Originalnachricht ------", "-------- 转发的消息 --------", "-------- 転送メッセージ --------",
                                  "--------- Alkuperäinen viesti ---------", "----邮件原文----", "下面是被转发的邮件："])  # fmt: skip
def test_a_rule_with_the_words_of_any_client_above_a_header_block_is_no_answer(rule: str) -> None:
    for words in WORDS:
        for client in ("zh-HK", "de", "es-mac"):
            plain = "\n".join((words, "", rule, *BLOCKS[client].split("|"), "", *QUOTED))
            assert new_text_of_plain(plain, None).text.strip() == words
    answer = "\n".join(("Hello", "", "----- 不同意 -----", *BLOCKS["zh-HK"].split("|"), "", *QUOTED))
    assert "不同意" in new_text_of_plain(answer, None).text


@pytest.mark.parametrize("head", [
    ">>> Lin Wei <lin@corp.example> 3/2/2026 9:00 AM >>>", ">>> Lin Wei 02.03.2026 09:00 >>>", '>>> "Lin" <lin@corp.example> 03/02/26 9:00 AM >>>',
    ">>> On 3/2/2026 at 9:00 AM, in message <5E1@corp.example>, Lin Wei <lin@corp.example>\nwrote:",
    "From Lin Wei <lin@corp.example>\nTo liu@corp.example\nDate 3/2/2026 9:00:00 AM\nSubject Plan",
    "发件人 赵敏 <lin@corp.example>\n收件人 liu@corp.example\n日期 2026年3月2日 上午9:00\n主题 方案",
    "Lin Wei/HQ/Corp wrote on 03/02/2026 09:00:00 AM:", "赵敏/HQ 写于 2026-03-02 09:00:00:",
    "보낸사람 : Lin <lin@corp.example>\n받는사람 : liu@corp.example\n날짜: 2026년 3월 2일\n제목: Plan",
])  # fmt: skip
def test_what_stands_below_a_head_without_marks_or_colons_is_nobodys_answer(head: str) -> None:
    for words in ("", *WORDS):
        assert new_text_of_plain(f"{words}\n\n{head}\n\n同意。按此方案执行。\n\n李主管", None).text.strip() == words


@pytest.mark.parametrize("mark", ["| ", "│ ", "» ", ": ", "LW> ", ">"])
def test_the_marks_of_any_program_are_no_words_of_the_writer(mark: str) -> None:
    quoted = "\n".join(f"{mark}{line}" for line in ("各位好：", "同意。按此方案执行。", "李主管"))
    for words in ("", *WORDS):
        for line in ("", f"{LINES['gmail-hk']}\n"):
            assert new_text_of_plain(f"{words}\n\n{line}{quoted}", None).text.strip() == words
            assert new_text_of_plain(f"{line}{quoted}\n\n{words}", None).text.strip() == words


@pytest.mark.parametrize("own", ["| 1 | 同意 |\n| 2 | 不同意 |", "│ 1 │ 同意 │", "意见：同意", "OK>同意"])
def test_the_cells_of_a_table_are_no_quote(own: str) -> None:
    assert new_text_of_plain(own, None).text == own
