import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { gazettePaperOf, picture, SECRET } from "../../test/support/office.ts";
import { bodyFromNotation } from "../document/notation.ts";
import { plainDate } from "../kernel/plain-date.ts";
import { type GazetteDocument, type GazettePaper, gazettePdf, type SetGazette } from "./gazette.ts";
import { closeTypesetting } from "./typeset.ts";

const SENTENCE = "各地各部门应当（依照职责分工），对冬季供暖、用火、用电、用气等情况逐一检查；发现问题的，当日整改、当日销号：";
const long = (key: string, sections: number): GazetteDocument => ({
  key,
  title: `关于做好冬季安全检查工作的通知（${key}）`,
  number: "某政办发〔2026〕12号",
  body: bodyFromNotation(
    [
      "各乡镇人民政府：",
      ...Array.from({ length: sections }, (_, at) => [
        `# ${"一二三四五六七八九十"[at % 10]}、检查要求`,
        SENTENCE.repeat((at % 5) + 1) + "全部办结。",
      ]).flat(),
    ].join("\n"),
  ),
  signedBy: "某旗人民政府办公室",
  madeOn: plainDate("2026-10-08"),
  note: "",
  images: {},
});
const row = (at: number): string =>
  `| ${at} | 机制保障 | 领导小组名单是否按人员变动及时调整并向社会公布，工作机构是否健全 | 没有建立机制的扣两分，没有按时调整的每发现一处扣半分 | ${at % 5} |`;
const table: GazetteDocument = {
  ...long("table", 1),
  body: bodyFromNotation(
    [
      "现将细则印发给你们。",
      "附件",
      "| 序号 | 指标 | 评估内容 | 评分标准 | 分值 |",
      "|---|---|---|---|---|",
      ...Array.from({ length: 40 }, (_, at) => row(at + 1)),
    ].join("\n"),
  ),
};
const withheld: GazetteDocument = {
  ...long("withheld", 1),
  body: bodyFromNotation(`补助金额为[[E15:${SECRET}]]，按月发放。\n某旗人民政府办公室\n2026年10月8日`),
};
const PAPER: GazettePaper = {
  ...gazettePaperOf([
    { name: "旗政府文件", documents: [long("first", 24), withheld] },
    { name: "部门文件", documents: [table, long("last", 3)] },
  ]),
  board: [{ duty: "主任", posts: ["旗人民政府分管负责人"] }],
  colophon: [{ label: "编辑发行", value: "政府公报室" }],
};

type Line = { page: number; column: number; y: number; text: string };
/** The lines of each page as a reader sees them: two columns, from the top. */
const linesOf = async (pdf: Uint8Array): Promise<{ lines: Line[]; tagged: boolean; pages: string[] }> => {
  const document = await getDocument({ data: Uint8Array.from(pdf), useSystemFonts: false, verbosity: 0 }).promise;
  const lines: Line[] = [];
  const pages: string[] = [];
  for (let page = 1; page <= document.numPages; page++) {
    const content = await (await document.getPage(page)).getTextContent();
    const items = content.items.flatMap((item) => ("str" in item && item.str.trim() !== "" ? [item] : []));
    const rows = new Map<string, { x: number; str: string }[]>();
    for (const { str, transform } of items) {
      const [x, y] = [transform[4] as number, transform[5] as number];
      const key = `${x < 300 ? 0 : 1}/${Math.round(y)}`;
      rows.set(key, [...(rows.get(key) ?? []), { x, str }]);
    }
    for (const [key, parts] of rows) {
      const [column, y] = key.split("/").map(Number) as [number, number];
      lines.push({
        page,
        column,
        y,
        text: parts
          .toSorted((a, b) => a.x - b.x)
          .map((part) => part.str)
          .join(""),
      });
    }
    pages.push(
      items
        .map((item) => item.str)
        .join("")
        .replace(/\s/g, ""),
    );
  }
  const structure = await (await document.getPage(3)).getStructTree();
  return {
    lines: lines.toSorted((a, b) => a.page - b.page || a.column - b.column || b.y - a.y),
    tagged: structure !== null && JSON.stringify(structure).includes('"role":"H2"'),
    pages,
  };
};

let set: SetGazette;
let read: Awaited<ReturnType<typeof linesOf>>;
beforeAll(async () => {
  set = await gazettePdf(PAPER);
  read = await linesOf(set.pdf);
});
afterAll(closeTypesetting);

const whole = (): string => read.pages.join("");
/** Lines of the columns, without the running head and the page number. */
const columns = (): Line[] => read.lines.filter((line) => line.page >= 3 && line.y > 62 && line.y < 775);

