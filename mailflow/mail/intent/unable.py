"""That somebody can not sign for want of a system, a right or a quiet hour: no refusal, the answer is still to come."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

#: A word that refuses as well as it laments.
_CANNOT = re.compile(
    r"(?:签|批|过|审|点|确认|回)(?:不了|不下来)|(?:没法|没办法|无法|不能|不便|不方便)(?:签|批|审|点|确认|同意|通过|回复|处理"
    r"|操作)"
)
#: For now, and for what has nothing to do with the matter.
_FOR_NOW: Final = (
    r"现在|这会儿?|眼下|此刻|当下|今天|今晚|这两天|这几天|这周|暂时|一时|在外|出差|开会|飞机|高铁|路上|休假|手机|电脑"
    r"|系统(?!撑|扛|顶|承|负|升级|改造|切换|上线|建设|开发|维护|迁移)|网络"
    r"|网页|信号|断网|没网"
    r"|登录|登不|账号|密码|权限|额度不够|授权|u盾|ukey|key|证书|公章|印章|打不开|附件|链接|端口|平台|报错|卡了|卡住|死机|看不到"
    r"|地铁|开车|oa|app|不归我|轮不到|职权"
    r"|没看完|没看"
)
_WANT = re.compile(_FOR_NOW)


def is_unable(refusal: str, clauses: Iterable[str]) -> bool:
    """Whether a clause that refuses laments rather, as some clause of the answer tells."""
    return _CANNOT.search(refusal) is not None and any(_WANT.search(clause) for clause in clauses)
