// A public site in memory: documents of our own writing in the shipped county, served through the same door as the database.
import { county } from "../../counties/tumed-left-banner/index.ts";
import { columnsWithin } from "../../src/county/lookup.ts";
import { bodyFromNotation } from "../../src/document/notation.ts";
import { plainTextOf } from "../../src/document/plain-text.ts";
import { publicBody } from "../../src/document/public-version.ts";
import { dateInShanghai, plainDate } from "../../src/kernel/plain-date.ts";
import { sha256, sm3 } from "../../src/platform/hash.ts";
import { excerptOf } from "../../src/modules/portal/rules/excerpt.ts";
import type {
  ColumnState,
  Facet,
  GazetteIssue,
  GazetteItem,
  ListedDocument,
  Paged,
  PublicDocument,
  PublicSource,
  PublishedDocument,
  Tombstone,
} from "../../src/modules/portal/schema.ts";
import type { PublicContent } from "../../src/modules/publishing/schema.ts";
import * as texts from "./portal-texts.ts";

const PAGE = 10;
const SITEMAP_PAGE = 20;

type Draft = Partial<Omit<PublicContent, "body">> & { title: string; text: string; on: string };

const contentOf = ({ text, on, ...given }: Draft): PublicContent => {
  const { body, withheld } = publicBody(bodyFromNotation(text));
  return {
    kind: "notice",
    column: "policy-departments",
    topic: county.topics[0]?.id ?? "",
    documentNumber: "",
    issuingOrgan: "civil-affairs",
    madeOn: plainDate(on),
    issuedOn: plainDate(on),
    effectiveOn: null,
    expiresOn: null,
    validity: "none",
    keywords: [],
    source: "旗民政局",
    responsibleEditor: "民政局·信息发布岗",
    interprets: null,
    attachments: [],
    openness: "proactive",
    fourLevels: false,
    ...given,
    body,
    withheld: withheld.map((ground) => ({ ground })),
  };
};

/** A published document as the store would answer it; `more` overrides anything. */
export const published = (id: string, draft: Draft, more: Partial<PublishedDocument> = {}): PublishedDocument => {
  const content = contentOf(draft);
  const canonical = JSON.stringify(content);
  const at = `${draft.on}T02:30:00.000Z`;
  const hash = sha256(canonical).toString("hex");
  return {
    id,
    indexNumber: `150121001/2026-${id.slice(-5)}`,
    state: "published",
    revision: 1,
    content,
    canonical,
    publishedAt: at,
    firstPublishedAt: at,
    sha256: hash,
    sm3: sm3(canonical).toString("hex"),
    history: [{ revision: 1, publishedAt: at, note: "", sha256: hash }],
    interpretations: [],
    ...more,
  };
};

const MEASURES = "pub-2026-00012";
const INTERPRETATION = "pub-2026-00013";
const CORRECTED = "pub-2026-00015";

