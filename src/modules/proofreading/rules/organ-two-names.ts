// One organ under two names in a text (卫健委 here, 卫健局 there), and names of this county's organs with the wrong kind of ending.
import { perContext, type Hit, type Rule } from "../rule.ts";
import type { Context } from "../schema.ts";
import { sightingsOfOrgans } from "./organ-mentions.ts";

/** 卫健委 → 卫健: what an organ deals with, and what kind of organ it is. */
export const stemOf = (name: string): { stem: string; kind: string } | undefined => {
  const match = /^(.+?)(委员会|管委会|委|局|办公室|办|中心|厅)$/.exec(name);
  return match?.[1] && match[2]
    ? { stem: SHORT[match[1]] ?? match[1], kind: match[2] === "委员会" ? "委" : match[2] === "办公室" ? "办" : match[2] }
    : undefined;
};

/** Long forms of what an organ deals with → the short one. */
const SHORT: Record<string, string> = {
  卫生健康: "卫健",
  发展和改革: "发改",
  发展改革: "发改",
  住房和城乡建设: "住建",
  住房城乡建设: "住建",
  人力资源和社会保障: "人社",
  人力资源社会保障: "人社",
  工业和信息化: "工信",
  工信和科技: "工科",
  市场监督管理: "市场监管",
  民族事务: "民委",
  应急管理: "应急",
  林业和草原: "林草",
  林业草原: "林草",
  医疗保障: "医保",
  文化和旅游: "文旅",
  文体旅游广电: "文旅广电",
  退役军人事务: "退役军人",
  行政审批和政务服务: "审批政务",
  乡村振兴: "乡村振兴",
  自然资源: "自然资源",
  生态环境: "生态环境",
  交通运输: "交通",
};

/** Stem → the kinds of organ that this county has of it. */
const known = perContext((context: Context) => {
  const kinds = new Map<string, Set<string>>();
  for (const name of [...context.organs, ...context.otherNames]) {
    const organ = stemOf(name.replace(new RegExp(`^(?:${context.places.filter((place) => /[旗县市区]$/.test(place)).join("|") || "　"}|旗|县)`), ""));
    if (!organ || organ.stem.length < 2) continue;
    const known = kinds.get(organ.stem);
    if (known) known.add(organ.kind);
    else kinds.set(organ.stem, new Set([organ.kind]));
  }
  return kinds;
});

const ENDINGS: Record<string, string> = { 委: "委", 局: "局", 办: "办", 中心: "中心", 厅: "厅", 管委会: "管委会" };

/** What the same organ is rightly called in other counties: only a text that shows which county it means is held to its own. */
const ELSEWHERE = /^(?:发展和改革|发展改革|卫生健康)局$/;

const kindIn = (kinds: ReadonlySet<string>, other: ReturnType<typeof stemOf>, stem: string): boolean =>
  other !== undefined && other.stem === stem && kinds.has(other.kind);

/** 土默特左旗发展和改革局 can be no other county's. */
const hasPlace = (text: string, at: number, context: Context): boolean =>
  context.places.some((place) => place.length >= 3 && /[旗县]$/.test(place) && text.startsWith(place, at - place.length));

export const organTwoNames: Rule = {
  id: "sense/organ-two-names",
  reach: "text",
  severity: "fix",
  title: "同一机构前后名称不一",
  source: "本地机构名录，同一机构在一篇里名称应当一致",
  *check(text, context): Generator<Hit> {
    const mentions = sightingsOfOrgans(text);
    if (mentions.length === 0) return;
    const first = new Map<string, { kind: string; name: string }>();
    const ours = known(context);
    for (const mention of mentions) {
      const { start, end, level, name } = mention;
      const organ = stemOf(name);
      if (!organ || organ.stem.length < 2) continue;
      const kinds = ours.get(organ.stem);
      // One that this text calls by its true name as well, or with the county's own name before it.
      const isOurs = (): boolean =>
        !ELSEWHERE.test(name) ||
        mentions.some((other) => other !== mention && kindIn(kinds!, stemOf(other.name), organ.stem)) ||
        hasPlace(text, start, context);
      const local = level === "" || /[旗县]$/.test(level);
      if (local && kinds && !kinds.has(organ.kind) && organ.kind !== "厅" && isOurs()) {
        const right = [...kinds][0]!;
        const written = /(?:委员会|办公室)$/.exec(name)?.[0] ?? organ.kind;
        const long = written.length > 2;
        const ending =
          right === "委"
            ? long || !name.endsWith("委")
              ? SHORT[name.slice(0, -organ.kind.length)]
                ? "委员会"
                : "委"
              : "委"
            : (ENDINGS[right] ?? right);
        yield {
          start,
          end,
          reason: `本地名录里没有“${name}”，这个机构的名称以“${right}”结尾`,
          suggestion: `${text.slice(start, end - written.length)}${ending}`,
          confidence: 0.82,
        };
        continue;
      }
      const key = `${level}/${organ.stem}`;
      const before = first.get(key);
      if (!before) first.set(key, { kind: organ.kind, name });
      else if (before.kind !== organ.kind && "委局".includes(before.kind) && "委局".includes(organ.kind)) {
        yield { start, end, reason: `前面写的是“${before.name}”，这里写的是“${name}”，同一机构名称应当一致`, suggestion: null, confidence: 0.8 };
      }
    }
  },
};
