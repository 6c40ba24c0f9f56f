// Several PDFs of our own type-setting as one, part after part as each is made, so that no more than a part is ever in memory. Bookmarks, tags and facts
// about the whole are the first part's. Knows what our type-setting writes (plain objects, a table of where they stand); not a reader of PDF at large.

/** Numbers from here on are the parts'; the tree of all pages has the one before. */
const PAGES = 1;
const HEAD = Buffer.from("%PDF-1.7\n%\x80\x80\x80\x80\n", "latin1");

type Part = { objects: { id: number; bytes: Buffer }[]; size: number; root: number; info: number | undefined };

const numberAfter = (text: string, name: string): number | undefined => {
  const found = new RegExp(`/${name} (\\d+)`).exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
};

const read = (bytes: Uint8Array): Part => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = file.subarray(-60).toString("latin1");
  const table = Number(/startxref\s+(\d+)/.exec(end)?.[1]);
  const text = Number.isFinite(table) ? file.subarray(table).toString("latin1") : "";
  if (!/^xref\s+0 \d+\s/.test(text)) throw new RangeError("a PDF that our type-setting did not write");
  const places = [...text.matchAll(/^(\d{10}) \d{5} ([nf])/gm)]
    .map(([, at, use], id) => ({ id, at: Number(at), used: use === "n" }))
    .filter(({ used }) => used);
  const starts = places.map(({ at }) => at).toSorted((a, b) => a - b);
  const nextOf = new Map(starts.map((at, index) => [at, starts[index + 1] ?? table]));
  const trailer = text.slice(text.indexOf("trailer"));
  return {
    objects: places.map(({ id, at }) => ({ id, bytes: file.subarray(at, nextOf.get(at)!) })),
    size: numberAfter(trailer, "Size")!,
    root: numberAfter(trailer, "Root")!,
    info: numberAfter(trailer, "Info"),
  };
};

/** What stands before a stream's bytes, and those bytes with what closes them. */
const split = (object: Buffer): { words: string; stream: Buffer } => {
  const at = object.indexOf(">>\nstream\n");
  const cut = at === -1 ? object.length : at + 3;
  return { words: object.subarray(0, cut).toString("latin1"), stream: object.subarray(cut) };
};

/** Every number of an object moved on by `by`; what stands in strings is left as it is. */
const moved = (words: string, by: number): string =>
  words
    .replace(/^(\d+) 0 obj/, (_, id: string) => `${Number(id) + by} 0 obj`)
    .replace(/\((?:\\[\s\S]|[^\\()])*\)|\b(\d+) 0 R\b/g, (whole: string, id: string | undefined) =>
      id === undefined ? whole : `${Number(id) + by} 0 R`,
    );

/** Reads `parts` one at a time and yields the bytes of the whole. */
export async function* joinedPdf(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  const places: number[] = [];
  let length = 0;
  const placed = (id: number, ...pieces: Buffer[]): Buffer => {
    places[id] = length;
    const bytes = Buffer.concat(pieces);
    length += bytes.byteLength;
    return bytes;
  };
  length += HEAD.byteLength;
  yield HEAD;
  let by = PAGES;
  let [root, info]: (number | undefined)[] = [];
  let count = 0;
  const trees: number[] = [];
  for await (const bytes of parts) {
    const part = read(bytes);
    const isFirst = trees.length === 0;
    const catalog = split(part.objects.find(({ id }) => id === part.root)!.bytes).words;
    const tree = numberAfter(catalog, "Pages")!;
    for (const { id, bytes: object } of part.objects) {
      if (id === part.root && !isFirst) continue;
      const { words, stream } = split(object);
      let own = moved(words, by);
      if (id === part.root) own = own.replace(/\/Pages \d+ 0 R/, `/Pages ${PAGES} 0 R`);
      if (id === tree) {
        count += numberAfter(words, "Count")!;
        own = own.replace("<<", `<<\n  /Parent ${PAGES} 0 R`);
      }
      // Tags of later parts are not in the first part's tree.
      if (!isFirst) own = own.replace(/\/StructParents \d+/, "");
      yield placed(id + by, Buffer.from(own, "latin1"), stream, Buffer.from("\n"));
    }
    trees.push(tree + by);
    if (isFirst) [root, info] = [part.root + by, part.info === undefined ? undefined : part.info + by];
    by += part.size;
  }
  if (root === undefined) throw new RangeError("nothing to join");
  const kids = trees.map((tree) => `${tree} 0 R`).join(" ");
  yield placed(PAGES, Buffer.from(`${PAGES} 0 obj\n<<\n  /Type /Pages\n  /Count ${count}\n  /Kids [${kids}]\n>>\nendobj\n`));
  const rows = Array.from({ length: by }, (_, id) =>
    places[id] === undefined ? "0000000000 65535 f \n" : `${String(places[id]).padStart(10, "0")} 00000 n \n`,
  );
  yield Buffer.from(
    `xref\n0 ${by}\n${rows.join("")}trailer\n<<\n  /Size ${by}\n  /Root ${root} 0 R\n${info === undefined ? "" : `  /Info ${info} 0 R\n`}>>\nstartxref\n${length}\n%%EOF\n`,
  );
}
