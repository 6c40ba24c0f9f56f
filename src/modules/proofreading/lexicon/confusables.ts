// Words that are easily confused, each with the surroundings in which it is wrong and the reason. Data; the look-up is in rules/confusable-words.ts.
// Many of these letters also meet by chance across two words (公布署名, 恢复盖章); `notBefore` and `notAfter` keep those out.
import type { Severity } from "../schema.ts";

export type Confusable = {
  wrong: string;
  right: string;
  reason: string;
  severity?: Severity;
  confidence?: number;
  /** Must hold of up to 10 units before (anchor with $) and up to 16 units behind (anchor with ^). */
  before?: RegExp;
  after?: RegExp;
  notBefore?: RegExp;
  notAfter?: RegExp;
};

/** An entry that is wrong in certain company only. */
export const inContext = (wrong: string, right: string, reason: string, conditions: Partial<Confusable>): Confusable => ({
  wrong,
  right,
  reason,
  confidence: 0.86,
  ...conditions,
});

const ledger = "记账、结算一类意思用“账”，“帐”只用于帐篷、蚊帐";
const cancel = "去掉、勾掉的意思用“销”";
const transfer = "给付钱款用“拨”，“拔”是抽出、挑选";

export const CONFUSABLES: Confusable[] = [
  ...["帐号", "帐户", "帐目", "帐本", "帐单", "帐面", "记帐", "对帐", "台帐", "转帐", "结帐", "报帐", "查帐", "入帐", "欠帐", "建帐", "销帐"].map(
    (wrong) => ({
      wrong,
      right: wrong.replace("帐", "账"),
      reason: ledger,
      ...(wrong === "对帐" ? { notBefore: /[核校]$/ } : {}),
      confidence: 0.97,
    }),
  ),
  { wrong: "撤消", right: "撤销", reason: cancel, notAfter: /^(?:防|费|毒|息)/ },
  { wrong: "注消", right: "注销", reason: cancel, notBefore: /关$/ },
  { wrong: "吊消", right: "吊销", reason: cancel },
  { wrong: "报消", right: "报销", reason: cancel, notAfter: /^(?:防|费|毒|息|耗)/ },
  { wrong: "消毁", right: "销毁", reason: cancel },
  { wrong: "取销", right: "取消", reason: "废去、不再进行的意思用“取消”", notAfter: /^(?:售|量|路|项|往)/, notBefore: /[收获提领]$/ },
  { wrong: "拔款", right: "拨款", reason: transfer },
  { wrong: "拔付", right: "拨付", reason: transfer, notBefore: /选$/ },
  { wrong: "划拔", right: "划拨", reason: transfer },
  { wrong: "下拔", right: "下拨", reason: transfer },
  { wrong: "选拨", right: "选拔", reason: "挑选人才用“拔”，“拨”是给付、移动", notAfter: /^(?:打|款|付|号|入)/ },
  { wrong: "其它", right: "其他", reason: "公文里统一用“其他”", severity: "hint", confidence: 0.85 },
  { wrong: "消防栓", right: "消火栓", reason: "消防法和国家标准里的名称是“消火栓”", confidence: 0.95 },
  {
    wrong: "至使用",
    right: "至食用",
    reason: "说的是饭菜从做熟到吃的时间，应当是“食用”",
    before: /(?:烧熟|煮熟|煮透|做熟|加工|烹饪|出锅)(?:后)?$/,
    confidence: 0.93,
  },
  { wrong: "凭籍", right: "凭借", reason: "依靠的意思写“凭借”" },
  { wrong: "籍此", right: "借此", reason: "利用机会的意思用“借”", notBefore: /[户书学国党古典祖]$/ },
  { wrong: "籍口", right: "借口", reason: "托词的意思用“借”", notBefore: /[户书学国党古典祖]$/ },
  { wrong: "按装", right: "安装", reason: "装置固定的意思用“安”", notAfter: /^(?:修|饰|卸|配|机|车|备|载|箱)/ },
  { wrong: "按排", right: "安排", reason: "布置处理的意思用“安”", notAfter: /^(?:名|序|放|污|列|查|队|水|班|行|位)/ },
  { wrong: "布署", right: "部署", reason: "安排、布置任务写“部署”", notBefore: /[公发]$/ },
  { wrong: "既使", right: "即使", reason: "表示假设让步用“即”", after: /^[^又且，。]{0,14}(?:也|，)/, notAfter: /^(?:用|得)/, confidence: 0.8 },
  { wrong: "即然", right: "既然", reason: "表示前提已经成立用“既”", notBefore: /[立随当]$/ },
  { wrong: "既将", right: "即将", reason: "将要的意思用“即”", notAfter: /^[^，。]{0,12}[，]?[^，。]{0,4}又/, confidence: 0.8 },
  { wrong: "座落", right: "坐落", reason: "房屋、地点的位置写“坐落”", notBefore: /[逐每一]$/ },
  { wrong: "份量", right: "分量", reason: "轻重、多少的意思推荐写“分量”", severity: "hint", notBefore: /[身一每两各]$/, notAfter: /^化/ },
  { wrong: "成份", right: "成分", reason: "推荐写“成分”", severity: "hint", notBefore: /[组构完合]$/, notAfter: /^额/ },
  { wrong: "部份", right: "部分", reason: "整体里的一些写“部分”", notBefore: /全$/, notAfter: /^额/ },
  { wrong: "身分证", right: "身份证", reason: "证件名称是“身份证”" },
  {
    wrong: "泄漏",
    right: "泄露",
    reason: "秘密、信息让人知道了用“泄露”，“泄漏”用于气体、液体",
    after: /^(?:了|过|出)?[^，。；、]{0,8}(?:秘密|机密|隐私|信息|数据|情报|内情|试题|标底)/,
    notAfter: /^(?:事故|监测|监控|报警|检测)/,
  },
  {
    wrong: "泄露",
    right: "泄漏",
    reason: "气体、液体漏出用“泄漏”，“泄露”用于秘密、信息",
    before: /(?:燃气|天然气|煤气|液化气|气体|氨气|油品|化学品|液体|管道|污水)(?:发生|的)?$/,
  },
  {
    wrong: "泄露",
    right: "泄漏",
    reason: "气体、液体漏出用“泄漏”，“泄露”用于秘密、信息",
    after: /^(?:了)?(?:燃气|天然气|煤气|液化气|有毒气体|氨气|油品|危险化学品)/,
  },
  {
    wrong: "做出",
    right: "作出",
    reason: "决定、答复一类抽象的行为用“作出”",
    after: /^(?:了|的|如下)?[^，。；]{0,6}(?:决定|决议|判断|规定|裁定|判决|裁决|答复|承诺|批复|解释|说明|指示|处罚|认定)/,
    confidence: 0.85,
  },
  {
    wrong: "截止",
    right: "截至",
    reason: "后面带着时间、说的是到那时的情况，用“截至”",
    after: /^到?[ \u3000]?(?:目前|今|现在|当前|本月|上月|(?:\d{4}|[〇零一二三四五六七八九]{4})年|\d{1,2}月|昨日|年底)/,
    confidence: 0.88,
  },
  { wrong: "截至", right: "截止", reason: "指停止的时间点，用“截止时间”“截止日期”", after: /^(?:时间|日期|期限|日[：:为是])/, confidence: 0.9 },
  { wrong: "截至", right: "截止", reason: "表示到期停止用“截止”，“截至”后面要带时间", before: /[日时月底前]$/, after: /^[，。；]/, confidence: 0.85 },
  {
    wrong: "制订",
    right: "制定",
    reason: "定出法规、制度用“制定”，“制订”着重拟订草案的过程",
    after: /^(?:了|出)?(?:本|《|法律|法规|规章|制度|办法|条例|规定|细则)/,
    severity: "hint",
    confidence: 0.75,
  },
  {
    wrong: "必需",
    right: "必须",
    reason: "一定要做的意思用“必须”，“必需”是一定要有",
    after: /^(?:按照|按|严格|立即|在|经|由|遵守|符合|依法|坚持|加强|做到|认真|及时|于)/,
    confidence: 0.88,
  },
  { wrong: "必须品", right: "必需品", reason: "一定要有的东西写“必需品”" },
  { wrong: "须要", right: "需要", reason: "应该有的意思用“需要”", severity: "hint", notBefore: /[必务]$/ },
  {
    wrong: "反应",
    right: "反映",
    reason: "把情况、意见告诉上级用“反映”，“反应”是引起的变化",
    after: /^(?:了|的|出)?(?:情况|问题|诉求|意见|建议|民意|困难|线索|实际|真实)/,
    before: /(?:群众|向|如实|及时|代表|来信|来电|职工|居民|村民|企业|投诉|我们|单位|关部门|旗政府|集中|充分|全面|客观|真实)[^，。；]{0,6}$/,
    confidence: 0.85,
  },
  ...["招聘", "招领", "寻人", "寻物", "征稿", "征文", "迁址", "开业"].map((kind) => ({
    wrong: `${kind}启示`,
    right: `${kind}启事`,
    reason: "公开声明事情的短文叫“启事”",
  })),
  { wrong: "暴光", right: "曝光", reason: "公之于众写“曝光”", notBefore: /[风沙雪]$/ },
  { wrong: "防碍", right: "妨碍", reason: "阻碍的意思用“妨”" },
  { wrong: "松驰", right: "松弛", reason: "放松的意思用“弛”" },
  { wrong: "更叠", right: "更迭", reason: "轮流替换用“迭”" },
  { wrong: "度过难关", right: "渡过难关", reason: "通过困难用“渡”，时间经过用“度”", severity: "hint" },
  { wrong: "欢渡", right: "欢度", reason: "过节、过日子用“度”" },
  { wrong: "惯彻", right: "贯彻", reason: "从头到尾落实写“贯彻”" },
  { wrong: "贯切", right: "贯彻", reason: "从头到尾落实写“贯彻”", notBefore: /[横纵连一]$/ },
  { wrong: "竟争", right: "竞争", reason: "比赛、争胜用“竞”" },
  { wrong: "竟标", right: "竞标", reason: "比赛、争胜用“竞”" },
  { wrong: "竟赛", right: "竞赛", reason: "比赛、争胜用“竞”" },
  { wrong: "竟价", right: "竞价", reason: "比赛、争胜用“竞”" },
  { wrong: "究竞", right: "究竟", reason: "到底的意思用“竟”", notBefore: /研$/, notAfter: /^(?:争|赛|选|聘|价|标|买|技|拍)/ },
  { wrong: "震憾", right: "震撼", reason: "震动用“撼”，“憾”是遗憾" },
  { wrong: "遗撼", right: "遗憾", reason: "不满意、可惜用“憾”" },
  { wrong: "循私", right: "徇私", reason: "为私情做不合法的事用“徇”", notBefore: /[遵因依]$/ },
  { wrong: "贪脏", right: "贪赃", reason: "贪污得来的财物用“赃”" },
  { wrong: "急燥", right: "急躁", reason: "性急用“躁”，“燥”是干燥" },
  { wrong: "辩认", right: "辨认", reason: "分别、认清用“辨”，争论用“辩”" },
  { wrong: "分辩率", right: "分辨率", reason: "分别、认清用“辨”" },
  { wrong: "辨护", right: "辩护", reason: "申说、争论用“辩”" },
  { wrong: "答辨", right: "答辩", reason: "申说、争论用“辩”" },
  { wrong: "幅射", right: "辐射", reason: "像车辐一样向外散开用“辐”" },
  { wrong: "坚苦奋斗", right: "艰苦奋斗", reason: "条件困难用“艰苦”" },
  { wrong: "穿流不息", right: "川流不息", reason: "像河水一样不停，用“川”" },
  { wrong: "再接再励", right: "再接再厉", reason: "“厉”是磨砺的意思" },
  { wrong: "一如继往", right: "一如既往", reason: "“既往”是从前" },
  { wrong: "迫不急待", right: "迫不及待", reason: "“不及”是来不及" },
  { wrong: "名符其实", right: "名副其实", reason: "推荐写“名副其实”，“副”是相称", severity: "hint" },
  { wrong: "提纲契领", right: "提纲挈领", reason: "“挈”是提起" },
  { wrong: "不径而走", right: "不胫而走", reason: "“胫”是小腿" },
  { wrong: "通迅", right: "通讯", reason: "消息用“讯”，快用“迅”", notBefore: /[交沟畅]$/ },
  { wrong: "漫延", right: "蔓延", reason: "像蔓草一样扩展，用“蔓”", severity: "hint", notBefore: /[水沙流]$/ },
  { wrong: "装璜", right: "装潢", reason: "装饰写“装潢”" },
  { wrong: "家俱", right: "家具", reason: "器物用“具”", notAfter: /^(?:乐部|全|到)/ },
  { wrong: "决择", right: "抉择", reason: "挑选用“抉”", notBefore: /[判裁]$/ },
  { wrong: "复盖", right: "覆盖", reason: "遮盖用“覆”", notBefore: /[恢修批重回]$/ },
  { wrong: "非盈利", right: "非营利", reason: "不以谋利为目的写“非营利”，“盈利”是赚了钱" },
  { wrong: "机率", right: "概率", reason: "规范的名称是“概率”", severity: "hint", notBefore: /[司手班飞主待开停关]$/, notAfter: /^(?:先|领|队)/ },
  { wrong: "倍受", right: "备受", reason: "受尽、处处受到用“备”", after: /^(?:关注|好评|欢迎|瞩目|重视|青睐|鼓舞|群众)/ },
  { wrong: "签定", right: "签订", reason: "订立合同、协议用“订”", notBefore: /抽$/ },
  { wrong: "张帖", right: "张贴", reason: "粘在墙上用“贴”" },
  { wrong: "补帖", right: "补贴", reason: "贴补用“贴”" },
  { wrong: "检查院", right: "检察院", reason: "司法机关的名称是“检察院”" },
  { wrong: "权利机关", right: "权力机关", reason: "职权上的强制力量用“权力”" },
  { wrong: "公权利", right: "公权力", reason: "职权上的强制力量用“权力”" },
  { wrong: "侯选", right: "候选", reason: "等候用“候”", notBefore: /诸$/ },
  { wrong: "时侯", right: "时候", reason: "时间用“候”" },
  { wrong: "气侯", right: "气候", reason: "天气用“候”" },
  { wrong: "好象", right: "好像", reason: "似乎的意思用“像”", notBefore: /[良美友]$/, notAfter: /^(?:征|牙)/ },
  { wrong: "另人", right: "令人", reason: "使人的意思用“令”", after: /^(?:满意|担忧|感动|振奋|鼓舞|痛心|信服|欣喜|难忘|瞩目)/ },
  { wrong: "以至", right: "以致", reason: "引出不好的结果用“以致”", after: /^(?:造成|发生|酿成|引发|延误)/, severity: "hint" },
];
