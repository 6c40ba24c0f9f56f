// Long phrases of office that lack one of their inner characters: 经济社发展. Those of four characters are LACKING in set-phrases.ts. Data of our own writing.
import type { Confusable } from "../confusables.ts";

const PHRASES =
  "经济社会发展 会同有关部门 安全生产监督管理 市场监督管理局 民主集中制原则 法治政府建设 政府信息公开工作 行政执法监督 人民政府办公室 人民政府批准 中央八项规定精神 党的二十大精神 人民代表大会 全面从严治党 党风廉政建设 社会主义核心价值观 公共法律服务 公共文化服务 公共就业服务 安全生产责任 安全生产监督 安全生产工作 生态环境保护 生态文明建设 精神文明建设 " +
  "基层组织建设 基层社会治理 基础设施建设 农田水利建设 高标准农田 农村人居环境 人居环境整治 农业农村现代化 乡村全面振兴 巩固拓展脱贫攻坚 脱贫攻坚成果 防止返贫监测 城乡居民医疗保险 基本医疗保险 基本养老保险 最低生活保障 " +
  "城乡建设用地 国土空间规划 森林草原防火 地质灾害防治 防汛抗旱指挥部 突发公共事件 突发事件应急 食品药品安全 道路交通安全 社会治安综合治理 矛盾纠纷化解 矛盾纠纷排查 信访矛盾化解 扫黑除恶斗争 " +
  "常态化疫情防控 新时代文明实践 志愿服务活动 未成年人保护 退役军人事务 退役军人服务 易地扶贫搬迁 劳动力转移就业 职业技能培训 高校毕业生就业 义务教育均衡 义务教育阶段 学前教育普及 家庭经济困难 农民专业合作社 新型农业经营主体 " +
  "农村集体产权 集体经济组织 土地承包经营权 营商环境优化 市场主体登记 固定资产投资 一般公共预算 政府采购项目 政府信息公开 规范性文件 行政执法人员 行政处罚决定 行政规范性文件 重大行政决策 主要负责同志 分管负责同志 " +
  "国有资产管理 机关事务管理 中国特色社会主义 人民群众满意 群众生命财产 生命财产安全 思想政治工作 党支部书记 村党组织书记 专项整治行动 专项整治工作 集中整治行动 有关工作通知 工作领导小组 督促检查 抓好贯彻落实 认真贯彻落实";

/** A first or last word that is cut short is another phrase as easily. */
const END = 2;

export const LACKING_INSIDE: Confusable[] = PHRASES.split(" ").flatMap((right) =>
  [...right.slice(END, -END)].map((lost, at) => ({
    wrong: right.slice(0, END + at) + right.slice(END + at + 1),
    right,
    reason: `漏了“${lost}”字`,
    confidence: 0.93,
  })),
);
