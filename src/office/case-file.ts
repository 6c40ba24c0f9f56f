// A case whole as one PDF: its head with the contents, then every page of its files under one numbering. Made piece by piece: of the files no more than
// a few pages are in memory, however many there are. What it holds is the caller's matter, how it looks that of two templates.
import { clean } from "./pdf.ts";
import { joinedPdf } from "./pdf-join.ts";
import { drawPage } from "./page-images.ts";
import { OfficeRefusal } from "./refusal.ts";
import { typeset } from "./typeset.ts";

/** A file of the case. `why`: it cannot be drawn, so one page says so. */
export type CaseAnnex = { name: string; sha256: string; pages: number } & ({ mediaType: string; read: () => Promise<Uint8Array> } | { why: string });
type Row = string[];
export type CaseHead = {
  title: string;
  unit: string;
  madeOn: string;
  /** What the contents list, in order: a letter by its key, a file by its place among the annexes; neither: not in here. */
  index: { name: string; number: string; date: string; letter?: string; annex?: number }[];
  register: Row[];
  clock: string[];
  course: Row[];
  disputes: Row[];
  files: Row[];
  letters: { key: string; title: string; number: string; addressees: string; paragraphs: string[]; signedBy: string; date: string }[];
};
export type CaseFileOptions = { signal?: AbortSignal | undefined; onPage?: ((done: number) => void) | undefined };

/** Pages set at a time; each is a picture of some megabytes while it is drawn. */
const AT_A_TIME = 8;

type Page = { name: string; place: string; page: number; image: string; why: string; sha256: string };

export const pagesOfAnnexes = (annexes: readonly CaseAnnex[]): number => annexes.reduce((sum, { pages }) => sum + pages, 0);

/** The bytes of the PDF. Ends with `signal`'s reason when it is broken off. */
export const caseFilePdf = (head: CaseHead, annexes: readonly CaseAnnex[], options: CaseFileOptions = {}): AsyncGenerator<Uint8Array, void> =>
  joinedPdf(parts(head, annexes, options));

async function* parts(head: CaseHead, annexes: readonly CaseAnnex[], { signal, onPage }: CaseFileOptions): AsyncGenerator<Uint8Array, void> {
  const offsets = annexes.map((_, at) => pagesOfAnnexes(annexes.slice(0, at)) + 1);
  const annexed = pagesOfAnnexes(annexes);
  const index = head.index.map(({ letter, annex, ...row }, at) => ({
    ...row,
    place: at + 1,
    label: letter ?? "",
    offset: annex === undefined ? 0 : offsets[annex]!,
  }));
  const front = await setType("case-file", { ...head, index, annexed });
  yield front.pdf;
  const total = front.pages + annexed;
  let images: Record<string, Uint8Array> = {};
  let pages: Page[] = [];
  let done = 0;
  const set = async (): Promise<Uint8Array> => {
    const { pdf } = await setType("case-pages", { title: head.title, total, pages }, images);
    done += pages.length;
    [images, pages] = [{}, []];
    onPage?.(done);
    return pdf;
  };
  for (const annex of annexes) {
    // One file is read once, whatever its pages.
    const bytes = "read" in annex ? await annex.read() : undefined;
    for (let at = 1; at <= annex.pages; at++) {
      signal?.throwIfAborted();
      const page = front.pages + done + pages.length + 1;
      const place = annex.pages === 1 ? "" : `第 ${at} 页，共 ${annex.pages} 页`;
      const drawn = "read" in annex ? await pictureOf(bytes!, annex.mediaType, at) : annex.why;
      const image = typeof drawn === "string" ? "" : `page-${page}.jpg`;
      if (typeof drawn !== "string") images[image] = drawn;
      pages.push({ name: annex.name, place, page, image, why: typeof drawn === "string" ? drawn : "", sha256: annex.sha256 });
      if (pages.length === AT_A_TIME) yield await set();
    }
  }
  if (pages.length > 0) yield await set();
}

/** The page, or why there is none. */
const pictureOf = async (bytes: Uint8Array, mediaType: string, page: number): Promise<Uint8Array | string> => {
  try {
    return (await drawPage(bytes, mediaType, page, [], "jpeg")).image;
  } catch (error) {
    // That much else waits says nothing of the file.
    if (error instanceof OfficeRefusal && error.code !== "too-busy") return `${error.because}。请查看系统中保存的原件。`;
    throw error;
  }
};

const setType = async (template: "case-file" | "case-pages", data: object, images: Record<string, Uint8Array> = {}) => {
  const set = await typeset(template, clean(data), images);
  if (set.pdf.byteLength === 0) throw new OfficeRefusal("failed", "案卷没有做成", "请再试一次；仍不成功时请告诉系统管理员");
  return set;
};
