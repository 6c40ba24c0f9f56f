// One organ under two names in a text (卫健委 here, 卫健局 there), and names of this county's organs with the wrong kind of ending.
import { before, occurrences, perContext, type Hit, type Rule } from "../rule.ts";
import type { Context } from "../schema.ts";
import { sightings } from "../lexicon/reading.ts";
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

const LOCAL = /[旗县市区]$/;
const OWN_NAME = /[局委]$/;
const HISTORY = /(?:原|前|撤销|划入|整合)[旗县市区]?$/;
/** Former name → how the present organ may be called, where it is not the one name of the table. */
const PRESENT: ReadonlyMap<string, string[]> = new Map([
  ["建设局", ["住房和城乡建设局", "住建局"]],
  ["房产管理局", ["住房和城乡建设局", "住建局"]],
  ["文广局", ["文化旅游体育局", "文体旅游广电局", "文化和旅游局", "文旅局"]],
  ["文化广电局", ["文化旅游体育局", "文体旅游广电局", "文化和旅游局", "文旅局"]],
  ["旅游局", ["文化旅游体育局", "文体旅游广电局", "文化和旅游局", "文旅局"]],
  ["劳动局", ["人力资源和社会保障局", "人社局"]],
  ["人事局", ["人力资源和社会保障局", "人社局"]],
  ["环保局", ["生态环境局", "生态环境分局"]],
  ["环境保护局", ["生态环境局", "生态环境分局"]],
  ["国土局", ["自然资源局"]],
  ["国土资源局", ["自然资源局"]],
  ["安监局", ["应急管理局", "应急局"]],
  ["工商局", ["市场监督管理局", "市场监管局"]],
  ["质监局", ["市场监督管理局", "市场监管局"]],
  ["食药监局", ["市场监督管理局", "市场监管局"]],
  ["卫计局", ["卫生健康委员会", "卫健委", "卫生健康委"]],
  ["卫计委", ["卫生健康委员会", "卫健委", "卫生健康委"]],
  ["农机局", ["农牧局", "农业农村局"]],
  ["畜牧局", ["农牧局", "农业农村局"]],
  ["经信局", ["工业和信息化局", "工信局", "工信和科技局"]],
]);

const kindIn = (kinds: ReadonlySet<string>, other: ReturnType<typeof stemOf>, stem: string): boolean =>
  other !== undefined && other.stem === stem && kinds.has(other.kind);

/** 土默特左旗发展和改革局 can be no other county's. */
const hasPlace = (text: string, at: number, context: Context): boolean =>
  context.places.some((place) => place.length >= 3 && /[旗县]$/.test(place) && text.startsWith(place, at - place.length));

/** 国家税务局 holds 税务局 and does not name it: before a name stands its level, or no character of it. */
const standsAlone = (text: string, name: string): boolean => {
  for (const at of occurrences(text, name)) if (!/[\u4e00-\u9fa5]$/.test(before(text, at, 1)) || ALONE.test(before(text, at, 1))) return true;
  return false;
};
const ALONE = /[旗县市区和与由向到及对经在是的]$/;

/** 住房和城乡建设局 above and 建设局 here: the old name beside the present one of the same text is one organ under two names. */
function* formerBesidePresent(text: string, context: Context): Generator<Hit> {
  let done = 0;
  for (const { start, end, entry, parted } of sightings(text, context, "former-organ")) {
    if (parted || start < done || !LOCAL.test(text.slice(Math.max(0, start - 2), start)) || !OWN_NAME.test(entry.name)) continue;
    const present = PRESENT.get(entry.name) ?? [entry.successor];
    const beside = present.find((name) => standsAlone(text, name));
    if (beside === undefined || HISTORY.test(text.slice(Math.max(0, start - 6), start))) continue;
    done = end;
    yield { start, end, reason: `这篇里同一机构又写作“${beside}”，名称应当一致，并且用现在的名称`, suggestion: beside, confidence: 0.98 };
  }
}

export const organTwoNames: Rule = {
  id: "sense/organ-two-names",
  reach: "text",
  severity: "fix",
  title: "同一机构前后名称不一",
  source: "本地机构名录，同一机构在一篇里名称应当一致",
  *check(text, context): Generator<Hit> {
    yield* formerBesidePresent(text, context);
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
