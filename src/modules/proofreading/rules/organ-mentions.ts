// Finds where a text names a commission or bureau by what it deals with: 旗卫健委, 呼和浩特市发展和改革委员会. Does not judge the names.
import { before, keepLast } from "../rule.ts";

export type OrganMention = {
  start: number;
  end: number;
  /** 旗, 市, 自治区 … as written before the name; "" where none is. */ level: string;
  name: string;
};

const STEMS =
  "卫生健康|卫健|发展和改革|发展改革|发改|住房和城乡建设|住房城乡建设|住建|人力资源和社会保障|人力资源社会保障|人社|工业和信息化|工信和科技|工信|市场监督管理|市场监管|民族事务|应急管理|应急|林业和草原|林业草原|林草|医疗保障|医保|文化和旅游|文体旅游广电|文旅|退役军人事务|退役军人|行政审批和政务服务|乡村振兴|自然资源|生态环境|交通运输|农牧|农业农村|水务|水利|民政|教育|财政|审计|统计|司法|公安|信访|商务|体育|科技|粮食和物资储备|国有资产监督管理|机关事务管理|气象|税务|档案|能源";
const MENTION = new RegExp(`(?:${STEMS})(?:委员会|管委会|委(?![员托派任培内])|局(?![势面部限])|厅)`, "g");
const ENDS = /委员会|委|局|厅/;
const LEVEL = /(?:自治区|自治旗|市|旗|县|区|盟)$/;

export const sightingsOfOrgans = keepLast((text: string): OrganMention[] => {
  const found: OrganMention[] = [];
  if (!ENDS.test(text)) return found;
  for (const match of text.matchAll(MENTION)) {
    const level = LEVEL.exec(before(text, match.index, 4))?.[0] ?? "";
    found.push({ start: match.index, end: match.index + match[0].length, level, name: match[0] });
  }
  return found;
});
