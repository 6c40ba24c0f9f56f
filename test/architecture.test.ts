// Who may import whom (ARCHITECTURE.md), as data; and what pure files must not touch. No extra tool: imports are read as text.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "..");
const sources = ["src", "counties"].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name))),
);

/** What a file is, from where it stands. The first pattern that fits decides. */
const KINDS: [kind: string, pattern: RegExp][] = [
  ["kernel", /^src\/kernel\//],
  ["law", /^src\/law\//],
  ["county", /^src\/county\//],
  ["document", /^src\/document\//],
  ["data", /^counties\//],
  ["office", /^src\/office\//],
  ["platform", /^src\/platform\//],
  ["workbench", /^src\/workbench\//],
  ["pure", /^src\/modules\/proofreading\/(?!index|(?:\w+-)?(?:store|view)|actions|routes|jobs)/],
  ["pure", /^src\/modules\/[^/]+\/(schema|duties|rules|checks|cli-text)\.ts$/],
  ["pure", /^src\/modules\/[^/]+\/rules\//],
  ["pure", /^src\/modules\/gazette\/import\//],
  ["face", /^src\/modules\/[^/]+\/index\.ts$/],
  ["store", /^src\/modules\/[^/]+\/(\w+-)?store\.ts$/],
  ["module", /^src\/modules\//],
  ["top", /^src\//],
];
const kindOf = (file: string): string => KINDS.find(([, pattern]) => pattern.test(file))![0];
const moduleOf = (file: string): string | undefined => /^src\/modules\/([^/]+)\//.exec(file)?.[1];

/** Kind → the kinds it may import; `own:` only within its own module. */
const MAY: Record<string, string[]> = {
  kernel: ["kernel"],
  law: ["kernel", "law"],
  county: ["kernel", "county"],
  document: ["kernel", "document"],
  data: ["kernel", "county", "document", "data", "pure"],
  office: ["kernel", "document", "office"],
  platform: ["kernel", "county", "platform"],
  pure: ["kernel", "law", "county", "document", "own:pure"],
  store: ["kernel", "law", "county", "document", "platform", "own:pure", "own:store", "face", "pure"],
  face: ["kernel", "law", "county", "document", "platform", "office", "own:pure", "own:store", "own:module", "face", "pure"],
  module: ["kernel", "law", "county", "document", "platform", "office", "own:pure", "own:store", "own:module", "own:face", "face", "pure"],
  workbench: ["kernel", "law", "county", "document", "pure", "workbench"],
  top: ["kernel", "law", "county", "document", "office", "platform", "pure", "store", "face", "module", "top", "data"],
};

/** Modules in the order of dependence: one may use the face of those before it, and of no other. */
const ORDER = ["identity", "calendar", "proofreading", "publishing", "portal", "gazette", "requests", "audit", "clauses", "settings"];

type Import = { from: string; to: string; target: string; typeOnly: boolean };
const importsOf = (file: string): Import[] =>
  [...readFileSync(join(ROOT, file), "utf8").matchAll(/^(?:import|export)\s+(type\s+)?(?:[^"';]*?from\s+)?"([^"]+)"/gm)].map((match) => ({
    from: file,
    to: match[2]!,
    target: match[2]!.startsWith(".") ? relative(ROOT, resolve(ROOT, dirname(file), match[2]!)) : match[2]!,
    typeOnly: match[1] !== undefined,
  }));
const local = sources.flatMap(importsOf).filter((one) => one.to.startsWith("."));

// The shape of an answer is named where it is made: a type of a view or a listing is erased before anything reaches a browser.
const isAnswer = ({ target, typeOnly }: Pick<Import, "target" | "typeOnly">): boolean => typeOnly && /\/((?:\w+-)?view|listing)\.ts$/.test(target);

describe("the dependency rule", () => {
  test("there is something to check", () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(local.length).toBeGreaterThan(200);
  });

  test("every import goes where the table lets it", () => {
    const wrong = local.filter(({ from, target, typeOnly }) => {
      if (target.startsWith("src/workbench") && !from.startsWith("src/workbench")) return true;
      if (from.startsWith("src/workbench") && isAnswer({ target, typeOnly })) return false;
      if (/\.(css|svg|json|woff2)$/.test(target)) return false;
      const may = MAY[kindOf(from)]!;
      const kind = kindOf(target);
      const own = moduleOf(from) !== undefined && moduleOf(from) === moduleOf(target);
      if (may.includes(kind)) return kind === "pure" && kindOf(from) === "module" && !own ? !typeOnly && !may.includes("pure") : false;
      if (own && may.includes(`own:${kind}`)) return false;
      // The shape of what a module publishes is data like a county's: types of it may be named anywhere.
      return !(typeOnly && kind === "pure");
    });
    expect(wrong.map(({ from, target }) => `${from} → ${target}`)).toEqual([]);
  });

  test("modules depend on each other in one direction", () => {
    const wrong = local.filter(({ from, target, typeOnly }) => {
      const [own, other] = [moduleOf(from), moduleOf(target)];
      return own && other && own !== other && !typeOnly && kindOf(target) !== "pure" && ORDER.indexOf(other) >= ORDER.indexOf(own);
    });
    expect(wrong.map(({ from, target }) => `${from} → ${target}`)).toEqual([]);
  });

  test("the workbench never reaches a store, an action or the platform", () => {
    const wrong = local.filter(
      (one) =>
        one.from.startsWith("src/workbench") &&
        !isAnswer(one) &&
        ["store", "module", "face", "platform", "office", "top"].includes(kindOf(one.target)),
    );
    expect(wrong.map(({ from, target }) => `${from} → ${target}`)).toEqual([]);
  });
});

describe("pure files", () => {
  const pure = sources.filter((file) => ["kernel", "law", "county", "document", "data", "pure"].includes(kindOf(file)));
  const FORBIDDEN: [what: string, pattern: RegExp][] = [
    ["the clock", /\bDate\.now\(|\bnew Date\(\)/],
    ["randomness", /\bMath\.random\(|\brandomUUID\(|\bgetRandomValues\(/],
    ["the process", /\bprocess\.(env|argv|cwd|exit)/],
    ["the network", /\bfetch\(/],
    ["Node's own modules", /from "node:/],
    ["the console", /\bconsole\./],
    ["SQL", /\bsql`|selectFrom\(|insertInto\(/],
  ];

  test.each(FORBIDDEN)("never touch %s", (_what, pattern) => {
    expect(pure.filter((file) => pattern.test(readFileSync(join(ROOT, file), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "")))).toEqual([]);
  });

  test("SQL is written in stores, the platform and the seed's reach only", () => {
    const withSql = sources.filter((file) =>
      /\.(selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql<|\bsql`/.test(readFileSync(join(ROOT, file), "utf8")),
    );
    const allowed = withSql.filter((file) => /store\.ts$|^src\/platform\//.test(file));
    expect(withSql.filter((file) => !allowed.includes(file))).toEqual([]);
  });

  test("every file opens with what it decides or holds", () => {
    const silent = sources.filter((file) => !/^(\/\/|\/\*)/.test(readFileSync(join(ROOT, file), "utf8").trimStart()));
    expect(silent).toEqual([]);
  });
});
