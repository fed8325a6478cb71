"""What signs an answer below it, line by line; what limits it there; and whoever signs instead of the writer."""

from __future__ import annotations

import pytest

from mailflow.mail.intent.doubts.signed import names_another
from mailflow.mail.intent.intent import read_intent
from mailflow.mail.intent.words.slogans import is_slogan
from mailflow.mail.reply.houses import is_house
from mailflow.mail.reply.letterhead import is_letterhead
from mailflow.mail.reply.newtext import new_text_of_plain
from mailflow.mail.reply.notices import is_notice
from mailflow.mail.reply.places import is_place
from mailflow.mail.reply.tags import is_tagged

OWN, NAMES = ("技术部", "Technology"), ("刘伟", "Liu Wei")


def decision(text: str) -> str:
    return read_intent(new_text_of_plain(text, None).text, own=OWN, names=NAMES).decision


@pytest.mark.parametrize("rule", ["", "-- \n", "祝好\n", "________________\n"])
@pytest.mark.parametrize(
    "below",
    ["刘伟（主任医师）\n江城市第二人民医院骨科\n出诊时间：周一、周四上午", "刘伟\n技术部\n传真：(025) 8333 1200 转 31\n邮编：210000", "刘伟　课长\n新北市板桥区文化路一段188号9楼\nTEL：02-2255-8899 #512",
     "刘伟 高级工程师\n华东建筑设计院\n南京市玄武区龙蟠路12号B座1806室", "Liu Wei, PhD\nAssociate Professor of Physics\nUniversity of Norwich\nOffice hours: Tue & Thu 3-5pm",
     "Liu Wei\nPartner\nHolt Marsden LLP\n3rd Floor, Wharf House, Leeds LS1 4AB\nDirect dial: 0113 496 0777", "Liu Wei MRICS\nHead of Technology\nBristol office: +44 117 496 0111",
     "Liu Wei\nGeneral Manager - Technology\nLotus Textiles Pvt. Ltd.\nMob: +91 98765 43210", "刘伟\n技术部\n2026年3月4日", "Liu Wei\n14 May 2026", "刘伟\n株式会社みなと商事\n東京都港区芝公園4-2-8"],
)  # fmt: skip
def test_posts_houses_places_numbers_and_hours_below_a_name_say_nothing(below: str, rule: str) -> None:
    answer = "同意。" if "刘" in below else "Approved."
    assert decision(f"{answer}\n\n{rule}{below}") == "approve"


@pytest.mark.parametrize(
    "below",
    ["-- \n刘伟\n技术部\n不含客服加人", "-- \n刘伟\n我不同意第三条", "-- \n刘伟 | 仅限线上", "-- \n刘伟\n技术部\n待财务确认", "刘伟\n地址：北京市海淀区1号 预算30万以内",
     "刘伟\n地址：北京市海淀区1号 以合同为准", "刘伟\n华东二期大楼", "刘伟\n办公时间：周一至周五可上线", "Liu Wei\nExcluding Staffing", "Liu Wei\nMarketing Pays\nExample Ltd", "Liu Wei\nPersonal Opinion",
     "Regards\nLiu Wei\nTechnology\nWithout Prejudice", "Regards\nLiu Wei\nTechnology\nOne Week Trial", "-- \nLiu Wei\nexcluding staffing", "-- \nLiu Wei | max 30k", "Liu Wei\nManager for phase one"],
)  # fmt: skip
def test_what_limits_below_a_name_is_never_taken_off(below: str) -> None:
    answer = "Approved." if below.isascii() else "同意。"
    assert decision(f"{answer}\n\n{below}") != "approve"


