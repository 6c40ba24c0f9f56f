// Phrases of official language: two words of collocated/ side by side, and its set phrases. A longer one counts by its pieces of four characters.
// What they weigh in a clause is in common.ts; what was meant by one misspelt is looked up in near-phrases.ts.
import { FARMING_TO_ENVIRONMENT } from "./collocated/by-matter-farming-to-environment.ts";
import { OFFICE_AND_MONEY } from "./collocated/by-matter-office-and-money.ts";
import { PEOPLE_AND_JUSTICE } from "./collocated/by-matter-people-and-justice.ts";
import { ECONOMY_AND_PEOPLE } from "./collocated/economy-and-people.ts";
import { FOUR_CHARACTERS } from "./collocated/four-characters.ts";
import { PUBLIC_AFFAIRS } from "./collocated/public-affairs.ts";
import { SOUNDS_A_TO_B } from "./collocated/sounds-a-b.ts";
import { SOUNDS_C_TO_D } from "./collocated/sounds-c-d.ts";
import { SOUNDS_E_TO_F } from "./collocated/sounds-e-f.ts";
import { SOUNDS_G_TO_H } from "./collocated/sounds-g-h.ts";
import { SOUNDS_J_TO_JIAN } from "./collocated/sounds-j-to-jian.ts";
import { SOUNDS_JIANG_TO_JUN } from "./collocated/sounds-jiang-to-jun.ts";
import { SOUNDS_K_TO_L } from "./collocated/sounds-k-to-l.ts";
import { SOUNDS_M_TO_Q } from "./collocated/sounds-m-to-q.ts";
import { SOUNDS_MORE } from "./collocated/sounds-more.ts";
import { SOUNDS_R_TO_SHEN } from "./collocated/sounds-r-to-shen.ts";
import { SOUNDS_SHENG_TO_SHI } from "./collocated/sounds-sheng-to-shi.ts";
import { SOUNDS_SHOU_TO_SUO } from "./collocated/sounds-shou-to-suo.ts";
import { SOUNDS_T_TO_W } from "./collocated/sounds-t-to-w.ts";
import { SOUNDS_X } from "./collocated/sounds-x.ts";
import { SOUNDS_YA_TO_YI } from "./collocated/sounds-ya-to-yi.ts";
import { SOUNDS_YIN_TO_YUN } from "./collocated/sounds-yin-to-yun.ts";
import { SOUNDS_ZA_TO_ZHI } from "./collocated/sounds-za-to-zhi.ts";
import { SOUNDS_ZHONG_TO_ZUO } from "./collocated/sounds-zhong-to-zuo.ts";
import { LACKING_PHRASES } from "./handbook/lacking-phrases.ts";

/** How many characters the pieces have. */
const PHRASE = 4;

/** Of a piece its four units. */
type Visit = (one: number, two: number, three: number, four: number) => void;

const [BAR, BLANK, BREAK] = [0x7c, 0x20, 0x0a];

/**
 * Visits the pieces of the rows of a table: the word, what follows it, what goes before it, parted by bars. Read unit by unit, for there are
 * hundreds of thousands of units and the first text waits for them.
 */
const visitRows = (table: string, visit: Visit): void => {
  const run = new Uint16Array(table.length);
  const visitRun = (size: number): void => {
    for (let at = 0; at + PHRASE <= size; at++) visit(run[at]!, run[at + 1]!, run[at + 2]!, run[at + 3]!);
  };
  /** Copies a passage of the table into the run; where it ends there. */
  const put = (from: number, to: number, size: number): number => {
    for (let at = from; at < to; at++) run[size++] = table.charCodeAt(at);
    return size;
  };
  for (let at = 0; at < table.length;) {
    while (table.charCodeAt(at) === BLANK) at++;
    const word = at;
    while (at < table.length && table.charCodeAt(at) !== BAR && table.charCodeAt(at) !== BREAK) at++;
    const wordEnd = at;
    for (let bars = 0; at < table.length && table.charCodeAt(at) !== BREAK;) {
      if (table.charCodeAt(at) === BAR) bars++;
      const other = ++at;
      let unit = table.charCodeAt(at);
      while (at < table.length && unit !== BAR && unit !== BLANK && unit !== BREAK) unit = table.charCodeAt(++at);
      visitRun(bars === 1 ? put(other, at, put(word, wordEnd, 0)) : put(word, wordEnd, put(other, at, 0)));
    }
    at++;
  }
};

const visitWords = (words: readonly string[], visit: Visit): void => {
  for (const word of words) if (word.length === PHRASE) visit(word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(2), word.charCodeAt(3));
};

