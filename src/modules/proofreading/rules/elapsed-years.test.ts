// Ages, anniversaries and years gone by against the years beside them.
import { plainDate } from "../../../kernel/plain-date.ts";
import { EMPTY_CONTEXT } from "../schema.ts";
import { elapsedYears } from "./elapsed-years.ts";
import { ruleTable } from "./table-test.ts";

ruleTable(
  elapsedYears,
  [
    "参保人1958年3月出生，现年⟦58岁⟧，2026年5月申请退休。",
    "学校建校于1956年，今年迎来⟦60周年⟧校庆。\n2026年9月10日",
    "自2021年3月试点以来，⟦八年间⟧服务群众3.6万人次。\n2026年3月12日",
    "图书馆2006年成立，今年恰逢成立⟦30周年⟧。\n2026年5月8日",
  ],
  [
    "参保人1966年9月出生，现年59岁，2026年5月申请退休。",
    "学校建校于1956年，今年迎来70周年校庆。\n2026年9月10日",
    "自2021年3月试点以来，五年间服务群众3.6万人次。\n2026年3月12日",
    "1958年3月出生，18岁时参军。\n2026年3月12日",
    "成立于1956年的文工团迎来建团七十周年，演出30场。\n2026年3月12日",
    "成立于1956年，2016年隆重举行60周年庆典。\n2026年3月12日",
    "自2021年以来，十年来积攒的问题逐步解决。",
  ],
  { ...EMPTY_CONTEXT, readOn: plainDate("2026-06-01") },
);