const measures = published(
  MEASURES,
  {
    title: "土默特左旗城镇供热管理办法",
    text: texts.measures,
    on: "2026-09-18",
    kind: "measures",
    column: "normative-documents",
    issuingOrgan: "banner-government",
    documentNumber: "土左政发〔2026〕21号",
    validity: "in-force",
    effectiveOn: plainDate("2026-10-15"),
    keywords: ["供热", "管理", "办法"],
    source: "旗人民政府办公室",
    responsibleEditor: "政府办公室·信息股",
    attachments: [
      {
        fileId: "file-form",
        name: "城镇供热用户报修登记表.docx",
        mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        size: 48_300,
        sha256: "0".repeat(64),
      },
      { fileId: "file-map", name: "供热分区示意图.pdf", mediaType: "application/pdf", size: 2_411_000, sha256: "1".repeat(64) },
    ],
  },
  { interpretations: [{ id: INTERPRETATION, title: "《土默特左旗城镇供热管理办法》解读：家里不热怎么办", publishedOn: plainDate("2026-09-18") }] },
);
const interpretation = published(
  INTERPRETATION,
  {
    title: "《土默特左旗城镇供热管理办法》解读：家里不热怎么办",
    text: texts.interpretation,
    on: "2026-09-18",
    kind: "interpretation-text",
    column: "interpretations",
  },
  { interpretationOf: { id: MEASURES, title: measures.content.title } },
);
const partial = published("pub-2026-00014", {
  title: "关于发放2026年第三季度临时救助金的公示",
  text: texts.partial,
  on: "2026-10-09",
  kind: "publicity",
  column: "social-assistance",
  keywords: ["临时救助", "公示"],
});
const firstRevision = published(CORRECTED, {
  title: "关于做好2026年冬季农村公路除雪保畅工作的通知",
  text: texts.snowFirst,
  on: "2026-11-02",
  documentNumber: "土左交发〔2026〕33号",
  issuingOrgan: "transport",
  source: "旗交通运输局",
});
const secondRevision = published(CORRECTED, {
  title: firstRevision.content.title,
  text: texts.snowSecond,
  on: "2026-11-02",
  documentNumber: "土左交发〔2026〕33号",
  issuingOrgan: "transport",
  source: "旗交通运输局",
});
const history = [
  ...firstRevision.history,
  { revision: 2, publishedAt: "2026-11-05T08:12:00.000Z", note: "附表中察素齐镇路段的责任单位写错，已改正。", sha256: secondRevision.sha256 },
];
const oldRevision: PublishedDocument = { ...firstRevision, history };
const corrected: PublishedDocument = { ...secondRevision, revision: 2, publishedAt: "2026-11-05T08:12:00.000Z", history };
const expired = published(
  "pub-2026-00016",
  {
    title: "关于开展2024年秋季牲畜集中免疫的通知",
    text: texts.vaccination,
    on: "2024-09-02",
    documentNumber: "土左政办发〔2024〕19号",
    column: "policy-office",
    issuingOrgan: "government-office",
    expiresOn: plainDate("2025-08-31"),
    validity: "in-force",
  },
  { state: "expired", end: { reason: "有效期已满", at: "2025-08-31T16:00:00.000Z" } },
);
const long = published("pub-2026-00018", {
  title: "关于进一步优化城乡居民基本养老保险待遇领取资格认证服务推行社区网格员上门代办和远程视频认证两种方式并行的通知",
  text: texts.short,
  on: "2026-11-20",
  issuingOrgan: "human-resources",
  documentNumber: "土左人社发〔2026〕40号",
});
export const tombstone: Tombstone = {
  id: "pub-2026-00017",
  indexNumber: "150121001/2026-00017",
  state: "withdrawn",
  end: { reason: "名单中含有不应公开的个人信息，撤回后另行公布。", at: "2026-10-20T03:00:00.000Z" },
};

const two = (number: number): string => String(number).padStart(2, "0");
const notices = Array.from({ length: 24 }, (_, index) =>
  published(`pub-2026-001${two(index)}`, {
    title: texts.noticeTitles[index % texts.noticeTitles.length] ?? "",
    text: texts.short,
    on: `2026-${two(3 + (index % 8))}-${two(1 + index)}`,
    column: ["notices", "policy-departments", "employment", "news", "farm-subsidies", "budget"][index % 6] ?? "notices",
    issuingOrgan: ["civil-affairs", "finance", "transport", "education", "human-resources"][index % 5] ?? "finance",
    documentNumber: index % 3 === 0 ? `土左财发〔2026〕${index + 10}号` : "",
  }),
);
const issues = [1, 2, 3, 4].map((number) =>
  published(`pub-2026-0020${number}`, {
    title: `土默特左旗人民政府公报（2026年第${number}期）`,
    text: texts.short,
    on: `2026-${two(number * 2 + 2)}-15`,
    kind: "communique",
    column: "gazette",
    issuingOrgan: "government-office",
  }),
);
const reports = [2025, 2024, 2023].map((year, index) =>
  published(`pub-2026-0030${index}`, {
    title: `土默特左旗人民政府${year}年政府信息公开工作年度报告`,
    text: texts.short,
    on: `${year + 1}-02-18`,
    kind: "annual-report",
    column: "annual-reports",
    issuingOrgan: "government-office",
  }),
);

