// Rules that need a text's other words or the operator's list: posts, particles, phrases near to one, spare characters, lists that are counted.
import { plainDate } from "../../../kernel/plain-date.ts";
import { EMPTY_CONTEXT, type Context } from "../schema.ts";
import { countedList } from "./counted-lists.ts";
import { lawTitle } from "./law-titles.ts";
import { leaderPost } from "./leaders.ts";
import { repeatedWord } from "./repeated-words.ts";
import { addressees } from "./sentence-ends.ts";
import { soundAlike } from "./sound-alikes.ts";
import { ruleTable } from "./table-test.ts";
import { wrongParticle } from "./wording.ts";

const OPERATOR: Context = {
  ...EMPTY_CONTEXT,
  documentDate: plainDate("2026-03-10"),
  leaders: [
    { post: "旗水务局局长", name: "甲示例", from: plainDate("2025-01-01"), to: null },
    { post: "旗教育局局长", name: "乙示例", from: plainDate("2020-01-01"), to: plainDate("2025-01-01") },
  ],
};

ruleTable(
  leaderPost,
  ["会议由⟦旗水务局副局长甲示例⟧主持。", "⟦甲示例副局长⟧到现场检查。"],
  ["会议由旗水务局局长甲示例主持。", "甲示例到现场检查。", "旗教育局副局长乙示例退休。", "旗水务局副局长主持会议。"],
  OPERATOR,
);

ruleTable(
  wrongParticle,
  ["暂停发布10月8日18时以后⟦在⟧招标类采购公告。", "清理本月以前⟦在⟧服务类项目。"],
  ["采购公告在平台发布。", "18时以后在大厅办理。", "本月在建项目12个。", "公告发布以后在招标平台下载文件。"],
);

ruleTable(
  soundAlike,
  ["开展法律⟦支识⇒知识⟧宣传。", "加强未成年人⟦新里⇒心理⟧健康教育。", "做好安全⟦声产⇒生产⟧工作。", "与合作社进行⟦洽淡⇒洽谈⟧。"],
  [
    "报安全检测报告。",
    "公民行使权利应当合法。",
    "向镇政府提出申请。",
    "负责落实整改措施。",
    "旗农牧局和护理员一起下乡。",
    "首批二万罐于八月发运。",
    "中标金额叁拾陆万肆仟元。",
    "（土左司发〔2026〕45号）",
    "申请人住本旗的，凭户口簿办理。",
    "申请人卫某提出异议。",
    "王某因患重病住院。",
  ],
);

ruleTable(
  repeatedWord,
  ["政务公开⟦工工⇒工⟧作中的问题。", "会议研⟦究究⇒究⟧了有关事项。", "开展占道经营专项⟦整整⇒整⟧治行动。", "要⟦明明⇒明⟧确责任，进度⟦大大⇒大⟧力推进。"],
  [
    "办公室室内整洁。",
    "村民民主评议。",
    "道路路缘石破损。",
    "会议作了部署。",
    "一支支过硬的队伍。",
    "人人有责。",
    "整整一年，大大提高，深深扎根，第三条条款。",
    "对农户户籍、品种种植、国家家庭教育、扩大大型活动、安全全面检查。",
  ],
);

ruleTable(
  countedList,
  [
    "全旗划分为⟦三个⟧片区：东部、西部、南部、北部。",
    "会议确定了⟦四项⟧任务：一是修渠，二是补植，三是清淤。",
    "设⟦两个⟧窗口，分别是综合、社保、医保。",
  ],
  [
    "全旗划分为三个片区：东部、西部、南部。",
    "确定了三项任务：一是修渠，二是补植，三是清淤。",
    "设三个窗口，分别是综合、社保和医保。",
    "有五类材料：身份证、户口簿等。",
    "检查了两个乡镇，走访农户。",
    "将42个窗口整合为综合、社保、医保。",
    "将现有42个窗口：综合、社保、医保等合并。",
  ],
);

ruleTable(
  addressees,
  ["关于做好防火工作的通知\n各乡镇人民政府，旗直各部门⟦。⇒：⟧\n现通知如下。"],
  ["关于做好防火工作的通知\n各乡镇人民政府，旗直各部门：\n现通知如下。", "各乡镇人民政府要落实责任。"],
);

ruleTable(
  lawTitle,
  ["依照⟦《中华人民共和国环境噪声污染防治法》⇒《中华人民共和国噪声污染防治法》⟧处罚。"],
  ["依照《中华人民共和国噪声污染防治法》处罚。", "旧的《中华人民共和国环境噪声污染防治法》同时废止。"],
  OPERATOR,
);