@pytest.mark.parametrize(
    ("signature", "another"),
    [("Best regards,\nBob Chen\nHead of Technology", True), ("-- \n王强\n技术部", True), ("Best,\nMin", True), ("敬礼\n王强", True), ("Thanks\nMin", False), ("Best regards,\nLiu Wei", False),
     ("-- \n刘伟\n王强 秘书", False), ("Kind regards,\nTechnology", False), ("Regards,\nExample Ltd.", False), ("", False), ("祝好\n香港中环", False)],
)  # fmt: skip
def test_who_signs_below_a_closing_is_looked_at(signature: str, another: bool) -> None:
    assert names_another(signature, NAMES, OWN, ("春季促销活动方案", "赵敏", "市场部")) is another


@pytest.mark.parametrize("form", ["标题：采购\n内容：甲\n确认人：王经理", "确认人：王经理\n标题：采购\n内容：甲", "Title: A\nContent: B\nConfirmers: Wang"])
@pytest.mark.parametrize("notice", [
    "本邮件及附件含有保密信息，仅供收件人使用。", "This e-mail is confidential and intended only for the addressee.", "保密提示：本邮件含有保密信息。",
])  # fmt: skip
def test_a_form_right_above_a_notice_is_none_of_it(form: str, notice: str) -> None:
    assert new_text_of_plain(f"{form}\n{notice}", None).text == form


def test_the_signature_that_was_cut_is_told_beside_the_new_text() -> None:
    found = new_text_of_plain("Approved.\n\nBest regards,\nBob Chen", None)
    assert (found.text, found.signature) == ("Approved.", "Best regards,\nBob Chen")


@pytest.mark.parametrize(("line", "place"), [
    ("12/f, central, hong kong", True), ("level 3, 20 park road, leeds ls1 4ab", True), ("上海市浦东新区世纪大道100号", True), ("附属第一医院行政楼 305 室", True), ("台北市信义区松仁路100号5楼之2", True),
    ("hong kong only", False), ("phase 1", False), ("2期大楼", False), ("way 2", False), ("3楼的方案", False), ("20%", False),
])  # fmt: skip
def test_places(line: str, place: bool) -> None:
    assert is_place(line) is place


@pytest.mark.parametrize(("line", "house"), [
    ("harbour & pine studio", True), ("university of leeds", True), ("杭州青禾软件有限公司", True), ("みなと総合病院看护部师长", True), ("northgate construction ltd", True),
    ("online retail", False), ("--", False), ("another company", False), ("budget group", False),
])  # fmt: skip
def test_houses(line: str, house: bool) -> None:
    assert is_house(line) is house


@pytest.mark.parametrize(("line", "tagged"), [
    ("电话:0571-8778 5500 转 12", True), ("手机:138-0000-1234(微信同号)", True), ("open mon-sat 8-7, sun 10-4", True), ("line id:liu.pm88", True), ("报案电话:95599 转 3", True),
    ("周三", False), ("3 月 15 日", False), ("cell 50000", False), ("open 2", False), ("mobile 3", False), ("15,000", False),
])  # fmt: skip
def test_labels_with_what_belongs_to_them(line: str, tagged: bool) -> None:
    assert is_tagged(line) is tagged


@pytest.mark.parametrize(("line", "head"), [
    ("Head of Technology, Example Group", True), ("Holt Marsden LLP", True), ("Marine Superintendent", True), ("Barley & Bean, Camden Lane", False),
    ("Use Blue Posters", False), ("Phase One", False), ("Terms To Follow", False), ("Sent By Assistant", False), ("use blue posters", False), ("Bob Chen, Finance Manager", False),
])  # fmt: skip
def test_letterheads(line: str, head: bool) -> None:
    assert is_letterhead(line) is head


@pytest.mark.parametrize(("said", "notice"), [
    ("涉密信息不得通过互联网邮箱传输。", True), ("本メールの無断転載・転送を禁じます。", True), ("this message may be subject to disclosure under the freedom of information act 2000.", True),
    ("this message has been scanned for viruses. we accept no liability for any damage caused by it.", True),
    ("本邮件不构成承诺,以合同为准。", False), ("本邮件不代表公司意见,不构成合同承诺。", False), ("we do not accept the contract unless it is changed in writing by your director.", False),
    ("本邮件仅代表我个人意见,不构成要约。", False),
])  # fmt: skip
def test_notices(said: str, notice: bool) -> None:
    assert is_notice(said) is notice


