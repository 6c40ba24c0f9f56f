// The demonstration content hangs together: every reference exists, every stage is shown, figures add up, nothing looks like a person.
import { describe, expect, test } from "vitest";
import { fullName, getColumn, getKind, getOrgan, getTopic, isWithin, issuerOfNumber, unitOf } from "../../../src/county/lookup.ts";
import { type Block, Body, type TableRow } from "../../../src/document/body.ts";
import { addDays, plainDate, weekdayOf } from "../../../src/kernel/plain-date.ts";
import { ManuscriptContent, Stage } from "../../../src/modules/publishing/schema.ts";
import { county } from "../index.ts";
import { contentOn, type DemoManuscript, dayOf, manuscripts, posts } from "./index.ts";
import { fillDates } from "./resolve.ts";

const today = plainDate("2026-11-24");
const days = [today, plainDate("2027-01-03"), plainDate("2028-02-29")];
const each = manuscripts.map((manuscript): [string, DemoManuscript] => [manuscript.key, manuscript]);
const wasPublished = ({ journey }: DemoManuscript): boolean => ["published", "withdrawn", "expired"].includes(journey.to);

const textOf = (block: Block): string => {
  if (block.type === "image") return "";
  if (block.type === "paragraph" || block.type === "heading")
    return (block.content ?? []).map((inline) => (inline.type === "text" ? inline.text : "\n")).join("");
  return block.type === "table"
    ? block.content.flatMap((row) => row.content.map((cell) => cell.content.map(textOf).join(""))).join("\n")
    : block.content.map((item) => item.content.map(textOf).join("")).join("\n");
};
const plain = (manuscript: DemoManuscript): string => contentOn(manuscript, today).body.content.map(textOf).join("\n");

const checkDigits = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const isIdentityNumber = (digits: string): boolean => {
  const sum = checkDigits.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return /^[1-9]\d{5}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dX]$/.test(digits) && "10X98765432"[sum % 11] === digits[17];
};

describe("each manuscript", () => {
  test.each(each)("%s refers to organs, a column, a topic and a kind that exist, and its number to its issuer", (_, { organ, content }) => {
    getOrgan(county, organ);
    getColumn(county, content.column);
    getTopic(county, content.topic);
    getKind(county, content.kind);
    const issuer = getOrgan(county, content.issuingOrgan);
    if (content.documentNumber !== "") expect(issuerOfNumber(county, content.documentNumber)?.id).toBe(issuer.id);
  });

  test.each(each)("%s is valid content with no placeholder left, whenever it is loaded", (_, manuscript) => {
    for (const day of days) {
      const { attachments, ...content } = contentOn(manuscript, day);
      expect(Body.parse(content.body)).toEqual(content.body);
      expect(ManuscriptContent.parse({ ...content, attachments: [] })).toMatchObject({ title: content.title });
      expect(JSON.stringify({ content, attachments })).not.toMatch(/\{\{/);
      expect(content.madeOn ?? "").toSatisfy((made: string) => content.issuedOn === null || made <= content.issuedOn);
    }
  });

  test.each(each)("%s says in its title that it is a demonstration, and names its source and editor", (_, { content }) => {
    expect(content.title.startsWith("【演示】")).toBe(true);
    expect(content.source).not.toBe("");
    expect(content.responsibleEditor).not.toBe("");
  });

  test.each(each)("%s has a journey that can have happened", (_, manuscript) => {
    const { content, journey } = manuscript;
    const { createdDaysAgo, publishedDaysAgo, corrected, withdrawn } = journey;
    expect(publishedDaysAgo !== undefined).toBe(wasPublished(manuscript));
    if (publishedDaysAgo !== undefined) {
      expect(content.openness.level).toBe("proactive");
      expect(createdDaysAgo).toBeGreaterThan(publishedDaysAgo);
      for (const later of [corrected?.daysAgo, withdrawn?.daysAgo]) expect(later ?? 0).toBeLessThan(publishedDaysAgo);
      for (const earlier of [content.madeDaysAgo, content.issuedDaysAgo]) expect(earlier ?? createdDaysAgo).toBeGreaterThanOrEqual(publishedDaysAgo);
    }
    expect(withdrawn !== undefined).toBe(journey.to === "withdrawn");
    if (journey.doubt) expect(journey.to).toBe("third");
    if (journey.scheduledInDays !== undefined) expect(journey.to).toBe("approved");
    if (journey.to === "chief") expect(content.concerns.leaders || content.concerns.major).toBe(true);
    if (corrected) {
      expect(content.body.split(corrected.replace[0])).toHaveLength(2);
      expect(content.body).not.toContain(corrected.replace[1]);
      expect(JSON.stringify(contentOn(manuscript, today, "corrected").body)).toContain(corrected.replace[1]);
    }
  });

  test.each(each)("%s has people in its own house for three reviews, and a principal leader where one must decide", (_, { organ, content }) => {
    const unit = unitOf(county, organ).id;
    const at = (role: string, place: string): boolean => posts.some((post) => post.organ === place && post.roles.some((held) => held === role));
    for (const role of ["drafter", "first-reviewer", "second-reviewer"]) expect(at(role, organ), role).toBe(true);
    expect(at("third-reviewer", unit)).toBe(true);
    if (content.concerns.leaders || content.concerns.major) expect(at("chief", unit)).toBe(true);
    expect(at("publisher", unit) || at("publisher", county.informationSection)).toBe(true);
  });

  test.each(each)("%s shows no mobile number and no identity number; what is blacked out is not a valid one either", (_, { content }) => {
    const shown = [content.title, content.body, ...content.attachments.map(({ text }) => text)].join("\n").replace(/\[\[[^\]]*\]\]/g, "■");
    expect(shown).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)/);
    expect(shown).not.toMatch(/(?<!\d)\d{17}[\dXx](?!\d)/);
    for (const [digits] of content.body.matchAll(/\d{17}[\dX]/g)) expect(isIdentityNumber(digits)).toBe(false);
  });

  test.each(each)("%s has tables whose last row 合计 is the sum of the rows above", (_, manuscript) => {
    const cells = (row: TableRow): string[] => row.content.map((cell) => cell.content.map(textOf).join(""));
    for (const block of contentOn(manuscript, today, "corrected").body.content) {
      if (block.type !== "table") continue;
      const [, ...rows] = block.content.map(cells);
      const total = rows.at(-1);
      if (total?.[0] !== "合计") continue;
      for (const [at, value] of total.entries()) {
        if (!/^[\d.]+$/.test(value)) continue;
        const sum = rows.slice(0, -1).reduce((added, row) => added + Number(row[at]), 0);
        expect(sum, `${block.content.length} 行表第 ${at + 1} 列`).toBeCloseTo(Number(value), 6);
      }
    }
  });
});