export const all: PublishedDocument[] = [measures, interpretation, partial, corrected, expired, long, ...notices, ...issues, ...reports];
export const named = { measures, interpretation, partial, corrected, oldRevision, expired, long, tombstone };

const itemOf = (document: PublishedDocument, position: number, state: GazetteItem["state"] = "equal"): GazetteItem => ({
  position,
  section: position < 3 ? "旗政府文件" : "部门相关文件",
  page: position * 2 + 1,
  state,
  title: state === "withdrawn" ? "" : document.content.title,
  number: state === "withdrawn" ? "" : document.content.documentNumber,
  document: document.id,
  indexNumber: document.indexNumber,
  sha256: document.sha256,
  revision: 1,
  organ: document.content.issuingOrgan,
  topic: document.content.topic,
  madeOn: document.content.madeOn,
  issuedOn: document.content.issuedOn,
  onlineOn: dateInShanghai(new Date(document.firstPublishedAt)),
  validity: document.content.validity,
  effectiveOn: document.content.effectiveOn,
});
/** Issues 4 to 1 of 2026: the last with a document corrected since, one that is no longer in force and one that was taken back. */
export const gazetteIssues: GazetteIssue[] = [4, 3, 2, 1].map((number) => ({
  id: `2026-${number}`,
  year: 2026,
  kind: "regular",
  number,
  runningNumber: 48 + number,
  publishedOn: plainDate(`2026-${two(number * 2 + 2)}-15`),
  releasedAt: `2026-${two(number * 2 + 2)}-15T02:00:00.000Z`,
  document: `pub-2026-0020${number}`,
  revision: 1,
  note: "",
  pages: 12 + number,
  size: 480_000,
  ...(number === 4 ? {} : { file: `f-gazette-${number}` }),
  sha256: "5e".repeat(32),
  sm3: "7a".repeat(32),
  backIssue: number === 1,
  items:
    number === 4
      ? [itemOf(measures, 1), itemOf(corrected, 2, "corrected"), itemOf(expired, 3, "expired"), itemOf(long, 4), itemOf(partial, 5, "withdrawn")]
      : [itemOf(measures, 1), itemOf(partial, 2), itemOf(long, 3)],
}));

const listedOf = ({ id, content, firstPublishedAt, publishedAt }: PublishedDocument): ListedDocument => ({
  id,
  title: content.title,
  publishedOn: dateInShanghai(new Date(firstPublishedAt)),
  ...(publishedAt > firstPublishedAt ? { correctedOn: dateInShanghai(new Date(publishedAt)) } : {}),
  documentNumber: content.documentNumber,
  issuingOrgan: content.issuingOrgan,
  column: content.column,
  kind: content.kind,
});
const byNewest = (one: PublishedDocument, other: PublishedDocument): number => (one.publishedAt < other.publishedAt ? 1 : -1);
const pageOf = <Item>(items: Item[], page: number): Paged<Item> => ({
  items: items.slice((page - 1) * PAGE, page * PAGE),
  page,
  pages: Math.max(1, Math.ceil(items.length / PAGE)),
  total: items.length,
});
const facetOf = (values: string[]): Facet[] =>
  [...Map.groupBy(values, (value) => value)]
    .map(([value, found]) => ({ value, documents: found.length }))
    .sort((one, other) => other.documents - one.documents);