def test_a_mark_within_a_line_is_no_quote() -> None:
    assert new_text_of_plain("预算>38万 不行", None).text == "预算>38万 不行"


@pytest.mark.parametrize(
    "text",
    ["Approved.\nOnly once the vendor is registered in our system.", "Approved.\nPending the agency's VAT number.", "Approved.\nFor security reasons, only the internal part.",
     "Approved.\nBy the way, security has not signed off.", "同意\n邮件营销部分待安全检测通过", "Approved.\n\nImportant: do not forward the copy to the printers until Legal has signed it off on Friday.",
     "同意\n\n重要提醒：对外转发的文案须先经法务部确认，未经确认不得上线推广，请各位同事务必遵守执行。", "同意\n\n本邮件及附件为保密信息，仅供指定收件人使用，请勿转发。\n另外：只批第一期",
     "Approved.\n\nThis e-mail is confidential and intended solely for the addressee.\nOnly for the first half of the budget.", "Approved.\n-- \nIf Legal agrees", "同意\n-- \n刘伟\n以上作废",
     "Approved.\n-- \nLiu Wei\nI changed my mind", "Approved.\n\nWarning: this email is not a formal approval.", "同意\n\n注意：本邮件来自秘书，最终以王总答复为准", "同意\n海报打印须改用环保材料", "同意\n海报请不要打印",
     "同意\n敬请法务部再审", "同意\n祝好\n敬请总经理终审", "同意\n此致王总审批", "Approved.\n\nThanks / after legal review", "同意\n限上海分公司", "同意\n等财务部\n刘伟", "同意\n刘伟\n取消外包团队", "同意\n刘伟\n不含南京路3号楼",
     "同意\n刘伟\n地点改到会展中心3楼", "同意\n祝好\n刘伟\n仅限浦东新区3号楼", "Approved.\nLiu Wei\nDirector to countersign", "Approved.\nLiu Wei\nHead of Legal objects", "Approved.\nLiu Wei\nskip printing",
     "Approved.\nLiu Wei\nwith a cheaper agency", "Approved.\nLiu Wei\nVideo Dropped", "Approved.\nLiu Wei\nLegal Department Opposed", "Liu Wei | Technology | Under Protest\nApproved.", "同意\n\n发自我的iPhone 限上海",
     "Approved.\n\nSent from my iPhone, will confirm tomorrow", "Approved.\n\nSent from my phone by mistake", "同意\n\n由小王通过企业微信发送", "Approved.\n\nThe message above was sent by mistake, please delete it.",
     "同意\n\n上述内容发送错误，请删除邮件。", "承認します。\n\nこのメールは取り消します", "Approved.\n\nNo agreement can be made with the agency until Legal confirms in writing.", "同意\n刘伟\n15000", "Approved.\nLiu Wei\n15 000",
     "同意\n刘伟\n预算归市场部", "同意\n刘伟秘书", "同意\n负责人：王强"],
)  # fmt: skip
def test_a_condition_in_the_dress_of_a_footer_is_read(text: str) -> None:
    assert decision(text) != "approve"


@pytest.mark.parametrize(
    ("signature", "another"),
    [("Kind regards,\nTom Baker\nfor Liu Wei", True), ("Kind regards,\nTom Baker\nPA to Liu Wei", True), ("Regards\nT. Baker", True), ("Best,\nGiulia Rossi", True), ("Regards,\nExecutive Assistant", True),
     ("祝好\n小李", True), ("祝好\n陈总助理", True), ("祝好\n小刘", False), ("Regards,\nWei Liu", False), ("Regards,\nHong Kong", False), ("Regards,\nLiu Wei\nTom Baker", False)],
)  # fmt: skip
def test_whoever_signs_first_signs(signature: str, another: bool) -> None:
    assert names_another(signature, NAMES, OWN, ("春季促销活动方案", "赵敏", "市场部")) is another


