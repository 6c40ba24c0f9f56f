// 133号 art. 9 to item (2): what a home itself must do, in general, against fire and in the kitchen.
import type { Clause } from "../../clause.ts";
import { judgement, rule } from "./head.ts";

export const HOMES: Clause[] = [
  judgement("9", "A-09.0-1", "养老机构及“法人”", "机构把安全责任落实到每个岗位，并写成制度", {
    evidence: "责任制文件",
    consequence: "按第十二条、第十三条处理",
    flags: ["X09"],
  }),
  judgement("9#2", "A-09.0-2", "养老机构及“法人”", "机构制定安全管理的规章制度和各岗位的操作规程", {
    evidence: "规章、规程",
    consequence: "按第十二条、第十三条处理",
    flags: ["X09"],
  }),
  judgement("9#3", "A-09.0-3", "养老机构及“法人”", "机构制定安全教育培训的计划，并按计划实施", {
    evidence: "计划、记录",
    consequence: "按第十二条、第十三条处理",
    flags: ["X09"],
  }),
  judgement("9#4", "A-09.0-4", "养老机构及“法人”", "机构在安全上的投入要足额到位、真正用上", {
    evidence: "投入记录",
    consequence: "按第十二条、第十三条处理",
    flags: ["X09"],
  }),
  judgement("9#5", "A-09.0-5", "养老机构及“法人”", "机构自查安全工作，发现隐患就及时消除", {
    evidence: "检查、整改记录",
    consequence: "按第十二条、第十三条处理",
    flags: ["X09"],
  }),
  judgement("9#6", "A-09.0-6", "养老机构及“法人”", "机构编好事故应急预案，并按预案组织实施", {
    evidence: "预案、演练记录",
    consequence: "按第十二条、第十三条处理",
    flags: ["X09"],
  }),
  judgement("9#7", "A-09.0-7", "养老机构及“法人”", "机构发生事故后，立即如实上报，不瞒不漏", {
    trigger: "发生事故",
    threshold: "没有写；国务院令第493号为 1 小时",
    evidence: "事故报告单",
    consequence: "按第十二条、第十三条处理",
    flags: ["X09"],
  }),
  rule("9/1/1/1", "A-09.1-1a", "养老机构", "机构所用建筑要有消防验收或备案手续，或者有第三方的评估报告", {
    trigger: "使用建筑",
    threshold: "两者之一",
    evidence: "文件号",
    consequence: "按第十二条限期改正、停业整顿",
  }),
  rule("9/1/1/1#2", "A-09.1-1b", "养老机构", "机构确定一名消防安全负责人，专管消防", {
    threshold: "一名",
    evidence: "任命书",
    consequence: "按第十二条限期改正、停业整顿",
  }),
  judgement("9/1/1/2", "A-09.1-2a", "养老机构", "机构的疏散通道和出口任何时候都不能堵", {
    trigger: "始终",
    evidence: "巡查记录",
    consequence: "消防法第六十条另有处罚",
  }),
  judgement("9/1/1/2#2", "A-09.1-2b", "从业人员", "从业人员不得损坏、挪用消防设备，也不得自行拆除或停用", {
    trigger: "始终",
    threshold: "禁止",
    evidence: "巡查记录",
    consequence: "消防法第六十条另有处罚",
  }),
  judgement("9/1/1/2#3", "A-09.1-2c", "从业人员", "从业人员不得埋住、圈住、挡住消火栓，不得占用防火间距", {
    trigger: "始终",
    threshold: "禁止",
    evidence: "巡查记录",
    consequence: "消防法第六十条另有处罚",
    flags: ["X14"],
  }),
  rule("9/1/1/3", "A-09.1-3", "消防管理人员、控制室值班人员", "消防管理人员和控制室值班人员要经过培训并取得证书", {
    trigger: "上岗",
    threshold: "持证",
    evidence: "证书、有效期",
    consequence: "按第十二条限期改正、停业整顿",
    flags: ["X13"],
  }),
  judgement("9/1/1/4", "A-09.1-4a", "养老机构", "机构的消防管理台账要齐全、随时可查", {
    evidence: "台账",
    consequence: "按第十二条限期改正、停业整顿",
    note: "怎样算“完善”没有标准",
  }),
  rule("9/1/1/4#2", "A-09.1-4b", "养老机构", "机构每半年培训并演练一次消防，使员工会用器材、会逃生", {
    threshold: "每半年一次",
    evidence: "签到、影像、评估",
    consequence: "按第十二条限期改正、停业整顿",
  }),
  rule("9/1/1/4#3", "A-09.1-4c", "养老机构", "机构每天检查消防设备、开展防火巡查，并作记录", {
    threshold: "每日",
    evidence: "巡查签字",
    consequence: "按第十二条限期改正、停业整顿",
    note: "公安部令第61号另要求夜间加强",
  }),
  rule("9/1/2/1", "A-09.2-1", "机构食堂", "机构办食堂的，先取得食品经营许可证", {
    trigger: "开办食堂",
    threshold: "有效期内",
    evidence: "许可证",
    consequence: "按第十二条限期改正、停业整顿",
  }),
  judgement("9/1/2/2", "A-09.2-2a", "养老机构", "机构的食材集中采购，不零散进货", {
    trigger: "采购",
    evidence: "采购合同",
    consequence: "按第十二条限期改正、停业整顿",
    note: "“集团购买”一词没有解释",
  }),
  judgement("9/1/2/2#2", "A-09.2-2b", "养老机构", "食品原料要新鲜，来路要正当、可查", {
    trigger: "采购",
    evidence: "票证",
    consequence: "按第十二条限期改正、停业整顿",
  }),
  rule("9/1/2/2#3", "A-09.2-2c", "养老机构", "饭菜要烧熟煮透，从烧熟到食用不超过 2 小时", {
    trigger: "供餐",
    threshold: "不超过 2 小时",
    evidence: "出餐、用餐时间",
    consequence: "按第十二条限期改正、停业整顿",
    flags: ["X14"],
  }),
  rule("9/1/2/3", "A-09.2-3a", "养老机构", "每餐饭菜留样，保存不少于 48 小时", {
    trigger: "每餐",
    threshold: "不少于 48 小时",
    evidence: "留样登记",
    consequence: "按第十二条限期改正、停业整顿",
  }),
  rule("9/1/2/3#2", "A-09.2-3b", "养老机构", "每个品种的留样不少于 125 克", {
    trigger: "每餐每品种",
    threshold: "不少于 125 克",
    evidence: "称量记录",
    consequence: "按第十二条限期改正、停业整顿",
  }),
  judgement("9/1/2/3#3", "A-09.2-3c", "养老机构", "食品进货时索要票据和证明，逐次登记", {
    trigger: "进货",
    evidence: "台账",
    consequence: "按第十二条限期改正、停业整顿",
  }),
  rule("9/1/2/4", "A-09.2-4a", "厨房人员", "厨房工作人员都要有有效的健康证", {
    trigger: "上岗",
    threshold: "有效期内",
    evidence: "证书",
    consequence: "按第十二条限期改正、停业整顿",
  }),
  rule("9/1/2/4#2", "A-09.2-4b", "厨房人员", "厨房人员患有法定不得接触入口食品的疾病的，立即离岗", {
    trigger: "出现法定疾病",
    threshold: "立即",
    evidence: "晨检、离岗记录",
    consequence: "按第十二条限期改正、停业整顿",
  }),
];
