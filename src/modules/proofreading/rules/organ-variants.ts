// One organ under two full names in a text: 旗文化旅游体育局 here, 旗文体旅游广电局 there. By the fields that the names are made of; whether a short
// name is the right one is no matter of this.
import { after, before, keepLast, type Hit, type Rule } from "../rule.ts";

/** What names are made of; several fields may stand in one short form. */
const FIELDS: Record<string, string[]> = {
  文体: ["文化", "体育"],
  文旅: ["文化", "旅游"],
  广电: ["广播电视"],
  广播: ["广播电视"],
  住建: ["住房", "城乡建设"],
  农牧: ["农业", "牧业"],
  工信: ["工业", "信息化"],
};
const PARTS =
  "文化|体育|旅游|广播电视|广播|教育|科学技术|科技|工业|信息化|商务|农业农村|农业|牧业|农牧|水利|水务|林业|草原|住房|城乡建设|城乡规划|规划|交通|运输|卫生|健康|计划生育|人力资源|社会保障|市场监督管理|质量|应急管理|自然资源|国土|生态|环境保护|环境|行政审批|政务服务|退役军人事务|乡村振兴|扶贫|文体|文旅|广电|住建|工信";
/** At least two parts: a name of one has its own rules. */
const FULL = new RegExp(`([旗县市区])((?:(?:${PARTS})(?:和|与)?){2,5})局(?!长)`, "g");
const PART = new RegExp(PARTS, "g");

type Named = { start: number; end: number; name: string; level: string; fields: Set<string> };

const namesIn = keepLast((text: string): Named[] =>
  [...text.matchAll(FULL)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    name: match[0],
    level: match[1]!,
    fields: new Set([...match[2]!.matchAll(PART)].flatMap(([part]) => FIELDS[part] ?? [part])),
  })),
);

/** 县茶产业发展服务中心: from the level to the kind, with no word between them that joins or begins another name. */
const CENTRE = /([旗县市区])((?:(?!中心)[^旗县市区局委办和与及在由向到对把为是，。；、：\s（）“”《》]){3,14})中心/g;
const FILLERS = /服务|管理|事务/g;

/** Whether two differ by one character more in one of them, their fillers left out. */
const isNearly = (one: string, other: string): boolean => {
  const [long, short] = one.length >= other.length ? [one, other] : [other, one];
  if (short.length < 3 || long.length - short.length > 1) return false;
  if (long.length === short.length) return long === short;
  return [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);
};

/** 县退役军人事务局, 县退役军人服务局: a bureau and what it does. Without a filler it may be a short name. */
const BUREAU = /([旗县市区])((?:(?!局)[^旗县市区局委办和与及在由向到对把为是，。；、：\s（）“”《》]){2,10}(?:服务|管理|事务))局(?!长)/g;

function* bureausOfTwoFillers(text: string): Generator<Hit> {
  const seen = new Map<string, string>();
  for (const match of text.matchAll(BUREAU)) {
    const key = match[1]! + match[2]!.replace(FILLERS, "");
    const other = seen.get(key);
    if (other === undefined) seen.set(key, match[0]);
    else if (other !== match[0])
      yield {
        start: match.index,
        end: match.index + match[0].length,
        reason: `前面写的是“${other}”，这里写的是“${match[0]}”，同一机构名称应当一致`,
        suggestion: other,
        confidence: 0.8,
      };
  }
}

/** 旗林业局 beside 旗林业和草原局: a field alone that the full name of the same text has with others. Short names such as 旗交通局 are none of these. */
const SINGLE = /([旗县市区])(林业|草原|文化|旅游|体育|卫生|计划生育|工业|商务|住房|人力资源)局(?!长)/g;
const THEN = /(?:原|前|时任|曾任|撤销|整合|划入|组建前)$/;
const MERGED = /^[^。；]{0,24}(?:合并|整合|撤销|并入|更名|改为|组建)/;

function* singleBesideFull(text: string, full: readonly Named[]): Generator<Hit> {
  for (const match of full.length === 0 ? [] : text.matchAll(SINGLE)) {
    const { index } = match;
    const end = index + match[0].length;
    const other = full.find(({ level, fields }) => level === match[1] && fields.size >= 2 && fields.has(match[2]!));
    if (
      other === undefined ||
      THEN.test(before(text, index, 4)) ||
      MERGED.test(after(text, end, 32)) ||
      /年[^。；]{0,20}$/.test(before(text, index, 22))
    )
      continue;
    yield {
      start: index,
      end,
      reason: `这篇里同一机构又写作“${other.name}”，名称应当一致，并且用现在的名称`,
      suggestion: other.name,
      confidence: 0.98,
    };
  }
}

function* centresOfTwoNames(text: string): Generator<Hit> {
  const seen: { name: string; level: string; core: string }[] = [];
  for (const match of text.matchAll(CENTRE)) {
    const named = { name: match[0], level: match[1]!, core: match[2]!.replace(FILLERS, "") };
    const other = seen.find(({ name, level, core }) => name !== named.name && level === named.level && isNearly(core, named.core));
    if (other === undefined) seen.push(named);
    else
      yield {
        start: match.index,
        end: match.index + match[0].length,
        reason: `前面写的是“${other.name}”，这里写的是“${named.name}”，请核对是不是同一机构`,
        suggestion: other.name,
        severity: "hint",
        confidence: 0.75,
      };
  }
}

export const organVariants: Rule = {
  id: "sense/organ-variants",
  reach: "text",
  severity: "fix",
  title: "同一机构前后全称不一",
  source: "同一机构在一篇里名称应当一致",
  *check(text): Generator<Hit> {
    yield* centresOfTwoNames(text);
    if (!text.includes("局")) return;
    yield* bureausOfTwoFillers(text);
    const seen: Named[] = [];
    yield* singleBesideFull(text, namesIn(text));
    for (const named of namesIn(text)) {
      const other = seen.find(
        ({ name, level, fields }) =>
          name !== named.name && level === named.level && [...named.fields].filter((field) => fields.has(field)).length >= 2,
      );
      if (other === undefined) seen.push(named);
      else
        yield {
          start: named.start,
          end: named.end,
          reason: `前面写的是“${other.name}”，这里写的是“${named.name}”，同一机构名称应当一致`,
          suggestion: other.name,
          confidence: 0.85,
        };
    }
  },
};
