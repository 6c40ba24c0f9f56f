// What a third party is told, by what it said and what was decided: every pair, whether it may be told at all, and the very words (条例 15, 32).
import { describe, expect, test } from "vitest";
import { plainDate } from "../../../kernel/plain-date.ts";
import { SHIPPED_YEARS } from "../../../law/calendar/index.ts";
import { makeCalendar } from "../../../law/calendar/working-days.ts";
import { DECISION_CODES, DECISIONS } from "./decisions.ts";
import {
  canTellParty,
  type Decided,
  type Heard,
  heardOf,
  isDisclosed,
  needsBasis,
  needsReason,
  type Question,
  type Stance,
} from "./third-parties.ts";
import { thirdPartyResultLetter } from "./third-party-letters.ts";

const calendar = makeCalendar(SHIPPED_YEARS);
const day = plainDate;
const PARTY = "演示企业甲";
const facts = { on: day("2026-04-07"), remedies: { reviewedBy: "某旗人民政府", court: "有管辖权的人民法院" } };
const question: Question = { party: PARTY, matter: "合同中的单价", askedOn: day("2026-03-10") };

const QUESTIONS: Record<Stance, Question> = {
  agrees: { ...question, reply: { on: day("2026-03-17"), opinion: "agrees" } },
  objects: { ...question, reply: { on: day("2026-03-17"), opinion: "objects" } },
  unrecorded: { ...question, reply: { on: day("2026-03-17") } },
  late: { ...question, reply: { on: day("2026-04-02"), opinion: "objects" } },
  silent: question,
  waiting: { ...question, askedOn: day("2026-04-01") },
};
const STANCES = Object.keys(QUESTIONS) as Stance[];
const heard = (stance: Stance): Heard => heardOf([QUESTIONS[stance]], calendar, facts.on)[0]!;

const SAID: Record<Stance, string> = {
  agrees: "于2026年3月17日答复，同意公开",
  objects: "于2026年3月17日答复，不同意公开",
  unrecorded: "于2026年3月17日提出的意见，本机关已经收到",
  late: "于2026年4月2日提出意见，已经超过 15 个工作日的期限（至2026年3月31日）",
  silent: "没有在 15 个工作日内提出意见",
  waiting: "不需要再答复",
};
/** Each may stand only where it was so said or decided. */
const CLAIMS: [RegExp, (stance: Stance, decided: Decided, disclosed: boolean) => boolean][] = [
  [/答复，同意公开/, (stance) => stance === "agrees"],
  [/不同意公开/, (stance) => stance === "objects"],
  [/公共利益/, (stance, _, disclosed) => stance === "objects" && disclosed],
  [/决定向申请人公开/, (_, __, disclosed) => disclosed],
  [/第三方合法权益/, (_, decided) => decided === "third-party-rights"],
  [/不予公开/, (_, decided) => decided !== "ended" && DECISIONS[decided].family === "withheld"],
  [/部分公开/, (_, decided, disclosed) => decided === "partly" && !disclosed],
  [/终止办理/, (_, decided) => decided === "ended"],
  [/申请行政复议/, (stance, _, disclosed) => disclosed && stance !== "agrees"],
];

const PAIRS = STANCES.flatMap((stance) =>
  [...DECISION_CODES, "ended" as const].flatMap((decided) =>
    (decided === "partly" ? [true, false] : [undefined]).map((said) => [stance, decided, said] as const),
  ),
);

test.each(PAIRS)("%s, then %s (%s)", (stance, decided, said) => {
  const one = heard(stance);
  expect(one.stance).toBe(stance);
  const telling = { party: PARTY, disclosed: said, reason: "", matter: "" };
  const verdict = canTellParty(decided, [one], [], telling);
  const early = stance === "waiting" && ["granted", "partly", "third-party-rights"].includes(decided);
  expect(verdict.ok).toBe(!early);
  expect(canTellParty(decided, [{ ...one, toldOn: day("2026-04-03") }], [], telling)).toMatchObject({
    ok: false,
    because: expect.stringContaining("已经把结果告知"),
  });
  if (early) return;

  const disclosed = isDisclosed(decided, said)!;
  expect(disclosed).toBe(decided === "granted" || said === true);
  const letter = thirdPartyResultLetter(facts, one, {
    decided,
    disclosed,
    grounds: decided === "partly" ? ["E15"] : [],
    basis: needsBasis(one, disclosed) ? "public-interest" : undefined,
    reason: needsReason(one, disclosed) ? "事关老年人居住安全" : "",
    matter: "",
  });
  const text = letter.paragraphs.join("\n");
  expect(letter.addressees).toBe(PARTY);
  expect(text).toContain(SAID[stance]);
  for (const [claim, holds] of CLAIMS) if (claim.test(text)) expect(holds(stance, decided, disclosed), `${claim} in: ${text}`).toBe(true);
  expect(text).toContain("第三十二条");
  if (decided !== "ended") expect(text).toContain(DECISIONS[decided].source.cite.label.replace(/^《.+?》/u, ""));
  expect(text).not.toMatch(/undefined|，，|。。|：。|“”/);
});

describe("an objection that is overruled", () => {
  const letter = (basis: "public-interest" | "unsound") =>
    thirdPartyResultLetter(facts, heard("objects"), {
      decided: "granted",
      disclosed: true,
      grounds: [],
      basis,
      reason: "单价已经在中标公告中公布",
      matter: "",
    }).paragraphs;

  test("for the public interest, or because its reasons are none, as was decided", () => {
    expect(letter("public-interest")[2]).toBe(
      "本机关认为不公开可能对公共利益造成重大影响，决定向申请人公开上述信息。理由：单价已经在中标公告中公布。",
    );
    expect(letter("unsound")[2]).toBe("本机关认为您（单位）不同意公开的理由不成立，决定向申请人公开上述信息。理由：单价已经在中标公告中公布。");
  });

  test("learns where to turn", () => {
    expect(letter("unsound")[3]).toContain("如对本决定不服，可以自知道本决定之日起 60 日内向某旗人民政府申请行政复议，也可以");
  });
});

test("a part that is kept is kept on the grounds of what was blacked out", () => {
  const kept = thirdPartyResultLetter(facts, heard("silent"), {
    decided: "partly",
    disclosed: false,
    grounds: ["E14-2"],
    basis: undefined,
    reason: "",
    matter: "账户",
  });
  expect(kept.paragraphs.at(-1)).toMatch(/第三十二条.*第三十七条.*第十四条/);
  expect(kept.paragraphs.at(-1)).not.toContain("第十五条");
});

test("the last thing a party was asked is what it is told of", () => {
  const twice = heardOf(
    [
      { ...QUESTIONS.objects, toldOn: day("2026-03-20") },
      { ...QUESTIONS.agrees, askedOn: day("2026-03-23") },
    ],
    calendar,
    facts.on,
  );
  expect(twice).toHaveLength(1);
  expect(twice[0]).toMatchObject({ stance: "agrees", askedOn: "2026-03-23" });
  expect(twice[0]!.toldOn).toBeUndefined();
});

test("where all agree and only their rights were the ground, no part of theirs is kept", () => {
  const telling = { party: PARTY, disclosed: false, reason: "", matter: "" };
  expect(canTellParty("partly", [heard("agrees")], ["E15"], telling)).toMatchObject({ ok: false, because: expect.stringContaining("都同意公开") });
  expect(canTellParty("partly", [heard("agrees")], ["E15", "E16-1"], telling).ok).toBe(true);
  expect(canTellParty("partly", [heard("agrees"), { ...heard("objects"), party: "演示企业乙" }], ["E15"], telling).ok).toBe(true);
});
