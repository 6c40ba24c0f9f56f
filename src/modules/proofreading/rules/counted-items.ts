// Numbers of things that are then numbered line by line (以下五项：一、…) or named before the number (甲、乙、丙三个乡镇). Finds the number and how many there are;
// counted-lists.ts says what to think of it.
import { numeralOf } from "../characters.ts";
import { linesOf } from "../rule.ts";

export type Count = { start: number; end: number; said: number; found: number; /** The list does not claim to be whole. */ open: boolean };

export const countOf = (text: string): number | undefined => (/^\d/.test(text) ? Number(text) : text === "两" ? 2 : numeralOf(text));

const NUMBER = "([两二三四五六七八九十]|十[一二三四五]|[2-9]|1\\d)";
/** 现将以下五项工作安排如下： and 会议研究了四个议题： at the end of a line. */
const LEAD = new RegExp(`(?<![\\d.十百千万第])${NUMBER}(?:个方面|方面|个步骤|个|类|种|条|项|点|步|件|大)[^，。；：\\n]{0,14}(?:如下)?[：:]\\s*$`);
const LEAD_STOP = new RegExp(
  `(?:以下|下列|如下|分)(?<![\\d.])${NUMBER}(?:个方面|方面|个步骤|个|类|种|条|项|点|步|件|大)[^，；：\\n]{0,16}[：:。]\\s*$`,
);
const NOT_ALL = /之一|至少|不少于|任[意选]?|以上|等|若干|第/;
const MARKS: [RegExp, (text: string) => number | undefined][] = [
  [/^([一二三四五六七八九十]{1,3})、/, numeralOf],
  [/^[（(]([一二三四五六七八九十]{1,3})[）)]/, numeralOf],
  [/^(\d{1,2})[.．、](?!\d)/, Number],
  [/^[（(](\d{1,2})[）)]/, Number],
  [/^([①-⑳])/, (text) => text.charCodeAt(0) - 0x245f],
];
const markOf = (line: string): { kind: number; value: number } | undefined => {
  for (const [kind, [shape, read]] of MARKS.entries()) {
    const value = shape.exec(line)?.[1];
    const number = value === undefined ? undefined : read(value);
    if (number !== undefined) return { kind, value: number };
  }
  return undefined;
};

/** Lines that announce a number of items, and the items numbered below them. */
export const announcedCounts = (text: string): Count[] => {
  const counts: Count[] = [];
  let lead: { start: number; end: number; said: number } | undefined;
  let list: { kind: number; found: number } | undefined;
  const close = (): void => {
    if (lead && list && list.found >= 2) counts.push({ ...lead, found: list.found, open: false });
    lead = undefined;
    list = undefined;
  };
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, end).trim();
    if (line === "") continue;
    const mark = markOf(line);
    if (lead && !list) {
      if (mark?.value === 1) list = { kind: mark.kind, found: 1 };
      else lead = undefined;
    } else if (lead && list && mark) {
      if (mark.kind === list.kind && mark.value === list.found + 1) list.found++;
      // A mark of the same kind out of order is a slip of numbering; one further out ends the list.
      else if (mark.kind === list.kind) [lead, list] = [undefined, undefined];
      else if (mark.kind < list.kind) close();
    }
    if (lead) continue;
    if (!"：:。".includes(line.at(-1)!)) continue;
    const tail = line.slice(-60);
    const match = LEAD.exec(tail) ?? LEAD_STOP.exec(tail);
    const said = match && countOf(match[1]!);
    if (
      !match ||
      said == null ||
      NOT_ALL.test(match[0].slice(match[1]!.length)) ||
      /[第之其前后上每各]$|不少于$|至少$/.test(tail.slice(0, match.index + match[0].indexOf(match[1]!)))
    )
      continue;
    const at = start + text.slice(start, end).trimEnd().length - tail.length + match.index + match[0].indexOf(match[1]!);
    lead = { start: at, end: at + match[1]!.length + 1, said };
  }
  close();
  return counts;
};