/** So common that they are known by what is left of them: 人民府. */
const CORE =
  "人民政府 人民法院 人民检察 常务会议 常务委员 贯彻落实 贯彻执行 安全生产 安全隐患 安全管理 安全事故 有关部门 有关规定 " +
  "有关单位 相关部门 相关规定 相关单位 主要负责 分管负责 工作人员 工作方案 工作要求 实施方案 实施办法 实施细则 指导意见 " +
  "组织实施 组织领导 监督管理 监督检查 市场监管 市场监督 应急管理 应急预案 自然资源 生态环境 住房保障 城乡建设 城乡居民 " +
  "交通运输 社会保障 社会保险 医疗保障 卫生健康 公共服务 公共资源 政务服务 政务公开 信息公开 依法行政 依法依规 行政执法 " +
  "行政处罚 行政许可 行政审批 行政复议 乡村振兴 脱贫攻坚 经济发展 社会发展 高度重视 认真贯彻 认真落实 责任落实 整改落实 " +
  "隐患排查 排查整治 防灾减灾 森林草原 义务教育 职业教育 基本养老 基本医疗 最低生活 生活保障 身份证明 申请材料 办理流程 " +
  "联系电话 电子邮箱 统一社会 社会信用 信用代码 法定代表 营业执照 公开招标 政府采购 招标公告 中标公告 资格审查 经营范围 " +
  "注册资本 财政资金 专项资金 项目建设 工程建设 施工单位 建设单位 监理单位 基础设施 公共卫生 食品安全 产品质量 环境保护 " +
  "污染防治 水土保持 服务中心 服务大厅 管理中心 管理办法 管理条例 管理制度 工作制度 工作机制 " +
  "责任制度 联席会议 领导小组 经济社会 社会主义 中国特色 营商环境 优化营商 招商引资 固定资产 " +
  "生产总值 财政收入 财政支出 绩效评价 纪律检查 执法检查 执法人员 行政机关 国家机关 事业单位 " +
  "社会组织 专业合作 集体经济 土地承包 承包经营 志愿服务 居民委员 村民委员 村民小组 未成年人 " +
  "困难群众 特困人员 退役军人 人民群众 认真组织 切实加强 全面落实 扎实推进 统筹推进 加强领导 " +
  "明确责任 强化措施 落实责任 特此通知 有关事项 通知如下 结合实际 认真执行 监测预警 动态管理 " +
  "信息共享 宣传教育 思想认识 责任意识 安全意识 政治站位 工作合力 任务分工 时间节点 主要领导 分管领导 部门联动 日常监管 源头管控 风险防控 矛盾纠纷 纠纷化解 社会治安 社会治理 基层治理 公共安全 消防安全 交通安全 学校安全 项目资金 资金拨付 资金使用 补助资金 补贴资金 奖补资金 申报条件 申报材料 报名材料 报名条件 资格条件 提交材料 受理条件 办理时限 办事指南 服务指南 服务事项 审批事项 权责清单 责任清单 问题清单 任务清单 整改台账 督导检查 督查督办 跟踪问效 考核评价 绩效管理 预算执行 财务管理 资产管理 档案管理 人员编制 机构编制 干部职工 党员干部 基层组织 驻村工作 人居环境 垃圾分类 污水处理 大气污染 水源保护 草原保护 禁牧休牧 草畜平衡 动物防疫 疫病防控 畜牧产业 特色产业 产业园区 重点项目 重大项目 项目前期 开工建设 竣工验收 农田水利 土地流转 产权登记 婚姻登记 户籍管理 信访事项 法律援助 法律服务 人民调解 行政应诉 行政裁决 备案审查 社会救助 临时救助 医疗救助 养老服务 养老机构 儿童福利 残疾儿童 劳动合同 劳动关系 工资支付 职业技能 技能培训 公益岗位 创业担保 担保贷款 教育资源 学前教育 招生工作 营养改善 校园周边 文化活动 文化遗产 体育活动 旅游景区 宣传引导 舆论引导 网络安全 数据安全 保密工作 值班值守 应急值守 应急响应 抢险救援 物资储备 宣传教育 教育引导 技术培训 就业创业 创业就业 人才引进 科技创新 产业发展 农业生产";

/** A phrase and what is left of it without one of its inner characters. `isCore`: so common that what is left need not be looked at. */
export type Lacking = { wrong: string; right: string; isCore: boolean };

/** A missing first or last character is another phrase as easily: 农牧局 is no 农牧局长. */
export const LACKING: Lacking[] = [CORE.split(" "), LACKING_PHRASES].flatMap((phrases, index) =>
  phrases.flatMap((right) => [
    { wrong: right.charAt(0) + right.slice(2), right, isCore: index === 0 },
    { wrong: right.slice(0, 2) + right.charAt(3), right, isCore: index === 0 },
  ]),
);

const TABLES = [
  ECONOMY_AND_PEOPLE,
  PUBLIC_AFFAIRS,
  FARMING_TO_ENVIRONMENT,
  OFFICE_AND_MONEY,
  PEOPLE_AND_JUSTICE,
  SOUNDS_A_TO_B,
  SOUNDS_C_TO_D,
  SOUNDS_E_TO_F,
  SOUNDS_G_TO_H,
  SOUNDS_J_TO_JIAN,
  SOUNDS_JIANG_TO_JUN,
  SOUNDS_K_TO_L,
  SOUNDS_M_TO_Q,
  SOUNDS_MORE,
  SOUNDS_R_TO_SHEN,
  SOUNDS_SHENG_TO_SHI,
  SOUNDS_SHOU_TO_SUO,
  SOUNDS_T_TO_W,
  SOUNDS_X,
  SOUNDS_YA_TO_YI,
  SOUNDS_YIN_TO_YUN,
  SOUNDS_ZA_TO_ZHI,
  SOUNDS_ZHONG_TO_ZUO,
].join("\n");

/** Visits all pieces of four characters, some more than once. */
export const visitPhrases = (visit: Visit): void => {
  visitWords(FOUR_CHARACTERS.split(" "), visit);
  visitRows(TABLES, visit);
  visitWords(CORE.split(" "), visit);
};

/** The words of two characters that phrases of office are made of; those of the sounds' tables need not be words of office. */
export const halvesOfPhrases = (): Set<string> => {
  const halves = new Set<string>();
  for (const row of `${ECONOMY_AND_PEOPLE}\n${PUBLIC_AFFAIRS}`.split("\n"))
    for (const word of row.split(/[| ]/)) if (word.length === 2) halves.add(word);
  return halves;
};
