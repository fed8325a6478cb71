"""What people wish in Chinese, and how a letter takes leave in honour of its reader; data only, each a closed world.

Nothing that could name a day, a part, a channel, an amount, a version or a change has a place in a wish.
"""

from __future__ import annotations

from typing import Final

from mailflow.mail.intent.speaker import OWN, PARTY, TITLE

#: Who is wished something.
_WHOM: Final = (
    f"(?:{PARTY}++|{OWN}++|您们?|你们?|大家|各位|诸位|全体|所有|家人|全家|阖家|阖府|府上|团队|领导|同事|同仁|老师|朋友"
    f"|伙伴|小伙伴"
    "|女神|女同胞|姐妹|兄弟|战友|同学|客户|贵部门?|贵司|贵公司|贵方|贵处|贵校|贵院|贵店|各部门|我们|咱们?|我"
    "|(?:爸|妈|爷爷|奶奶|外公|外婆|老婆|老公|宝宝|孩子|儿子|女儿|老人)|们|的|和|及|与|、)"
)
#: The matter as a whole, and what else may go well.
_WHAT: Final = (
    f"(?:{TITLE}++|本次|此次|这次|该|此|本|我们|咱们|公司|活动|项目|工作|方案|计划|促销|春促|大促|推广|事业|生意|销售"
    f"|业绩|销量|业务|合作"
    "|会议|发布会|论坛|展会|比赛|培训|考试|一切|万事|诸事|事事|各项|各方面|上线|开业|推进|推行|实施|执行|开展|举办|举行"
    "|进行|落地|启动"
    "|生活|身体|心情|旅途|出行|一路|早日康复|前程|家庭|的|都)"
)
_FEAST: Final = (
    "(?:新年|元旦|春节|新春|虎年|兔年|龙年|蛇年|马年|羊年|猴年|鸡年|狗年|猪年|鼠年|牛年|元宵节?|妇女节|女神节|女生节"
    "|三八节?|三八妇女节"
    "|清明|五一|劳动节|青年节|儿童节|六一|母亲节|父亲节|端午节?|七夕|中秋节?|国庆节?|双节|教师节|护士节|记者节|重阳节?"
    "|冬至|圣诞节?|感恩节"
    "|生日|节日|节假日|假期|假日|长假|小长假|暑假|寒假|暑期|周末|周[一二三四五六日天]|星期[一二三四五六日天])"
)
_WELL: Final = (
    "(?:(?:都|能够?|更|大|圆圆满满|取得|获得|再创|收获){0,3}(?:顺利|顺遂|顺心|顺意|顺|圆满|圆满成功|成功|大成功|大获成功"
    "|大获全胜|愉快|快乐|开心|大卖|热卖"
    "|大捷|告捷|大吉|吉祥|如意|健康|康健|安康|平安|幸福|美满|长寿|好运|红火|火爆|爆单|兴旺|兴隆|昌隆|亨通|精彩|腾飞|长虹"
    "|佳绩|好成绩|好成果"
    "|好结果|辉煌|圆满收官|圆满结束|进步|安好|安泰|喜乐|一切都?好|好梦|晚安|马到成功|旗开得胜|一帆风顺|开门红|心想事成"
    "|步步高升|蒸蒸日上"
    "|再接再厉|大展宏图|生意兴隆|财源广进|工作顺心|团团圆圆|圆满举办|圆满举行|玩得开心|玩得愉快|过得开心|吃好喝好|周末好"
    "|早日康复))"
)
#: A season or a trade in which the reader is wished peace: 商祺, 教安.
_HONOUR: Final = (
    r"[商台公大文春夏秋冬钧崇道勋筹政财教编撰著日暑年新岁近刻晨时旅工师医军侍俪研署禅法炉\s]{1,3}[祺安绥祉禧厘釐](?:近安)?"
)
_ALSO: Final = "(?:最后|顺便|提前|在此|再次|同时|谨此|谨|也|另外?|那就|先|就)"
_WISHES: Final = "(?:预祝愿?|敬祝|顺祝|谨祝|謹祝|遥祝|恭祝|并祝|同祝|再祝|祝愿|祝福|祝|愿)"
#: A day is wished joy and peace, and no success: that would be a day on which something is to be done.
_MERRY: Final = "(?:都|天天|更加?|非常)?(?:快乐|愉快|开心|安康|康乐|幸福|吉祥|大吉|如意|平安|健康|美满|温馨|团圆|喜乐|好)"
_GOOD: Final = (
    rf"(?:{_WHAT}{{0,4}}\s?{_WELL}{{1,3}}|{_FEAST}{{1,2}}{_MERRY}{{1,3}}|(?:今天|今日|天天|每天|一天)都?(?:顺利|愉快|快乐|开心))"
)
#: A wish from its first word to its last.
WISH: Final = (
    rf"(?:{_WISHES}\s?{_WHOM}{{0,4}}\s?(?:{_GOOD}(?:[,、\s]{{0,2}}{_GOOD}){{0,2}}|好|安))[呀啊哦哈啦吧~☀🌹🌷🎉🎊😊✨💐💪🍀]{{0,3}}"
)
#: A wish for the matter; feasts are wished well where nothing is answered, too.
OF_WORK: Final = (
    rf"(?:预?祝愿?|敬祝)\s?{_WHOM}{{0,4}}{_WHAT}{{0,4}}(?:都|能|取得|圆满|大){0,3}(?:顺利|成功|圆满|愉快|大卖|大捷|安好|安康)"
)
#: Any wish, with what leads to it, as a clause of its own.
WISHING: Final = f"{_ALSO}{{0,2}}{WISH}"
#: The last words above a name: 顺颂商祺, and what stands so where the rest of it is on the next line.
_TAKING_LEAVE: Final = (
    rf"(?:[顺敬谨恭即此并耑专遥]?(?:颂|祝)[\s,]{{0,2}}(?:{_HONOUR}|近?好|安好?)?|[顺敬谨恭即](?:候|问"
    rf"|请)[\s,]{{0,2}}(?:{_HONOUR}|近好|安好?))"
)
_SO_MUCH: Final = r"(?:(?:耑此|专此|特此|谨此|肃此|端此|此复)[\s,]{0,2})?"
_THANKS_FIRST: Final = r"(?:(?:谢谢您?|感谢|多谢|辛苦了?)[,。\s]{0,2})?"
#: A whole line that takes leave so.
LEAVE: Final = (
    rf"{_THANKS_FIRST}{_SO_MUCH}(?:{WISH}|{_TAKING_LEAVE})"
    r"|(?:敬请|恭请|即请"
    r"|顺请)[\s,]{0,2}(?:" + _HONOUR + r"|(?:多多?|各位|大家|您|予以|给予|同事|领导){0,3}(?:海涵|谅解|见谅|包涵|谅察))"
    r"|(?:敬请|恭请|伏惟|祈)[\s,]{0,2}(?:鉴照|鉴察|鉴核|垂察|查照|钧鉴|台鉴)(?:[\s,]{0,2}(?:并|顺|敬)颂[\s,]{0,2}"
    + _HONOUR + rf")?|(?:合作|工作|生活|旅途|大家|各位|您|都|{_FEAST}){{0,3}}愉快"
)
#: The short ones with which a signature begins.
CLOSING: Final = (
    rf"(?:{_TAKING_LEAVE}|[顺敬谨]?祝(?:您|大家|各位)?(?:一切|工作|生活|周末|万事)?(?:好|安好|顺利|愉快|安康|如意|顺心))"
)
#: What somebody looks forward to: how all of it will end.
EXPECTED: Final = (
    rf"(?:很|非常|十分|热切|共同|一起|都|也)?期待{_WHOM}{{0,3}}{_WHAT}{{0,4}}(?:好的?|更好的?|圆满的?)?(?:效果|结果|成果"
    rf"|表现|好消息"
    rf"|{_WELL}|上线|落地|见面|合作|开展|举办){{1,2}}[呀啊哦哈啦吧~☀🌹🌷🎉🎊😊✨💐💪🍀]{{0,3}}"
)
