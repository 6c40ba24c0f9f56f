// Phrases of official language: two words of collocated/ side by side, and its set phrases. A longer one counts by its pieces of four characters.
// What they weigh in a clause is in common.ts; what was meant by one misspelt is looked up in near-phrases.ts.
import { ECONOMY_AND_PEOPLE } from "./collocated/economy-and-people.ts";
import { FOUR_CHARACTERS } from "./collocated/four-characters.ts";
import { PUBLIC_AFFAIRS } from "./collocated/public-affairs.ts";
import { SOUNDS_K_TO_S } from "./collocated/sounds-k-s.ts";
import { SOUNDS_T_TO_X } from "./collocated/sounds-t-x.ts";

/** How many characters the pieces have. */
const PHRASE = 4;

function* pieces(phrase: string): Generator<string> {
  for (let at = 0; at + PHRASE <= phrase.length; at++) yield phrase.slice(at, at + PHRASE);
}

/** One row: the word, what follows it, what goes before it. */
function* phrasesOf(row: string): Generator<string> {
  const [word = "", behind = "", ahead = ""] = row.split("|");
  for (const other of behind.split(" ")) yield* pieces(word + other);
  for (const other of ahead.split(" ")) yield* pieces(other + word);
}

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
  "信息共享 宣传教育 教育引导 技术培训 就业创业 创业就业 人才引进 科技创新 产业发展 农业生产";

/** A phrase and what is left of it without one of its inner characters. A missing first or last one is another phrase as easily: 农牧局 is no 农牧局长. */
export const LACKING: { wrong: string; right: string }[] = CORE.split(" ").flatMap((right) => [
  { wrong: right.charAt(0) + right.slice(2), right },
  { wrong: right.slice(0, 2) + right.charAt(3), right },
]);

const TABLES = [PUBLIC_AFFAIRS, ECONOMY_AND_PEOPLE, SOUNDS_K_TO_S, SOUNDS_T_TO_X].join("\n");

export const setPhrases = (): Set<string> => {
  const all = new Set(FOUR_CHARACTERS.split(" ").filter((phrase) => phrase.length === PHRASE));
  for (const row of TABLES.split("\n")) for (const phrase of phrasesOf(row.trim())) all.add(phrase);
  for (const phrase of CORE.split(" ")) all.add(phrase);
  return all;
};

/** The words of two characters that phrases are made of. */
export const halvesOfPhrases = (): Set<string> => {
  const halves = new Set<string>();
  for (const row of TABLES.split("\n")) for (const word of row.split(/[| ]/)) if (word.length === 2) halves.add(word);
  return halves;
};