/** A source over `documents`; `site.version` is what siteVersion answers, `site.reads` counts what was asked of it. */
export const memorySource = (
  documents: PublicDocument[] = [...all, tombstone],
): { source: PublicSource; site: { version: string; reads: number; documents: PublicDocument[] } } => {
  const site = { version: "1", reads: 0, documents };
  const open = (): PublishedDocument[] => site.documents.filter((document) => document.state !== "withdrawn").sort(byNewest);
  const within = (column: string): PublishedDocument[] => {
    const ids = new Set(columnsWithin(county, column).map((inner) => inner.id));
    return open().filter((document) => ids.has(document.content.column));
  };
  const stateOf = (id: string): ColumnState => {
    const found = within(id);
    return { id, documents: found.length, ...(found[0] ? { lastPublishedOn: listedOf(found[0]).publishedOn } : {}) };
  };
  const read = <Value>(value: Value): Promise<Value> => {
    site.reads += 1;
    return Promise.resolve(value);
  };
  const source: PublicSource = {
    gazette: {
      issues: () => read(gazetteIssues),
      issue: (id) => read(gazetteIssues.find((issue) => issue.id === id)),
      year: (year) =>
        read(
          gazetteIssues
            .filter((issue) => issue.year === year)
            .toReversed()
            .flatMap((issue) => issue.items.map((item) => ({ ...item, issue: issue.id, issueName: `${year}年第${issue.number}期` }))),
        ),
    },
    siteVersion: () => Promise.resolve(site.version),
    knownVersion: () => site.version,
    home: () =>
      read({
        latest: open().slice(0, PAGE).map(listedOf),
        columns: county.columns.map((column) => stateOf(column.id)),
        gazettes: gazetteIssues.map(({ items: _items, ...head }) => head),
        annualReports: within("annual-reports").map(listedOf),
      }),
    column: (id, page) => {
      const { lastPublishedOn } = stateOf(id);
      const children = county.columns.filter((column) => column.parent === id).map((column) => stateOf(column.id));
      return read({ ...pageOf(within(id).map(listedOf), page), children, ...(lastPublishedOn ? { lastPublishedOn } : {}) });
    },
    document: (id) => read(site.documents.find((document) => document.id === id)),
    revision: (id, revision) => {
      const current = site.documents.find((document) => document.id === id);
      const shown = current?.state !== "withdrawn" && current?.revision === revision ? current : undefined;
      return read(id === CORRECTED && revision === 1 ? oldRevision : shown);
    },
    search: ({ q, column, organ, kind, year, validity, page }) => {
      const words = q.split(" ");
      const found = open()
        .map((document) => ({ document, plain: plainTextOf(document.content.body).text }))
        .filter(({ document, plain }) => words.every((word) => `${document.content.title}${document.content.documentNumber}${plain}`.includes(word)))
        .filter(({ document }) => (column === "" || document.content.column === column) && (organ === "" || document.content.issuingOrgan === organ))
        .filter(({ document }) => year === "" || listedOf(document).publishedOn.startsWith(year))
        .filter(({ document }) => (kind === "" || document.content.kind === kind) && (validity === "" || document.content.validity === validity));
      const facets = {
        column: facetOf(found.map(({ document }) => document.content.column)),
        organ: facetOf(found.map(({ document }) => document.content.issuingOrgan)),
        kind: facetOf(found.map(({ document }) => document.content.kind)),
        validity: facetOf(found.map(({ document }) => document.content.validity)),
        year: facetOf(found.map(({ document }) => listedOf(document).publishedOn.slice(0, 4))),
      };
      return read({
        ...pageOf(
          found.map(({ document, plain }) => ({ ...listedOf(document), excerpt: excerptOf(plain, q) })),
          page,
        ),
        isCapped: false,
        facets,
      });
    },
    feed: (limit) =>
      read(
        open()
          .slice(0, limit)
          .map((document) => ({
            ...listedOf(document),
            publishedAt: document.publishedAt,
            firstPublishedAt: document.firstPublishedAt,
            summary: plainTextOf(document.content.body).text.slice(0, 120),
          })),
      ),
    sitemap: (page) =>
      read({
        entries: open()
          .slice((page - 1) * SITEMAP_PAGE, page * SITEMAP_PAGE)
          .map(({ id, publishedAt }) => ({ id, publishedAt })),
        pages: Math.max(1, Math.ceil(open().length / SITEMAP_PAGE)),
      }),
  };
  return { source, site };
};
