// What the public may read, and the one door (PublicSource) its pages read through. Holds no query and no markup:
// the store answers from the public side of the database, tests and the bench answer from memory.
import { z } from "zod";
import type { PlainDate } from "../../kernel/plain-date.ts";
import type { PublicContent, Validity } from "../publishing/schema.ts";

/** A link to another public document. */
export type DocumentLink = { id: string; title: string; publishedOn: PlainDate };

/** One line of a list. Organ, column and kind are ids of the county's data. */
/** `correctedOn`: the day of its latest correction, by which lists put it in order. */
export type ListedDocument = DocumentLink & { correctedOn?: PlainDate; documentNumber: string; issuingOrgan: string; column: string; kind: string };

/** `concealed`: a later correction took its text away from the public; that it was, and why it went, stays. */
export type Revision = { revision: number; publishedAt: string; note: string; sha256: string; concealed?: true };

/** Why a document no longer stands, in Chinese, and since when. */
export type Ending = { reason: string; at: string };

type Identity = {
  /** The slug of its address, /d/<id>, for instance `pub-2026-000012`. */
  id: string;
  /** 索引号 */
  indexNumber: string;
};

/** A document the public can read: what was published, exactly. `expired` still reads, marked 已失效. */
export type PublishedDocument = Identity & {
  state: "published" | "expired";
  revision: number;
  content: PublicContent;
  /**
   * The very text the hashes are over: served byte for byte, so that anybody can check. Absent where it is not shown whole: an issue of the gazette
   * lists a document that was withdrawn since, and its title is left out of `content`.
   */
  canonical?: string;
  publishedAt: string;
  firstPublishedAt: string;
  sha256: string;
  sm3: string;
  end?: Ending;
  /** Every revision, oldest first, this one included. */
  history: Revision[];
  interpretations: DocumentLink[];
  interpretationOf?: { id: string; title: string };
  /** The issues of the gazette it was printed in; where it carries an issue itself, that one. */
  printedIn?: PrintedIn[];
  carriesIssue?: { id: string; name: string };
};

/** What is left of a withdrawn document. There is no content in it, so no page can show any by mistake. */
export type Tombstone = Identity & { state: "withdrawn"; end: Ending };

export type PublicDocument = PublishedDocument | Tombstone;

/** An issue of the gazette. `file` is absent while a document in it has been taken back: the pages went with it. */
export type GazetteHead = {
  /** The slug of its address, /gazette/<id>: `2026-4`, `2026-extra-1`. */
  id: string;
  year: number;
  kind: "regular" | "extra" | "supplement";
  number: number;
  runningNumber: number | null;
  /** The day on its cover, and the day it came online. */
  publishedOn: PlainDate;
  releasedAt: string;
  /** The document that carried its pages through the reviews. */
  document: string;
  revision: number;
  note: string;
  pages: number;
  size: number;
  file?: string;
  sha256: string;
  sm3: string;
  /** Printed long ago, taken in from its scan and set anew. */
  backIssue: boolean;
};

/** A document in an issue. Of a withdrawn one only its place and its index number are left. */
export type GazetteItem = {
  position: number;
  section: string;
  page: number;
  state: "equal" | "corrected" | "expired" | "withdrawn";
  title: string;
  number: string;
  document: string;
  indexNumber: string;
  /** Hash of the text as printed, and the revision that text is. */
  sha256: string;
  revision: number;
  organ: string;
  topic: string;
  madeOn: PlainDate | null;
  issuedOn: PlainDate | null;
  /** The day it was first on the portal. */
  onlineOn: PlainDate;
  /** As the document says of itself today. */
  validity: Validity;
  effectiveOn: PlainDate | null;
};
export type GazetteIssue = GazetteHead & { items: GazetteItem[] };

/** Where a document was printed. `revision`: which of its texts. */
export type PrintedIn = { issue: string; name: string; page: number; on: PlainDate; revision: number };

/** The gazette's part of the door. */
export type GazetteSource = {
  /** Newest first. */
  issues(): Promise<GazetteHead[]>;
  issue(id: string): Promise<GazetteIssue | undefined>;
  /** Every document printed in issues of a year, in the order of print. */
  year(year: number): Promise<(GazetteItem & { issue: string; issueName: string })[]>;
};

/** A column with the day it was last updated; never for one that is still empty. */
export type ColumnState = { id: string; lastPublishedOn?: PlainDate; documents: number };

export type HomeData = {
  /** Newest first, about ten. */
  latest: ListedDocument[];
  /** Every column of the county, also the empty ones. */
  columns: ColumnState[];
  /** The newest issues of the gazette and the newest annual reports, newest first. */
  gazettes: GazetteHead[];
  annualReports: ListedDocument[];
};

/** A page of a list; `page` counts from 1, `pages` is at least 1. */
export type Paged<Item> = { items: Item[]; page: number; pages: number; total: number };