describe("all together", () => {
  test("keys and titles are each used once", () => {
    expect(new Set(manuscripts.map(({ key }) => key)).size).toBe(manuscripts.length);
    expect(new Set(manuscripts.map(({ content }) => content.title)).size).toBe(manuscripts.length);
  });

  test("every stage is shown, with a return, both doubts, a schedule, a correction and a withdrawal", () => {
    expect(new Set(manuscripts.map(({ journey }) => journey.to))).toEqual(new Set(Stage.options));
    const journeys = manuscripts.map(({ journey }) => journey);
    expect(journeys.filter(({ returned }) => returned)).toHaveLength(1);
    expect(new Set(journeys.flatMap(({ doubt }) => doubt ?? []))).toEqual(new Set(["secrecy", "cyberspace"]));
    expect(journeys.some(({ scheduledInDays }) => scheduledInDays !== undefined)).toBe(true);
    expect(journeys.filter(({ corrected }) => corrected).length).toBeGreaterThanOrEqual(2);
    expect(manuscripts.filter(({ journey }) => journey.to === "published").length).toBeGreaterThanOrEqual(12);
  });

  test("an interpretation comes after the document it explains, which says that it needs one", () => {
    for (const [at, { content }] of manuscripts.entries()) {
      if (content.interprets === null) continue;
      const explained = manuscripts.slice(0, at).find(({ key }) => key === content.interprets);
      expect(explained?.content.needsInterpretation).toBe(true);
    }
    expect(manuscripts.filter(({ content }) => content.interprets !== null)).toHaveLength(3);
  });

  test("at least fourteen units take part, and every column of the home page has something to show", () => {
    expect(new Set(manuscripts.map(({ organ }) => unitOf(county, organ).id)).size).toBeGreaterThanOrEqual(14);
    const shown = new Set(manuscripts.filter(({ journey }) => journey.to === "published").map(({ content }) => content.column));
    for (const column of [
      "policy-government",
      "policy-office",
      "policy-departments",
      "interpretations",
      "policy-questions",
      "notices",
      "news",
      "guide",
      "rules",
      "annual-reports",
    ]) {
      expect(shown, column).toContain(column);
    }
  });

  test("one document has about four thousand characters, one title has sixty, the others read like county documents", () => {
    const lengths = manuscripts.map((manuscript) => plain(manuscript).replace(/\s/g, "").length);
    expect(lengths.filter((length) => length > 3_800 && length < 4_400)).toHaveLength(1);
    expect(lengths.filter((length) => length < 150 || (length > 1_300 && length < 3_800))).toEqual([]);
    expect(manuscripts.filter(({ content }) => [...content.title].length === 60)).toHaveLength(1);
  });

  test("at least four official kinds, a partly blacked-out list, and attachments of each type are among them", () => {
    const official = new Set(
      manuscripts.map(({ content }) => getKind(county, content.kind)).flatMap(({ id, family }) => (family === "official" ? [id] : [])),
    );
    expect(official.size).toBeGreaterThanOrEqual(4);
    expect(manuscripts.some(({ content }) => content.body.includes("[[E15:") && content.secrecy.conclusion === "partial")).toBe(true);
    expect(new Set(manuscripts.flatMap(({ content }) => content.attachments.map(({ type }) => type)))).toEqual(
      new Set(["csv", "docx", "pdf", "txt"]),
    );
  });
});