describe("an issue of the gazette as PDF", () => {
  test("has a cover, contents, every document and the colophon, in this order, and is tagged", () => {
    const order = [
      "某旗人民政府公报",
      "2026年第4期（总第52期）",
      "2026年11月23日出版",
      "目录",
      "（first）",
      "（withheld）",
      "（table）",
      "（last）",
      "编辑委员会",
      "政府公报室",
    ];
    let at = 0;
    for (const part of order) {
      const found = (part === "某旗人民政府公报" ? whole().replace("某旗人民政府公报", part) : whole()).indexOf(part, at);
      expect(found, part).toBeGreaterThanOrEqual(0);
      at = found;
    }
    expect(read.tagged).toBe(true);
    expect(read.pages).toHaveLength(set.pages);
  });

  test("the contents give the page on which each document begins", () => {
    for (const [key, page] of Object.entries(set.pageOf)) {
      expect(read.pages[page - 1], key).toContain(`（${key}）`);
      // Without the number of the contents page itself, which comes last.
      const entry = read.pages[1]!.slice(read.pages[1]!.indexOf(`（${key}）`), -1);
      expect(/^（\w+）某政办发〔2026〕12号[.]*(\d+)/.exec(entry)?.[1], key).toBe(String(page));
    }
    expect(Object.keys(set.pageOf)).toEqual(["first", "withheld", "table", "last"]);
  });

  test("running heads name the gazette on even pages and the issue on odd ones, with the section that is open", () => {
    const head = (page: number): string =>
      read.lines
        .filter((line) => line.page === page && line.y > 775)
        .map((line) => line.text)
        .join("|");
    expect(head(4)).toBe("某旗人民政府公报|旗政府文件");
    expect(head(3)).toBe("旗政府文件|2026年第4期");
    expect(read.lines.some((line) => line.page === 3 && line.y < 62 && line.text === "3" && line.column === 1)).toBe(true);
  });

  test("no line begins with a closing mark or ends with an opening one", () => {
    const wrong = columns().filter(({ text }) => /^[、，。；：！？）》”’】]/.test(text) || /[（《“‘【]$/.test(text));
    expect(wrong).toEqual([]);
    expect(columns().length).toBeGreaterThan(150);
  });

  test("no heading is the last line of a column, and no signature stands alone at the head of one", () => {
    const stacks = Map.groupBy(columns(), (line) => `${line.page}/${line.column}`);
    for (const [place, lines] of stacks) {
      expect(lines.at(-1)!.text, place).not.toMatch(/^[一二三四五六七八九十]+、检查要求$/);
      expect(lines[0]!.text, place).not.toMatch(/^(某旗人民政府办公室|2026年10月8日)$/);
      expect(lines.at(-1)!.text, place).not.toMatch(/^某政办发〔2026〕12号$/);
    }
    expect(columns().filter((line) => line.text.endsWith("、检查要求")).length).toBe(27);
  });

  test("a wide table has the width of the page, under its own line 附件, with its head on every page; the text goes on below it", () => {
    const pages = read.pages.filter((page) => page.includes("机制保障"));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toContain("序号指标评估内容评分标准分值");
    expect(pages[0]).toMatch(/附件序号/);
    expect(pages.at(-1)!.lastIndexOf("机制保障")).toBeLessThan(pages.at(-1)!.indexOf("（last）"));
  });

  test("what is withheld is not in it, and a text that carries its signature is not signed twice", () => {
    expect(whole()).not.toContain(SECRET);
    expect(Buffer.from(set.pdf).toString("latin1")).not.toContain(SECRET);
    expect(whole()).toContain("补助金额为■■■");
    const own = whole().slice(whole().lastIndexOf("（withheld）"), whole().lastIndexOf("（table）"));
    expect(own.split("2026年10月8日")).toHaveLength(2);
  });

  test("an operator's masthead stands on the cover with its words for those who cannot see it; a spoilt one is left out", async () => {
    const masthead = (bytes: Uint8Array) => ({
      ...PAPER,
      sections: [],
      masthead: { image: { mediaType: "image/png", bytes }, alt: "Masthead in Mongolian" },
    });
    const inside = (pdf: Uint8Array): string => Buffer.from(pdf).toString("latin1");
    const shown = inside((await gazettePdf(masthead(picture(300, 60)))).pdf);
    expect(shown).toMatch(/\/Subtype \/Image/);
    expect(shown).toContain("Masthead in Mongolian");
    expect(inside((await gazettePdf(masthead(picture(300, 60).slice(0, 60)))).pdf)).not.toMatch(/\/Subtype \/Image/);
  });

  test("the cover names as many documents as it has room for, and says how many there are", async () => {
    const many = Array.from({ length: 30 }, (_, at) => ({
      ...long(`m${at}`, 1),
      title: `${"关于进一步做好城乡居民基本养老保险待遇领取资格认证工作并推行".repeat(2)}的通知（${at}）`,
    }));
    const { pdf } = await gazettePdf({ ...PAPER, sections: [{ name: "旗政府文件", documents: many }] });
    const cover = (await linesOf(pdf)).lines.filter((line) => line.page === 1);
    const lowest = Math.min(...cover.map((line) => line.y));
    const rest = cover.find((line) => line.text.includes("件文件，见目录"))!;
    expect(rest.y).toBeGreaterThan(lowest + 15);
  });

  test("the same issue set again is the same file, byte for byte", async () => {
    expect(Buffer.compare(Buffer.from((await gazettePdf(PAPER)).pdf), Buffer.from(set.pdf))).toBe(0);
  });
});