export type ColumnData = Paged<ListedDocument> & { lastPublishedOn?: PlainDate; children: ColumnState[] };

/** A stretch of an excerpt; `hit` where it matches what was looked for. */
export type Piece = { text: string; hit: boolean };

export type Facet = { value: string; documents: number };

/** What a search can be narrowed by, in the order of the page. */
export const SEARCH_FILTERS = ["column", "organ", "kind", "year", "validity"] as const;
export type SearchFilter = (typeof SEARCH_FILTERS)[number];

/** `isCapped`: there are more than `total`, which is where counting ends. */
export type SearchData = { isCapped: boolean } & Paged<ListedDocument & { excerpt: Piece[] }> & {
    /** How many results each value of a filter would leave, most first. */
    facets: Record<SearchFilter, Facet[]>;
  };

export type FeedEntry = ListedDocument & { publishedAt: string; firstPublishedAt: string; summary: string };

/** The door. Everything is of one county and public; nothing a withdrawn document held comes through it. */
export type PublicSource = {
  /** Changes whenever anything public changes; prebuilt pages are kept per version. */
  siteVersion(): Promise<string>;
  /** The version where it is known without asking; undefined where it has to be asked for. */
  knownVersion?(): string | undefined;
  home(): Promise<HomeData>;
  /** Undefined for a column the county has not. A page past the last one comes back empty. */
  column(id: string, page: number): Promise<ColumnData | undefined>;
  document(id: string): Promise<PublicDocument | undefined>;
  /** The document as its revision `revision` stood; undefined also for a concealed one. */
  revision(id: string, revision: number): Promise<PublishedDocument | undefined>;
  search(query: SearchQuery): Promise<SearchData>;
  /** Newest first. */
  feed(limit: number): Promise<FeedEntry[]>;
  /** Addresses of documents for robots, up to 20,000 a page. */
  sitemap(page: number): Promise<{ entries: { id: string; publishedAt: string }[]; pages: number }>;
  gazette: GazetteSource;
};

// A parameter given twice counts once: the first.
const once = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
const optional = z.preprocess((value) => once(value) ?? "", z.string());

export const LAST_PAGE = 5_000;
const PAGE_MESSAGE = `页码应是 1 到 ${LAST_PAGE} 的整数`;
export const PageNumber = z.preprocess(
  (value) => once(value) ?? "1",
  z
    .string()
    .regex(/^[1-9]\d{0,3}$/, PAGE_MESSAGE)
    .transform(Number)
    .refine((page) => page <= LAST_PAGE, PAGE_MESSAGE),
);

export const QUERY_LENGTH = 100;
const OUT_OF_TEXT = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\s]+/gu;
/** What a reader types into the search box, in one line. */
const QueryText = optional
  .transform((text) => text.replace(OUT_OF_TEXT, " ").trim())
  .pipe(z.string().refine((text) => [...text].length <= QUERY_LENGTH, `要查找的内容最多 ${QUERY_LENGTH} 个字，请留下最要紧的几个词`));

export const SearchQuery = z.object({
  q: QueryText,
  column: optional.pipe(z.string().max(100, "没有这个栏目")),
  organ: optional.pipe(z.string().max(100, "没有这个机关")),
  kind: optional.pipe(z.string().max(60, "没有这种体裁")),
  year: optional.pipe(z.union([z.literal(""), z.string().regex(/^(19|20)\d{2}$/, "年份应是四位数，如 2026")], { error: "年份应是四位数，如 2026" })),
  validity: optional.pipe(z.string().max(30, "没有这种效力状态")),
  page: PageNumber,
});
export type SearchQuery = z.infer<typeof SearchQuery>;

export const DocumentAddress = z.object({ id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/) });
export const IssueAddress = z.object({ id: z.string().regex(/^\d{4}-(?:(?:extra|supplement)-)?[1-9]\d{0,3}$/) });
export const YearAddress = z.object({
  year: z
    .string()
    .regex(/^(?:19|20|21)\d{2}$/)
    .transform(Number),
});
export const RevisionAddress = DocumentAddress.extend({
  revision: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number),
});

/** A page of this site to go back to: a path with its query, never another site. Anything else becomes the home page. */
export const LocalPath = optional.transform((text) => {
  if (!/^\/(?![/\\])[^\\\p{Cc}\s]{0,500}$/u.test(text)) return "/";
  const url = URL.parse(text, "http://local.invalid");
  // A path such as /.//evil.example normalises to //evil.example, which a browser takes for another host.
  if (url === null || url.host !== "local.invalid" || url.pathname.startsWith("//")) return "/";
  return `${url.pathname}${url.search}`;
});

export const ElderChoice = z.object({
  on: z.preprocess(once, z.enum(["0", "1"], { error: "on 只能是 1（打开长辈版）或 0（回到普通版）" })),
  back: LocalPath,
});
