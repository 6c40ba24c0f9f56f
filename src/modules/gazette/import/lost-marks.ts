// Looks for the mark 、 that was lost between two names of organs: 省委、省政府市委、市政府, 县财政局县审计局. Only where an enumeration is the one thing the
// language allows; offers the mark and changes nothing.
import type { Flag, GazetteNode } from "../schema.ts";
import { nodesOf } from "./citations.ts";
import { flagOf } from "./flag.ts";

const SEAT = "(?:省|市|县|区|旗|州|盟|自治区)";
/** 市委、市政府旗委、旗政府: two levels side by side, in a row that has the mark before and behind. */
const LEVELS = new RegExp(`(${SEAT})委、\\1(?:人民)?政府(?=(${SEAT})委、\\2(?:人民)?政府)`, "g");
/** A whole name of an office: seat, what it is for, what it is. */
const OFFICE = `[省市县区旗](?!人民|级|属|直|内|外|长|域|委|政府|[县区旗])[\\u4e00-\\u9fff]{2,9}?(?:局|委员会)`;
/** 县农业农村局县市场监督管理局要: two offices of one seat, and behind them a word that has both as its subject or a mark. */
const OFFICES = new RegExp(
  `(?<=^|[，。；：、（]|由|会同|请|和|与)(${OFFICE})(?=(${OFFICE})(?:[、，；。）]|要|应|会同|等|和|及|负责|联合|牵头|按|共同|分别))`,
  "g",
);
/** 县公安局城关分局 is one office. */
const BRANCH = /(?:分局|监理局|支局)$/;

export const checkLostMarks = (nodes: readonly GazetteNode[], flags: Flag[]): void => {
  for (const { text, lines } of nodesOf(nodes)) {
    const places = [
      ...[...text.matchAll(LEVELS)].map(({ index, 0: row }) => index + row.length),
      ...[...text.matchAll(OFFICES)].flatMap(({ index, 1: one, 2: other }) =>
        one![0] !== other![0] || BRANCH.test(other!) ? [] : [index + one!.length],
      ),
    ];
    for (const at of places) {
      const [before, behind] = [text.slice(Math.max(0, at - 8), at), text.slice(at, at + 8)];
      flags.push(
        flagOf({
          kind: "garbled",
          lines: [...lines],
          message: `两个机关名称之间像是丢了顿号：“${before}‖${behind}”`,
          confidence: 0.9,
          repair: `可在“${before}”与“${behind}”之间补上“、”，请对照原件核对`,
          applied: false,
        }),
      );
    }
  }
};