@pytest.mark.parametrize("below", [
    "以上同意的前提是法务部门先完成合同审核并书面回复我们", "刘伟\n线下部分等四月再做，先把线上做好，客服那边也要先问过他们", "四月开始", "找老板", "刘伟\n四月起",
    "刘伟\n以上同意的前提是服务质量由法务部门先完成审核并书面回复我们", "Liu Wei\nI only approve this if the total budget stays below 300k and Legal agrees",
    "Liu Wei\nPlease leave out the offline half of the campaign, we have no people for it", "Liu Wei\nWait for Legal",
    "Liu Wei\nCustomers must not be told about the posters until Legal has agreed with the text of it",
])  # fmt: skip
def test_whatever_is_said_below_the_delimiter_is_looked_at_however_long_it_is(below: str) -> None:
    assert decision(f"{'Approved.' if below.isascii() else '同意。'}\n-- \n{below}") != "approve"


@pytest.mark.parametrize("below", [
    "刘伟\n本邮件及其附件含有保密信息，仅限于发送给上面地址中列出的收件人。如果您错收了本邮件，请立即删除。未经同意不得转发。", "刘伟\n技术部\n用心服务每一位客户", "刘伟\n技术部\n质量第一",
    "Liu Wei\nTechnology\nThis e-mail is confidential and intended only for the recipient. If you received it in error, please delete it.",
    "Liu Wei\nTechnology\nExample Ltd, 3rd Floor, Wharf House, 20 Park Road, Leeds LS1 4AB", "Liu Wei\nTechnology\nISO 9001 certified - approved by our customers since 1998",
])  # fmt: skip
def test_notices_addresses_and_slogans_below_the_delimiter_say_nothing(below: str) -> None:
    assert decision(f"{'Approved.' if below.isascii() else '同意。'}\n-- \n{below}") == "approve"


@pytest.mark.parametrize(
    "below",
    ["微信推广压到20000", "手机补贴上限500", "电话外呼压到5000", "QQ：300000", "网站：四月上线", "网站：砍掉", "邮箱：停发", "电话：300000", "传真给财务签字 12345678", "300 000", "刘伟\n300 000",
     "刘伟\n300号", "刘伟\n3000000", "Website: later", "Phone: 500", "Mobile: 300 000", "Liu Wei\nroom: cap300k", "20 000 - 25 000", "Liu Wei\n300 max spend drive", "Liu Wei\n2 weeks close"],
)  # fmt: skip
def test_behind_a_label_stands_a_number_or_an_address_and_no_amount(below: str) -> None:
    assert decision(f"{'Approved.' if below.isascii() else '同意。'}\n{below}") != "approve"


@pytest.mark.parametrize(
    "below",
    ["刘伟\n企业微信：liuwei_01\n钉钉：同姓名", "刘伟\n微信：liuwei88\n手机/微信：13800138000", "刘伟\n电话（办）：021-5555 0123 转 806\n邮编：200120", "Liu Wei\nWeChat: liuwei_tech | Teams: liu.wei",
     "Liu Wei\n+44 (0)20 7946 0123\n12/F, 88 Kwun Tong Road, Kowloon", "Liu Wei\nTel: (852) 2376 5511\nRoom 402, Building B", "Liu Wei\nTechnology (working from home Tue/Thu)", "/s/ Liu Wei",
     "Liu Wei (he/him - ask me)\nTechnology, 4th floor", "Liu Wei, PMP, CSM\nTechnology"],
)  # fmt: skip
def test_how_the_writer_is_reached_says_nothing(below: str) -> None:
    assert decision(f"{'Approved.' if below.isascii() else '同意。'}\n{below}") == "approve"


