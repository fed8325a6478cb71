"""Cantonese words and those of the written language they stand for, of equal length, so that one vocabulary reads both."""

from __future__ import annotations

import re
from typing import Final

#: In folded spelling; what reads otherwise in the written language is listed whole: 唔该 is thanks, though 唔 alone is 不.
_WORDS: Final = (
    "唔该晒:谢谢了 唔该:谢谢 多谢晒:多谢了 唔使:不用 唔驶:不用 唔洗:不用 唔紧要:没关系 冇所谓:无所谓 唔系:不是 唔係:不是"
    " 唔好意思:不好意思 唔好:不要 唔通:难道 唔记得:忘记了 咪住:等等 冇嘢:没啥 冇咩:没啥 冇乜:没啥 冇晒:没了 冇得:没法"
    " 冇可能:不可能 有咩:有啥 有乜:有啥 乜嘢:什么 咩嘢:什么 做乜:为何 做咩:为何 点样:怎样 边度:哪里 边位:哪位 几多:多少"
    " 系咪:是否 係咪:是否 梗系:当然 梗係:当然 唔知:不知 呢度:这里 呢边:这边 呢个:这个 呢份:这份 呢单:这单 呢件:这件"
    " 呢版:这版 呢次:这次 呢啲:这些 呢封:这封 呢张:这张 呢条:这条 呢排:最近 呢几:这几 今次:这次 而家:现在 依家:现在"
    " 啱啱:刚刚 啱先:刚才 啱好:刚好 琴日:昨天 噚日:昨天 听日:明天 听朝:明早 今朝:今早 琴晚:昨晚 寻晚:昨晚 噚晚:昨晚"
    " 下昼:下午 上昼:上午 晏昼:中午 朝早:早上 夜晚:晚上 返嚟:回来 返到:回到 返去:回去 咁样:这样 咁耐:这久 搞掂:搞定"
    " 倾过:聊过 倾咗:聊了 倾完:聊完 倾好:聊好 傾過:聊过 傾过:聊过 傾咗:聊了 傾完:聊完 傾好:聊好 退返:退回 交返:交回"
    " 还返:还回 搵返:去找 揾返:去找 执返好:修改好 执靓:改好 执返:修改 执好:改好 整返:改好 得闲:有空 迟啲:晚些 早啲:早点"
    " 差啲:差点 好彩:幸好 仲未:还未 仲有:还有 仲要:还要 仲冇:还没 仲想:还想 仲见:还见 是但:随便 好嘢:好事 啱晒:对的"
    " 啱使:合用 抵赞:该赞 齐晒:齐了 够晒:够了 好返:好了 病咗:病了 瞓咗:睡了 食饭:吃饭 饮茶:喝茶 几靓:很好 好靓:很好"
    " 睇落:看来 睇嚟:看来 睇怕:恐怕 啩:吧 冇:没 唔:不 嘅:的 咗:了 哋:们 啲:些 嗰:那 佢:他 乜:啥 嘢:事 睇:看 喺:在 嚟:来"
    " 俾:给 畀:给 攞:拿 揾:找 搵:找 谂:想 諗:想 咁:这 喇:啦 㗎:啊 嗱:哪 噃:啊 囉:咯 啰:咯 吖:呀 啱:对 靓:好 嗮:晒"
)
#: The same, each with what must not stand before and behind it: 牵头先 and 点解决 are no Cantonese.
_GUARDED: Final = (
    "头先:刚才:牵带埋口从回两: 点解:为何:重要难热几一有:决释说读开 点算:怎办:重要难热几: 边个:哪个:这那两旁身周一:"
    " 寻日:昨天:搜找:志 即系:就是::统列 即係:就是:: 净系:只是::统列 净係:只是:: 都系:也是::统列 都係:也是::"
    " 真系:真是::统列 真係:真是:: 仲系:还是::统列 仲係:还是:: 应承:答应:供响反:担办诺接包载兑 放工:下班:投下:作程"
    " 睇紧:在看::急张迫凑 谂紧:在想::急张迫凑 批紧:在批::急张迫凑 做紧:在做::急张迫凑 搞紧:在搞::急张迫凑"
    " 倾紧:在聊::急张迫凑 等紧:在等::急张迫凑要 放紧:在放::急张迫凑"
)
_PAIRS: Final = {word: (written, "", "") for word, written in (row.split(":") for row in _WORDS.split())} | {
    word: (written, before, after) for word, written, before, after in (row.split(":") for row in _GUARDED.split())
}


def _form(word: str) -> str:
    _, before, after = _PAIRS[word]
    return (f"(?<![{before}])" if before else "") + word + (f"(?![{after}])" if after else "")


_FIRST: Final = "".join(dict.fromkeys(word[0] for word in _PAIRS))
_SPOKEN = re.compile(f"(?=[{_FIRST}])(?:{'|'.join(_form(word) for word in sorted(_PAIRS, key=len, reverse=True))})")


def written(folded: str) -> str:
    """The folded text, of the same length, in the words of the written language."""
    return _SPOKEN.sub(lambda match: _PAIRS[match[0]][0], folded)
