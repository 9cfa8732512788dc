"""Traditional characters in a letter written in simplified ones."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.rule import PROSE, Hit, Rule

_PAIRS = dict(
    zip(
        "進動產業發展務實現關於開區農場導機關設術環節營運維護應對應經濟國際標準備預報審圍統計劃資質強優華個們來為與從長東車馬門見貝學習電話語說讀請該論證議題處辦協衛醫療養護飲勞勵點線級結給組織續網總縣鎮鄉鐵錢銀"
        "頻廣傳擴壓歷規則測檢驗藥歲獎懲罰緊張縮緩繳納稅費財貨貸貿購銷錄鏈鋼針鎖鋪鏡閉間閱陽陰階隊隨險隱難雙雜靈靜響頁頂項順須領頭額願類顧顯風飛飯館駐駕騎驅體魚鮮鳥麗麥黨齊齡龍兩並亞億價儀倉偽側債傷僅僑儲兒凍劑劇勝勢匯單衆眾參變嚴"
        "圖團園圓塵墊壞壩聲壽夠夢奪奮婦孫寧寶寫寬尋將專層屆島嶺師帶帳幣庫廠廢廳彈徑復徹恆惡慣態慮慶憂懷戰戲戶拋掃掛採揚換損搖搶撥擁擇擊擔據擬擾擺攝敗敵數斷時曉暫書會條極構樓樣樹橋橫檔權欄歡歸殘殺氣決沒況淺減滅滿漁漲潔濕濟灣灘災煙"
        "煉熱燈燒爭牆狀獨獲畢異當盡監盤確碼礎礦禮稱種穩積窮竊筆範築簡簽籌糧紀約紅紙純細終紹綜綠緒緣編練縱績繞繼罷羅聯職聽肅脫腦膽臨興舉舊藝莊葉蓋薦藍虛號蟲補裝製複襲視覺覽觀觸訂計訊討訓記訪許訴診評詞詢試詳誠誤課調談諾謀講謝識譯譽"
        "讓豐負責貫貧貴買賠賣贈贊趕趨跡踐軌軍軟較載輔輕輛輪輯輸轄轉辭邊還這過達違遠適選遷遺鄰釋鍛",
        "进动产业发展务实现关于开区农场导机关设术环节营运维护应对应经济国际标准备预报审围统计划资质强优华个们来为与从长东车马门见贝学习电话语说读请该论证议题处办协卫医疗养护饮劳励点线级结给组织续网总县镇乡铁钱银"
        "频广传扩压历规则测检验药岁奖惩罚紧张缩缓缴纳税费财货贷贸购销录链钢针锁铺镜闭间阅阳阴阶队随险隐难双杂灵静响页顶项顺须领头额愿类顾显风飞饭馆驻驾骑驱体鱼鲜鸟丽麦党齐龄龙两并亚亿价仪仓伪侧债伤仅侨储儿冻剂剧胜势汇单众众参变严"
        "图团园圆尘垫坏坝声寿够梦夺奋妇孙宁宝写宽寻将专层届岛岭师带帐币库厂废厅弹径复彻恒恶惯态虑庆忧怀战戏户抛扫挂采扬换损摇抢拨拥择击担据拟扰摆摄败敌数断时晓暂书会条极构楼样树桥横档权栏欢归残杀气决没况浅减灭满渔涨洁湿济湾滩灾烟"
        "炼热灯烧争墙状独获毕异当尽监盘确码础矿礼称种稳积穷窃笔范筑简签筹粮纪约红纸纯细终绍综绿绪缘编练纵绩绕继罢罗联职听肃脱脑胆临兴举旧艺庄叶盖荐蓝虚号虫补装制复袭视觉览观触订计讯讨训记访许诉诊评词询试详诚误课调谈诺谋讲谢识译誉"
        "让丰负责贯贫贵买赔卖赠赞赶趋迹践轨军软较载辅轻辆轮辑输辖转辞边还这过达违远适选迁遗邻释锻",
        strict=True,
    )
)
_TRADITIONAL = {old: new for old, new in _PAIRS.items() if old != new}
_RUN = re.compile(f"[{''.join(_TRADITIONAL)}]+")


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    for match in _RUN.finditer(passage.text):
        yield Hit(match.start(), match.end(), "".join(_TRADITIONAL[char] for char in match[0]))


RULE = Rule(
    code="words-traditional",
    severity=Severity.WARNING,
    message="公文用规范汉字",
    why="公文使用国家通用的简化字；人名依身份证件用字的除外。",
    source="国家通用语言文字法",
    bad=("工程進度正常", "推進經濟發展"),
    good=("工程进度正常",),
    passage=find,
    hint="|".join(_TRADITIONAL),
    regions=PROSE,
)