/** 白塔、柳沟、东滩、沙井四个乡镇; 水利局、应急管理局等2个部门 */
const NAMED = new RegExp(
  `(?<=[\\u4e00-\\u9fa5）”])(等)?(?<![\\d.])${NUMBER}(?:个|家|所|大)?(乡镇|镇|乡|苏木|村|嘎查|社区|街道|旗县|县区|部门|单位|局|方面|环节|领域|阶段|层面|行业|片区|流域|灌区)(?![\\u4e00-\\u9fa5]{0,4}[、和及以])`,
  "g",
);
const PLACES = /乡|镇|苏木|村|嘎查|社区|街道|旗|县|部门|单位|局|片区|流域|灌区/;
const VERB = /[建改修扩迁治设办做抓对向在为将由把被是有]|负责|牵头|会同|涉及|完成|围绕/;

export const namedCounts = (text: string): Count[] =>
  [...text.matchAll(NAMED)].flatMap((match) => {
    const [all, open, number = "", noun = ""] = match;
    const lead =
      text
        .slice(Math.max(0, match.index - 120), match.index)
        .split(/[，。；：:（(\n]/)
        .at(-1) ?? "";
    // 白塔、柳沟两乡镇和东滩、沙井、石门三个村: two lists in one.
    if (/[两二三四五六七八九十]个?(?:乡镇|镇|乡|村|部门|单位|街道|社区|苏木)/.test(lead)) return [];
    const pieces = lead.split("、");
    const last = pieces.at(-1) ?? "";
    const inLast = last.split(/和|以及|及|与/);
    const said = countOf(number);
    if (pieces.length < 3 || said === undefined || pieces.some((piece) => piece.length === 0 || piece.length > 12)) return [];
    // What stands before the first name does not count; in the others nothing but names may stand.
    if (
      pieces.slice(1).some((piece) => piece.length > 10 || /\d/.test(piece)) ||
      (PLACES.test(noun) && pieces.slice(1).some((piece) => VERB.test(piece)))
    )
      return [];
    if (inLast.length > 2 || (inLast.length === 2 && inLast[0]!.length * inLast[1]!.length === 0)) return [];
    const found = pieces.length + inLast.length - 1;
    // 林业和草原局 is one name: with 和 either number will do.
    if (inLast.length === 2 && said === pieces.length) return [];
    const inner = pieces.slice(0, -1).some((piece) => /和|及|与/.test(piece));
    if (inner && said >= found) return [];
    const start = match.index + (open?.length ?? 0);
    return [{ start, end: start + all.length - (open?.length ?? 0), said, found, open: open !== undefined }];
  });

/** 小班、中班、大班分别招生600人、580人: as many figures as names. */
const EACH_ITS_OWN =
  /([\u4e00-\u9fa5“”]{1,12}(?:、[\u4e00-\u9fa5“”]{1,10}){1,9}(?:和[\u4e00-\u9fa5“”]{1,10})?)分别(?:[\u4e00-\u9fa5]{0,6})((?:\d[\d,]*(?:\.\d+)?(?:[%％]|个百分点|[\u4e00-\u9fa5]{0,4})[、和]?){2,10})(?=[，。；（]|$)/g;

export const pairedCounts = (text: string): Count[] =>
  [...text.matchAll(EACH_ITS_OWN)].flatMap((match) => {
    const [all, names = "", figures = ""] = match;
    const said = figures.match(/\d[\d,]*(?:\.\d+)?/g)!.length;
    const pieces = names.split("、");
    const last = pieces.at(-1)!.split(/和/).length;
    // 林业和草原局 is one name: with 和 either number will do.
    if (said === pieces.length || said === pieces.length + last - 1 || pieces.slice(0, -1).some((piece) => /和|及|与/.test(piece))) return [];
    return [{ start: match.index, end: match.index + all.length, said, found: pieces.length + last - 1, open: false }];
  });