describe("posts", () => {
  test("each account signs in with a plain name, and its shown name begins with the organ it sits in", () => {
    expect(new Set(posts.map(({ login }) => login)).size).toBe(posts.length);
    expect(new Set(posts.map(({ displayName }) => displayName)).size).toBe(posts.length);
    for (const { login, displayName, organ, roles } of posts) {
      expect(login).toMatch(/^[a-z0-9][a-z0-9-]{1,62}$/);
      expect(fullName(county, organ)).not.toBe("");
      if (!roles.some((role) => role === "auditor" || role.endsWith("-admin"))) {
        const place = organ.includes("/")
          ? `${unitOf(county, organ).shortName}${getOrgan(county, organ).shortName}`
          : getOrgan(county, organ).shortName;
        expect(displayName.split("·")[0]).toBe(place);
      }
    }
  });

  test("all 42 units can draft and review to the third level; at least eight are staffed up to principal leader and publisher", () => {
    const rolesIn = (unit: string): Set<string> => new Set(posts.filter(({ organ }) => isWithin(county, organ, unit)).flatMap(({ roles }) => roles));
    const units = county.organs.filter(({ assessed }) => assessed);
    expect(units).toHaveLength(42);
    for (const { id, name } of units) {
      for (const role of ["drafter", "first-reviewer", "second-reviewer", "third-reviewer"]) expect(rolesIn(id), name).toContain(role);
    }
    expect(units.filter(({ id }) => rolesIn(id).has("chief") && rolesIn(id).has("publisher")).length).toBeGreaterThanOrEqual(8);
    expect(posts.filter(({ roles }) => roles.includes("secrecy")).map(({ organ }) => organ)).toEqual([county.secrecyOffice]);
    expect(posts.filter(({ roles }) => roles.includes("cyberspace")).map(({ organ }) => organ)).toEqual([county.cyberspaceOffice]);
    expect(posts.filter(({ roles }) => roles.includes("information-section")).map(({ organ }) => organ)).toEqual([county.informationSection]);
  });

  test("no account stands at two levels of review, and the three administrators are three accounts with no other part", () => {
    const levels = ["drafter", "first-reviewer", "second-reviewer", "third-reviewer", "chief"];
    for (const { login, roles } of posts) expect(roles.filter((role) => levels.includes(role)).length, login).toBeLessThanOrEqual(1);
    for (const role of ["system-admin", "security-admin", "auditor"] as const) {
      expect(posts.filter(({ roles }) => roles.includes(role)).map(({ roles }) => roles)).toEqual([[role]]);
    }
  });
});

describe("dates", () => {
  test("a day falls back from a weekend to Friday, a day to come goes on to Monday", () => {
    expect(dayOf(plainDate("2026-11-24"), 2)).toBe("2026-11-20");
    expect(dayOf(plainDate("2026-11-24"), 3)).toBe("2026-11-20");
    expect(dayOf(plainDate("2026-11-24"), -4)).toBe("2026-11-30");
    for (let ahead = -400; ahead <= 400; ahead += 1) expect(weekdayOf(dayOf(today, ahead))).toBeLessThanOrEqual(5);
    for (let ago = 0; ago < 400; ago += 1) expect(dayOf(today, ago) >= dayOf(today, ago + 1)).toBe(true);
  });

  test("placeholders become days, months and years counted from the day of loading", () => {
    expect(fillDates("{{day -4}}、{{monthday -4}}、{{month +30}}、{{year -300}}、{{lastyear -300}}", today)).toBe(
      "2026年11月20日、11月20日、2026年12月、2026、2025",
    );
    expect(fillDates("{{day +1}}", plainDate("2026-12-31"))).toBe(`${fillDates("{{year +1}}", plainDate("2026-12-31"))}年1月1日`);
    expect(addDays(today, 0)).toBe(dayOf(today, 0));
  });
});
