"""What absence notes say, as a closed set of words: whoever uses any other in a Chinese or English one is a person."""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.message.message import Message

_CHINESE: Final = (
    "您好 你好 大家好 各位 尊敬的 領導 领导 客户 客戶 用户 先生 女士 老师 非常感谢 感谢 感謝 谢谢 謝謝 多谢 祝好 此致 "
    "敬礼 敬请 敬請 请见谅 見諒 见谅 谅解 諒解 抱歉 不好意思 给您带来的 给您带来 不便之处 来信 來信 来件 來件 来函 "
    "邮件 郵件 信件 消息 查收 收到 已经 已經 这是 自动回复 系统 请勿 我本人 我们 我司 我 本人 您的 您 你 的 目前 现在 "
    "現在 最近 近期 正在 正 将 將 会 會 已 于 於 从 從 自 由于 因为 因 为 為 在 到 至 起 止 含 开始 開始 结束 結束 "
    "今天 今日 今 明天 明 后天 本周 这周 下周 本月 下月 上午 下午 全天 周 星期 礼拜 一 二 三 四 五 六 日 天 月 年 号 "
    "號 此期间 期间 期間 其间 期 中 内 內 前 后 後 时 時 间 間 左右 预计 預計 约 休年假 休产假 休假 年假 产假 產假 "
    "陪产假 病假 婚假 丧假 事假 调休 请假 請假 度假 假期 假 休息 出差 外出 外地 国外 國外 国内 國內 境外 出国 公务 "
    "公差 公 私事 家事 培训 不在 办公室 辦公室 公司 岗位 崗位 工位 工作岗位 工作 单位 返岗 返崗 返回 回到 回来 回來 "
    "回公司 上班 复工 恢复办公 恢复上班 销假 归来 无法 無法 不能 未能 不便 不方便 难以 可能 有所 延迟 延误 较慢 "
    "不及时 及时 及時 即时 即時 立即 第一时间 查看 查阅 阅读 回复 回覆 答复 处理 處理 网络 信号 登录 邮箱 亲自 尽快 "
    "儘快 尽早 稍后 届时 给您 給您 给 給 与您 联系您 联系 联络 聯絡 聯繫 如有 如果 如遇 如 若有 若 有 遇 需要 需 紧急 "
    "緊急 急事 急件 事务 事宜 事项 事情 业务 日常 审批 审核 事 请 請 烦请 麻烦 直接 电话 電話 手机 手機 分机 分機 "
    "微信 短信 座机 同事 同仁 或 和 与 及 并 也 均"
)
#: Whom to ask, to the end of the clause: names are nobody's words.
_ASK: Final = (
    r"(?:请|請|可|可以|您可|您可以)?(?:直接)?(?:联系|联络|聯絡|聯繫|致电|致電|拨打|洽|请找|請找|可找|咨询)[^。，,；;\n]{0,40}"
    r"|(?:代理人|联系人|聯絡人|接口人|电话|電話|手机|手機)(?:是|为|為|[:：])[^。，,；;\n]{0,40}"
    r"|由[\u4e00-\u9fff]{2,5}?(?:代为|代為|代理|负责|負責|暂代|接手|代)[^。，,；;\n]{0,6}"
)
_KNOWN = re.compile(rf"{_ASK}|{'|'.join(sorted(_CHINESE.split(), key=len, reverse=True))}")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_ASK_ENGLISH = re.compile(
    r"\b(?:contact|call|reach(?: out to)?|e-?mail|write to|get in touch with|refer to|speak (?:to|with)|text)\b:?[^.!:;\n]{0,80}",
    re.IGNORECASE,
)
_ENGLISH: Final = (
    "i i'm i’m i'll i’ll am is be been will shall would not no have has having can cannot can't won't currently "
    "presently out of the a an office away from my desk on in at to and or with for until till through between by as "
    "since during this that time period annual sick maternity paternity parental personal medical leave vacation "
    "holiday holidays business trip travel travelling traveling abroad off back return returning returned again work "
    "limited little intermittent access email emails e-mail mail inbox message messages mailbox internet phone mobile "
    "reply respond response responses get you your soon possible upon when if any anything need needs require "
    "requires immediate assistance urgent urgently emergency matter matters request requests thank thanks hello hi "
    "dear all regards best kind kindly please note apologies apologize sorry inconvenience may might delayed delay "
    "slow checking check regularly able available unavailable read forwarded absence meantime next week weeks today "
    "tomorrow monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun january february "
    "march april june july august september october november december jan feb mar apr jun jul aug sep oct nov dec st "
    "nd rd th pm automatic automated auto me it's it"
)
_ENGLISH_WORDS: Final = frozenset(_ENGLISH.split())
_LATIN = re.compile(r"[A-Za-zÀ-ÿ]+(?:['’-][A-Za-z]+)*")
_DISPLAY = re.compile(r"\"?([^\"<>\n]{1,80}?)\"?\s*<")


def says_only_notes(own: str, message: Message) -> bool:
    """Whether a text has no word that absence notes have not; `own` comes without the sentences that say whom to ask."""
    name = _DISPLAY.match(message.header("From") or "")
    text = own.replace(name[1].strip(), " ") if name and len(name[1].strip()) > 1 else own
    left = _KNOWN.sub(" ", text)
    if _HAN.search(left) is not None:
        return False
    if _HAN.search(text) is not None:
        return True
    words = _LATIN.findall(_ASK_ENGLISH.sub(" ", text))
    return all(word.casefold() in _ENGLISH_WORDS for word in words)