@pytest.mark.parametrize(
    "below",
    ["页面开发找蓝天科技有限公司", "付给蓝天广告有限公司", "刘伟\n找蓝天科技有限公司", "祝好\n页面找蓝天科技有限公司", "线下活动放到南京分公司", "刘伟\n海报找印刷厂", "刘伟\n搬到张江路88号3楼", "Use Acme Ltd",
     "Minus Acme Ltd", "Pages from Acme Ltd", "Regards,\nUse Acme Ltd", "Liu Wei\nHire Bluesky Agency", "Liu Wei\nVia Bluesky Partners", "printed elsewhere by acme ltd"],
)  # fmt: skip
def test_what_is_to_be_done_with_a_company_is_not_its_name(below: str) -> None:
    assert decision(f"{'Approved.' if below.isascii() else '同意。'}\n{below}") != "approve"


@pytest.mark.parametrize(
    "below",
    ["问问法务部", "值班靠客服部", "开发运营部", "成本市场部", "小范围组", "试点科", "线上一组", "高价方案主管", "方案太贵负责人", "全部外采 总监", "技术部 wait for legal", "技术部 online", "刘伟\n看客服部",
     "刘伟\n二期项目组", "刘伟\n砍一半客服组", "刘伟\n压到三十处", "刘伟\n值班少派两员", "此致\n问问法务部", "Ask legal department", "Head of legal asks questions", "Regards,\nWait for legal department",
     "Liu Wei\nLead: april", "Liu Wei\nManager: see legal", "Liu Wei\nPA: typed this"],
)  # fmt: skip
def test_every_word_of_a_unit_or_of_a_post_is_known(below: str) -> None:
    assert decision(f"{'Approved.' if below.isascii() else '同意。'}\n{below}") != "approve"


@pytest.mark.parametrize(
    "below",
    ["刘伟\n华东区技术研发中心", "刘伟\n人力资源与行政管理中心", "刘伟\n信息技术部总经理", "刘伟\n蓝天科技有限公司 技术部", "刘伟\n宁波远航国际货运代理有限公司", "刘伟\n区市场监督管理局 综合科", "技术部 Technology Dept.",
     "Liu Wei\nHead of Technology and Data\nNorthgate Construction Ltd", "Liu Wei\nVice President, Digital Transformation", "Liu Wei\nTechnology Director\nExample Technology Ltd."],
)  # fmt: skip
def test_units_posts_and_companies_below_the_writer_say_nothing(below: str) -> None:
    assert decision(f"{'Approved.' if below.isascii() else '同意。'}\n{below}") == "approve"


@pytest.mark.parametrize(
    "below",
    ["财务部王芳", "财务部王芳经理", "王芳 财务部", "技术部 王芳", "王芳 敬上", "客服部经理", "财务部总监", "总经理", "产品设计组", "刘伟 王芳助理", "刘伟\n副总代理", "Bob Smith, Technology", "Mary Jones, Head of Technology",
     "Tom Green, Technology Department", "Head of Marketing", "Regards,\nFor Bob Smith", "Liu Wei\nAssistant of Liu Wei", "Liu Wei, Former Technology Director"],
)  # fmt: skip
def test_another_who_signs_is_asked_back(below: str) -> None:
    text = f"{'Approved.' if below.isascii() else '同意。'}\n{below}"
    assert decision(text) != "approve" or names_another(new_text_of_plain(text, None).signature, NAMES, OWN, ("赵敏", "市场部"))


@pytest.mark.parametrize(
    ("said", "slogan"),
    [("客户至上,质量第一", True), ("科技改变生活", True), ("质量是企业的生命", True), ("quality you can trust", True), ("acme: building tomorrow together", True), ("where quality never stops", True),
     ("质量堪忧", False), ("责任自负", False), ("服务外包", False), ("安全责任归市场", False), ("people from sales", False), ("flyers on green paper", False), ("trusting bob to pay", False), ("a waste of money", False)],
)  # fmt: skip
def test_a_slogan_consists_of_the_words_of_slogans(said: str, slogan: bool) -> None:
    assert is_slogan(said) is slogan
