// Kinds of document (体裁): the fifteen of 《党政机关公文处理工作条例》 art. 8, and what the portal publishes besides.
import type { DocumentKind } from "../../src/county/schema.ts";

const official = (id: string, name: string): DocumentKind => ({ id, name, family: "official" });
const upward = (id: string, name: string): DocumentKind => ({ ...official(id, name), upward: true });
const other = (id: string, name: string): DocumentKind => ({ id, name, family: "other" });

export const kinds: DocumentKind[] = [
  official("resolution", "决议"),
  official("decision", "决定"),
  official("order", "命令（令）"),
  official("communique", "公报"),
  official("announcement", "公告"),
  official("public-notice", "通告"),
  official("opinion", "意见"),
  official("notice", "通知"),
  official("circular", "通报"),
  upward("report", "报告"),
  upward("request", "请示"),
  official("reply", "批复"),
  official("motion", "议案"),
  official("letter", "函"),
  official("minutes", "纪要"),

  other("interpretation-text", "文字解读"),
  other("interpretation-picture", "图解"),
  other("interpretation-video", "视频解读"),
  other("news", "动态"),
  other("publicity", "公示"),
  other("measures", "办法"),
  other("system", "制度"),
  other("guide", "指南"),
  other("annual-report", "年度报告"),
  other("list", "名录清单"),
  other("question-answer", "问答"),
  other("gazette-issue", "政府公报（期）"),
];
