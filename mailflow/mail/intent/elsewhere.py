"""A letter that speaks of something else altogether: lunch, printers, birthdays, lost umbrellas; data and one look at it.

A thing of office or private life counts only where the request does not name it, and where nothing is said of the matter.
"""

from __future__ import annotations

import re
from typing import Final

from mailflow.mail.intent.folding import folded_once

_ZH: Final = (
    r"食堂|[午中晚早]饭|[午晚早]餐|便当|盒饭|饭局|聚餐|团建|下午茶|红烧肉|排骨|咖啡|奶茶|外卖|水果|零食|蛋糕|生日|(?:女神|妇女"
    r"|中秋|端午|春|元宵|国庆|圣诞|情人|母亲|父亲)节|新年快乐|恭喜|结婚|喜糖|满月|婚礼"
    r"|打印机|复印机|扫描仪|碎纸机|投影[仪机]|卡纸|墨盒|硒鼓|vpn|wi-?fi|断网|中毒|拔网|鼠标|键盘|显示器|硬盘|充电[宝器]|u盘"
    r"|耳机|工牌|胸[卡牌]|门[禁卡]|饭卡|停车|车位|部车|班车|拼车|顺风车|地铁|堵车|快递|前台|包裹|信件代收"
    r"|会议室|[上本]周[^,。\n]{0,4}纪要|站会|例会|的会改|会改[到在]|年会|尾牙|抽奖|考勤|打卡|工资条|社保|公积金|差旅[费报]"
    r"|报销单|名片|通讯录|分机|电话号码?|新号码|(?:邮件组|群组信|群发|邮件列表)|退订|移除|雨伞|钥匙|钱包|水杯|工位|实习生|空调"
    r"|电梯|饮水机|厕所|卫生间"
    r"|消防演[习练]|体检|疫苗|台风|八号波|天气|下雨|下雪|电锅|吸尘器|球赛|比赛|足球|篮球|羽毛球|乒乓|瑜伽|健身房|爬山|旅游|酒店"
    r"|机票|签证|照片|孩子|接娃|家长会|宠物|猫|狗|餐厅|居酒屋|恳亲会|懇親会|名刺|発注|窗口名册|搬家|租房|二手|转让"
)
_EN: Final = (
    r"lunch|dinner|breakfast|brunch|coffee|cake|canteen|cafeteria|pantry|kitchen|restaurant|paella|pizza|birthday|wedding"
    r"|baby shower|farewell|leaving (?:present|do|party)|summer party|christmas party|party|picnic|barbecue|bbq|pilates|yoga"
    r"|gym|football|soccer|basketball|badminton|golf|match|quiz|dragon boat|concert|cinema|printer|copier|photocopier|toner"
    r"|scanner|projector|vpn|wi-?fi|(?:new )?(?:laptop|monitor|keyboard|mouse) (?:is|has|broke)|badge|car ?park|parking"
    r"|shuttle(?: bus)?|train(?:'s| is)|umbrella|charger|phone number|(?:new )?extension(?: number)?|mailing list|newsletter"
    r"|unsubscribe|distribution list|timesheets?|payslips?|payroll|visas?|hotel|flights?|dial-in|flu jabs?|vaccin\w+"
    r"|holi|diwali|eid|ramadan|easter|hanukkah|happy (?:new year|birthday|women's day|holidays?|diwali|holi)|merry christmas"
    r"|minutes (?:of|from)|photos? attached|weather|snow|typhoon|lost|keys|wallet|meeting room|boardroom|fire drill"
    r"|wrong (?:number|address|person)|i left the company|fridge|microwave|air ?con\w*|elevator|lift is|toilet|babysit\w*"
    r"|school|kindergarten|dentist|doctor|my (?:dog|cat|kids?|son|daughter|car)|mail client|see you at the|conference"
)
_TOPIC = re.compile(rf"{_ZH}|\b(?:{_EN})\b")
#: What anything that is to be confirmed is called, or has.
_MATTER = re.compile(
    r"方案|预算|活动|促销|计划|费用|成本|合同|采购|申请|本案|此案|审批|确认|同意|批准|回复期限|依据|承担|含不含|包[含括]|页面"
    r"|上线|开发|值班|宣传|渠道|条款|金额|指标|数据|需求|项目"
    r"|\b(?:plan|budget|proposal|campaign|costs?|price|contract|approv\w*|agree\w*|sign\w*|reject\w*|confirm\w*|included?"
    r"|covers?|promotion|project|scope|section|page|annex|table|vendor|supplier|quote|deadline|headcount|rota|decide|decision"
    r"|this request|the request|document)\b"
)


def is_elsewhere(said: str, request: str) -> bool:
    """Whether a text speaks of such a thing, and of nothing that is to be confirmed."""
    topics = {match[0] for match in _TOPIC.finditer(said)}
    if not topics or _MATTER.search(said):
        return False
    asked = folded_once(request)
    return not any(topic in asked for topic in topics)
