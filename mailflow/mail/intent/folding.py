"""One spelling for all the ways a word is typed: width, script, case, invisible characters, dialect (guide §6.5 rule 11).

No fuzzy match: what is folded is the same word to every reader.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from mailflow.mail.intent.dialect import written

_TRADITIONAL: Final = (
    "準準駁異議無確認執實請見過審閱條則問題轉該後這對們當為擬須應還會給財務經總門沒麼嗎誰讓說話時間週內項補調減刪換額預費變單責權託辦處簽發緩絕暫錯謝贊讚據論決關於與並終狀態幫銷報資難許個僅"
    "隻雖卻從長動現號獲覆復屬監進開風險業產計劃劉張陳鄭馮領導員經費額萬億兩幾點種樣學習雙歸檔試運標準點團隊優質圖書專線網際訊聯繫絡傳寫讀聽講談誤對錯違規範圍繼續終"
    "協畫詳積極細啟備參順暢圓滿貢獻謹慮穩遞擔滿勞顧慮嚴縝週懇誠熱總綱劑歷曆彙匯"
    "遲級併閉評節簡證礙憑錄撥籌閒鍵揮維護舉兒區營採購庫檢視覽載達邊辭譯齊鐘鍾錶壓損壞爾獎勵輸價貨約籤"
    "盡儘頌麗衛衝術襲詢誌諮識負貝賬賽輪輕較適選鄰醫銀鋼鎖陸陰陽隨電頁頂顏願飛飯館驗體鳥麥黃齒龍寬將層幹廠廣廢彈強徑徵慣憂戰擁擇擊擴攜敗敵數斷舊晉東構樓機歐歡歲殘測滅潔潛濟獨環畢疊盤盜碼"
    "礎禮稅窮競筆粵紅純紙紛紹組結統絲緊緒編練縣縮績織繳罰羅聖職聲肅腦膽臨興葉著蒐虛虧製複親覺觀觸訂討訓訪設訴診註詞詩課諒諸謀謂譜"
    "趙孫錢蔣楊呂華鄒蘇魯韋馬鳳賀湯鄧閻聶龔盧莊喬譚溫鄔賈鮑蕭龐婁駱岡紀闕傑偉軍濤輝鵬蓮艷穎悅瑩瓊寧蘭銳儀樂遠僱臺勢愛裡來場妳裝記証諾趕郵鈞鈴鑒閣階頭餘煩貴"
    "逕鑑擾嘗儲債償傭兌冊凍剛創剝劍勁勝勸匱厭叢吳喪噸嚇嚐囑園墊墮墻壇壯壺壽夠夢夾奧奪奮婦媽嬸宮寶尋屆屢島崗嶺幣帳帶廁廈廳弔彌彎徹恆惡惱憐"
    "憲憶懲懶懸懷戀戲戶拋挾捨掃掛揀揚搖搶摯撐撫撲撿擄擠擱擺攔攝敘斂斃斬昇晝暈曉曬朧柵桿梟棄棟棧楓榮槍樁樞樸橋檻欄殺殼毀氣沖況洩淚淨淪淵渦"
    "渾湊溝滌滯滬漁漢漲漸澀澤濃濕濫灑灘灣烏煉煙燈燒爐爭爺牆狹獄獅獵瑪療瘋癢皺盞眾睏瞞矯硯磚礦祿禍禎禪稱穀窩竄箋築簍籃籠籬粧糞糧糾紋納紐紗"
    "紡紮紳絆絞絨綁綠綴綿緝緞緣緬緯緻縛縫縱繃繞繡繩繪繭纏纖罵罷義翹聞聰聳腎腫腳腸膚膠膩臉臍臟艙艦艱蕩薦薩藍藝藥蘆蝕螞蟲蠟裏褲襪訛訝訟訣詐"
    "詠詫詼誇誑誕語誡誦誼諜諦諧諫謊謎謗謙謠謬譏譽豈豎豐豬貓貧販貪貫貯買貸貼貿賃賄賊賓賜賞賠賢賣賤賦賭賴賺贈贏趨跡踐蹤車軌軒軟輔輛輩輯轄轎"
    "轟農迴連遙遷遺邁邏鄉醞醬釀釋鈔鈕鉅鉛銅銘鋁鋒鋪錦鍋鍛鎮鏈鏡鐵鑄鑰鑽閃閘閥闆闊陣隱雜雞離雲霧靈靜頃頑頒頓頗頻顆類顯颱飄飢飲飼飽飾餅養饑"
    "馳馴駐駕駛駝騎騙騰騷驅驕驚驟髒鬆鬥鬧魚鮮鯉鳴麵黨齡龜羣綫隷牽迺覈繕訖勛勳茲遝"
    "丟乾亂亙亞佇佈佔侖侶侷俠倀倆倉倖倫側偵偽傖傘傢傯傷傾僑僕僥儂儈儉儐儔儕儷儸儻儼兇兗冑冪凜凱別剋剎剴剷劇劊勻卹厲吒吶唸啞喚喫喲嗆嗇嗚嗶嘆嘍嘔嘖嘩嘮嘯嘰噓噥噯噴噹嚀嚕嚥嚨嚮嚶囀囁囂囈囉囌囪國堅堊堝堯塊塋塒塗塚塢塵塹墜墳墾壎壘壙壟壢壩夥奐奩妝姍姦"
    "娛媧媼嫗嫵嫻嬈嬋嬌嬤嬪嬰孃孿寢寵尷屍屜屨峴峽崑崙崢嵐嶄嶇嶔嶸嶼嶽巒巔巖帥師幀幃幗幟廂廄廚廝廟廬弒彆彥彫彿徠恥悵悶悽惻愜愴愷愾慄慍慘慚慟慫慶慼慾憊憚憤憫憮懍懣懺懼懾捫捱捲掄掙搗摑摟摺摻撈撓撳撻撾擋擰擲擷擻攆攏攙攣攤攪攬斕暉暘曄曇曖曠朮枴梔棗棲"
    "楨榦槓槨槳樅樑樹樺橈橢橫檜檣檮檯檳檸櫃櫓櫚櫛櫝櫥櫬櫻欖欽歎歟歿殤殮殯殲毆氈氫氬氳氾汎汙洶浹涇涼淒淺渙湧溼滄滲滷滾漣漬漿潑潤潯潰澆澗澠澦澱濁濘濛濰濱濺濾瀆瀉瀋瀏瀕瀘瀝瀟瀨瀰瀲瀾灤災煥煬熒熾燉燙燜燦燬燭燴燻燼燾爍爛牘犖犛犢犧狽猙猶獰獷獸獺玀琺琿"
    "瑣瑤璣璦璽璿瓏瓔瓚甌甕甦畝疇痙痠瘍瘓瘡瘧瘺癆癒癘癟癡癥癩癬癮癱癲皚皰盃盪睜睞瞼矇矓矚硃碩磧磯礪礫礬祕禦禱禿秈稈稜稟穌穠穡穢穫窪窯窺竅竇竊筍筧箇箏篠篤篩簑簞簣簫簾籟籮籲糝糰紂紆紇紉紕紜紱紲紼絀絃絛絢絰絳絹綏綑綜綞綢綬綰綵綸綺綻綽綾緇緘緙締緲緹"
    "縈縉縊縐縑縞縲縴縵縷縹繅繆繒繚繹繽纓纔纜缽罈罌羈羋羨羶聾脅脈脣脩脫脹膾膿臏臘臚臢臥芻苧荊莖莢莧菴菸萇萊萵葦葷蒞蒼蓀蓆蓋蔔蔥蔭蕪薊薑薔薹薺藪藹藺蘊蘋蘚蘿虜蛻蜆蝦蝨蝸螢螻蟈蟬蟯蟻蠅蠍蠔蠣蠱蠶蠻袞裊褸褻襖襠襤襬襯覓覦覬覲觴訃訌訐訕訢訥訶詁詆詔詖詛"
    "詣詬詭詮詰誅誘誚誣誥誨誶誹諂諄諉諍諛諭諱諳諶諷諺諼謁謄謐謨謫譁譎譙譟譫譴讒讖讜豔貞貲貳貶貽賁賂賅賑賒賡賻贅贍贓贖贗贛踴蹕蹟蹣蹺躂躉躊躋躍躑躓躡躪軀軋軔軛軸軻軼軾輊輒輓輜輞輟輥輦輳輻輾輿轂轅轍轔轡辮辯遊遜遼邇邐鄴酈醃醜醣醱釁釅釐釗釘釙針釣釦釧"
    "釩釵鈉鈍鈐鈑鈣鈷鈸鈹鈽鈾鈿鉀鉉鉋鉍鉑鉗鉚鉤鉸鉻銑銓銖銜銨銬銻銼鋅鋇鋤鋰鋸錐錕錘錙錚錠錡錨錫錮錳鍊鍍鍔鍚鍥鍬鍰鎂鎊鎔鎘鎚鎢鎬鎰鎳鏃鏍鏑鏗鏘鏜鏝鏟鏢鏤鏨鏽鐃鐫鐮鐲鐳鐸鐺鑠鑣鑲鑷鑼鑾鑿閂閎閏閑閔閡閤閨閩閭闈闋闌闐闔闖闡闢陘陝陞隕隴隸雋雛霑霽靂靄靦"
    "靨鞏鞦韁韃韆韉韌韓韜韻響頊頜頡頤頰頷頸頹顎顓顛顥顫顰顱颯颳颶颺颼飩飪飭飴餃餉餌餒餓餚餛餞餡餵餾餿饅饉饒饗饜饞馭馱駑駒駙駟駢駭駿騁騖騫騾驀驃驍驛驢驥驪骯髏髖髮鬍鬚鬢鬨鬱魎魘魷鮪鮫鮭鯀鯊鯖鯛鯧鯨鯽鰍鰓鰥鰭鰱鰻鰾鱉鱔鱖鱗鱟鱷鱸鳩鳶鴆鴉鴒鴕鴛鴣鴦鴨"
    "鴻鴿鵑鵝鵠鵡鵪鵲鶉鶯鶴鷂鷓鷗鷥鷹鷺鸚鸛鸞鹵鹹鹼鹽麩麴黌黴黷鼕鼴齋齜齟齣齦齧齪齬齲齷僞啓麪牀峯衆綉鷄醖"
)
_SIMPLIFIED: Final = (
    "准准驳异议无确认执实请见过审阅条则问题转该后这对们当为拟须应还会给财务经总门没么吗谁让说话时间周内项补调减删换额预费变单责权托办处签发缓绝暂错谢赞赞据论决关于与并终状态帮销报资难许个仅"
    "只虽却从长动现号获复复属监进开风险业产计划刘张陈郑冯领导员经费额万亿两几点种样学习双归档试运标准点团队优质图书专线网际讯联系络传写读听讲谈误对错违规范围继续终"
    "协划详积极细启备参顺畅圆满贡献谨虑稳递担满劳顾虑严缜周恳诚热总纲剂历历汇汇"
    "迟级并闭评节简证碍凭录拨筹闲键挥维护举儿区营采购库检视览载达边辞译齐钟钟表压损坏尔奖励输价货约签"
    "尽尽颂丽卫冲术袭询志咨识负贝账赛轮轻较适选邻医银钢锁陆阴阳随电页顶颜愿飞饭馆验体鸟麦黄齿龙宽将层干厂广废弹强径征惯忧战拥择击扩携败敌数断旧晋东构楼机欧欢岁残测灭洁潜济独环毕叠盘盗码"
    "础礼税穷竞笔粤红纯纸纷绍组结统丝紧绪编练县缩绩织缴罚罗圣职声肃脑胆临兴叶着搜虚亏制复亲觉观触订讨训访设诉诊注词诗课谅诸谋谓谱"
    "赵孙钱蒋杨吕华邹苏鲁韦马凤贺汤邓阎聂龚卢庄乔谭温邬贾鲍萧庞娄骆冈纪阙杰伟军涛辉鹏莲艳颖悦莹琼宁兰锐仪乐远雇台势爱里来场你装记证诺赶邮钧铃鉴阁阶头余烦贵"
    "径鉴扰尝储债偿佣兑册冻刚创剥剑劲胜劝匮厌丛吴丧吨吓尝嘱园垫堕墙坛壮壶寿够梦夹奥夺奋妇妈婶宫宝寻届屡岛岗岭币帐带厕厦厅吊弥弯彻恒恶恼怜"
    "宪忆惩懒悬怀恋戏户抛挟舍扫挂拣扬摇抢挚撑抚扑捡掳挤搁摆拦摄叙敛毙斩升昼晕晓晒胧栅杆枭弃栋栈枫荣枪桩枢朴桥槛栏杀壳毁气冲况泄泪净沦渊涡"
    "浑凑沟涤滞沪渔汉涨渐涩泽浓湿滥洒滩湾乌炼烟灯烧炉争爷墙狭狱狮猎玛疗疯痒皱盏众困瞒矫砚砖矿禄祸祯禅称谷窝窜笺筑篓篮笼篱妆粪粮纠纹纳纽纱"
    "纺扎绅绊绞绒绑绿缀绵缉缎缘缅纬致缚缝纵绷绕绣绳绘茧缠纤骂罢义翘闻聪耸肾肿脚肠肤胶腻脸脐脏舱舰艰荡荐萨蓝艺药芦蚀蚂虫蜡里裤袜讹讶讼诀诈"
    "咏诧诙夸诳诞语诫诵谊谍谛谐谏谎谜谤谦谣谬讥誉岂竖丰猪猫贫贩贪贯贮买贷贴贸赁贿贼宾赐赏赔贤卖贱赋赌赖赚赠赢趋迹践踪车轨轩软辅辆辈辑辖轿"
    "轰农回连遥迁遗迈逻乡酝酱酿释钞钮巨铅铜铭铝锋铺锦锅锻镇链镜铁铸钥钻闪闸阀板阔阵隐杂鸡离云雾灵静顷顽颁顿颇频颗类显台飘饥饮饲饱饰饼养饥"
    "驰驯驻驾驶驼骑骗腾骚驱骄惊骤脏松斗闹鱼鲜鲤鸣面党龄龟群线隶牵乃核缮讫勋勋兹沓"
    "丢干乱亘亚伫布占仑侣局侠伥俩仓幸伦侧侦伪伧伞家偬伤倾侨仆侥侬侩俭傧俦侪俪㑩傥俨凶兖胄幂凛凯别克刹剀铲剧刽匀恤厉咤呐念哑唤吃哟呛啬呜哔叹喽呕啧哗唠啸叽嘘哝嗳喷当咛噜咽咙向嘤啭嗫嚣呓啰苏囱国坚垩埚尧块茔埘涂冢坞尘堑坠坟垦埙垒圹垄坜坝伙奂奁妆姗奸"
    "娱娲媪妪妩娴娆婵娇嬷嫔婴娘孪寝宠尴尸屉屦岘峡昆仑峥岚崭岖嵚嵘屿岳峦巅岩帅师帧帏帼帜厢厩厨厮庙庐弑别彦雕佛徕耻怅闷凄恻惬怆恺忾栗愠惨惭恸怂庆戚欲惫惮愤悯怃懔懑忏惧慑扪挨卷抡挣捣掴搂折掺捞挠揿挞挝挡拧掷撷擞撵拢搀挛摊搅揽斓晖旸晔昙暧旷术拐栀枣栖"
    "桢干杠椁桨枞梁树桦桡椭横桧樯梼台槟柠柜橹榈栉椟橱榇樱榄钦叹欤殁殇殓殡歼殴毡氢氩氲泛泛污汹浃泾凉凄浅涣涌湿沧渗卤滚涟渍浆泼润浔溃浇涧渑滪淀浊泞蒙潍滨溅滤渎泻沈浏濒泸沥潇濑弥潋澜滦灾焕炀荧炽炖烫焖灿毁烛烩熏烬焘烁烂牍荦牦犊牺狈狰犹狞犷兽獭猡珐珲"
    "琐瑶玑瑷玺璇珑璎瓒瓯瓮苏亩畴痉酸疡痪疮疟瘘痨愈疠瘪痴症癞癣瘾瘫癫皑疱杯荡睁睐睑蒙眬瞩朱硕碛矶砺砾矾秘御祷秃籼秆棱禀稣秾穑秽获洼窑窥窍窦窃笋笕个筝筿笃筛蓑箪篑箫帘籁箩吁糁团纣纡纥纫纰纭绂绁绋绌弦绦绚绖绛绢绥捆综缍绸绶绾彩纶绮绽绰绫缁缄缂缔缈缇"
    "萦缙缢绉缣缟缧纤缦缕缥缫缪缯缭绎缤缨才缆钵坛罂羁芈羡膻聋胁脉唇修脱胀脍脓膑腊胪臜卧刍苎荆茎荚苋庵烟苌莱莴苇荤莅苍荪席盖卜葱荫芜蓟姜蔷苔荠薮蔼蔺蕴苹藓萝虏蜕蚬虾虱蜗萤蝼蝈蝉蛲蚁蝇蝎蚝蛎蛊蚕蛮衮袅褛亵袄裆褴摆衬觅觎觊觐觞讣讧讦讪䜣讷诃诂诋诏诐诅"
    "诣诟诡诠诘诛诱诮诬诰诲谇诽谄谆诿诤谀谕讳谙谌讽谚谖谒誊谧谟谪哗谲谯噪谵谴谗谶谠艳贞赀贰贬贻贲赂赅赈赊赓赙赘赡赃赎赝赣踊跸迹蹒跷跶趸踌跻跃踯踬蹑躏躯轧轫轭轴轲轶轼轾辄挽辎辋辍辊辇辏辐辗舆毂辕辙辚辔辫辩游逊辽迩逦邺郦腌丑糖酦衅酽厘钊钉钋针钓扣钏"
    "钒钗钠钝钤钣钙钴钹铍钸铀钿钾铉铇铋铂钳铆钩铰铬铣铨铢衔铵铐锑锉锌钡锄锂锯锥锟锤锱铮锭锜锚锡锢锰炼镀锷钖锲锹锾镁镑镕镉锤钨镐镒镍镞镙镝铿锵镗镘铲镖镂錾锈铙镌镰镯镭铎铛铄镳镶镊锣銮凿闩闳闰闲闵阂合闺闽闾闱阕阑阗阖闯阐辟陉陕升陨陇隶隽雏沾霁雳霭腼"
    "靥巩秋缰鞑千鞯韧韩韬韵响顼颌颉颐颊颔颈颓颚颛颠颢颤颦颅飒刮飓飏飕饨饪饬饴饺饷饵馁饿肴馄饯馅喂馏馊馒馑饶飨餍馋驭驮驽驹驸驷骈骇骏骋骛骞骡蓦骠骁驿驴骥骊肮髅髋发胡须鬓哄郁魉魇鱿鲔鲛鲑鲧鲨鲭鲷鲳鲸鲫鳅鳃鳏鳍鲢鳗鳔鳖鳝鳜鳞鲎鳄鲈鸠鸢鸩鸦鸰鸵鸳鸪鸯鸭"
    "鸿鸽鹃鹅鹄鹉鹌鹊鹑莺鹤鹞鹧鸥鸶鹰鹭鹦鹳鸾卤咸碱盐麸曲黉霉黩冬鼹斋龇龃出龈啮龊龉龋龌伪启面床峰众绣鸡酝"
)
_SAME: Final = {
    **dict(zip(_TRADITIONAL, _SIMPLIFIED, strict=True)),
    "’": "'", "‘": "'", "´": "'", "＇": "'", "–": "—", "―": "—", "−": "-", "‐": "-", "‑": "-", "﹣": "-", "｡": "。",
    "•": "·",
}  # fmt: skip
_BLANK: Final = " \t\u00a0\u3000"
_BLANKS = re.compile(f"[{_BLANK}]+")
_CHINESE: Final = "[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
#: Thanks as they are typed in a hurry, each with the word it stands for.
_SHORT: Final = re.compile(
    r"(?<![a-z0-9'@._/-])(?:(?P<thanks>th(?:x|xx|nx|anx|nks|ks)|tnx|tks|ty(?= (?:for|so|very|all|again|everyone|team)\b))"
    r"|(?P<please>plz|plse)|thank u)(?![a-z0-9'@_/-])"
)
_LATIN = re.compile("[a-z]")
_KANA = re.compile("[ぁ-ヺ]")
_HAN = re.compile("[\u3400-\u9fff]")
#: Spaces between two characters of Chinese.
_INNER = re.compile(f"(?<={_CHINESE})[{_BLANK}]+(?={_CHINESE})")


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text, the place of each of its characters in the original, and where spaces in Chinese were dropped."""

    text: str
    places: tuple[int, ...]
    gaps: frozenset[int]
    source: str

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the original that these folded characters come from."""
        if start >= end:
            return 0, 0
        return self.places[start], self.places[end - 1] + 1


def fold(text: str) -> Folded:
    """Fold text; takes time in proportion to its length."""
    parts = [_TABLE[ord(character)] for character in text]
    whole = written("".join(parts))
    places = [place for place, part in enumerate(parts) for _ in part]
    whole, places = _in_full(whole, places)
    kept: list[str] = []
    kept_places: list[int] = []
    gaps: set[int] = set()
    begun = 0
    for run in _BLANKS.finditer(whole):
        start, end = run.span()
        kept.append(whole[begun:start])
        kept_places += places[begun:start]
        if _INNER.match(whole, start) is not None:
            gaps.add(len(kept_places))
        else:
            kept.append(" ")
            kept_places.append(places[start])
        begun = end
    return Folded("".join(kept) + whole[begun:], (*kept_places, *places[begun:]), frozenset(gaps), text)


def _in_full(whole: str, places: list[int]) -> tuple[str, list[int]]:
    """The folded text with what is typed short written out, and the places of its characters."""
    pieces: list[str] = []
    found: list[int] = []
    begun = 0
    for match in _SHORT.finditer(whole):
        start, end = match.span()
        word = _word(match)
        pieces += [whole[begun:start], word]
        found += places[begun:start]
        found += [places[min(start + index, end - 1)] for index in range(len(word) - 1)] + [places[end - 1]]
        begun = end
    return ("".join([*pieces, whole[begun:]]), [*found, *places[begun:]]) if pieces else (whole, places)


def _word(match: re.Match[str]) -> str:
    return "thanks" if match["thanks"] else "please" if match["please"] else "thank you"


def fold_text(text: str) -> str:
    """The text of `fold` alone, in a fraction of its time: for what is only searched and never shown."""
    return _BLANKS.sub(" ", _INNER.sub("", _SHORT.sub(_word, written(text.translate(_TABLE)))))


@lru_cache(maxsize=128)
def folded_once(text: str) -> str:
    """The text of `fold_text`, kept: what is asked is folded once for all the replies to it."""
    return fold_text(text)


def _folded(character: str) -> str:
    if character in _SAME:
        return _SAME[character]
    if character < "\x80":
        return character.lower() if character >= " " or character in "\n\t" else ""
    if unicodedata.category(character) in ("Cf", "Mn", "Cc", "Cs", "Co") or "\ufe00" <= character <= "\ufe0f":
        return ""
    plain = unicodedata.normalize("NFKC", character).casefold()
    return "".join(_SAME.get(part, part) for part in plain)


class _Table(dict[int, str]):
    """What each character is folded to, by its code; those that were met are remembered, up to a number."""

    def __missing__(self, code: int) -> str:
        folded = _folded(chr(code))
        if len(self) < _REMEMBERED:
            self[code] = folded
        return folded


_TABLE: Final = _Table()
_REMEMBERED: Final = 16384


def has_latin(folded: str) -> bool:
    """Whether there is a Latin letter in a folded text."""
    return _LATIN.search(folded) is not None


def has_han(text: str) -> bool:
    """Whether there is a character in a text that Chinese and Japanese write."""
    return _HAN.search(text) is not None


def has_kana(text: str) -> bool:
    """Whether anything in a text is written as only Japanese is."""
    return _KANA.search(text) is not None


def is_chinese(character: str) -> bool:
    """Whether this is a character of Chinese writing (or Japanese kana)."""
    return "\u3040" <= character <= "\u30ff" or "\u3400" <= character <= "\u9fff" or "\uf900" <= character <= "\ufaff"
