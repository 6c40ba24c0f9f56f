// One document from its head and its fragments: mended, its tables put together, its tree built, its words normalised. Says which lines it took.
import type { Flag, GazetteNode, ImportedDocument } from "../schema.ts";
import { byNumber } from "./by-number.ts";
import { documentIdOf, nodesOf } from "./citations.ts";
import { flagOf } from "./flag.ts";
import type { Fragment } from "./fragments.ts";
import type { Head } from "./heads.ts";
import { append } from "./lists.ts";
import { checkLostMarks } from "./lost-marks.ts";
import { mended, type Own } from "./mend.ts";
import { normalOf } from "./normal.ts";
import { withNotes } from "./notes.ts";
import { checkNumbering } from "./numbering-check.ts";
import { reordered } from "./reorder.ts";
import { partsOf, type Placed } from "./parts.ts";
import type { Seams } from "./seams.ts";
import { isOrgan } from "./shapes.ts";
import type { Line, Span } from "./source.ts";
import { filledDown, withAllCells } from "./table-cells.ts";
import { withWholeRows } from "./table-rows.ts";
import { checkIndexes, checkSums, withoutRepeats } from "./table-checks.ts";
import { goesOnWith, headOf, pieceOf, wholeTable, type Piece as TablePiece, type WholeTable } from "./table-pieces.ts";
import { treeOf, type Piece } from "./tree.ts";

export type Built = {
  document: ImportedDocument;
  /** Lines that stand in it. */
  lines: Line[];
  /** Rows it set aside, and what of its lines is frame. */
  aside: Line[];
  frame: Span[];
};

/** 续表, （续上表） and, behind it, the unit that stood above the table's first piece too. */
const isCaption = ({ fragment, role }: Placed, placed: readonly Placed[], isFirst: boolean): boolean =>
  role === "paragraph" &&
  (/^（?续(?:上)?表[一二三四五六七八九十\d]*）?$|^（?续）?$/.test(fragment.plain) ||
    (!isFirst &&
      /^（?单位：[^。，；]{1,12}$/.test(fragment.plain) &&
      placed.some((other) => other.fragment !== fragment && other.fragment.plain === fragment.plain)));

/** Tables that go on over several fragments, as one; the further pieces vanish. */
const withTables = (placed: readonly Placed[], flags: Flag[]): { pieces: Piece[]; aside: Line[]; frame: Span[] } => {
  const pieces: Piece[] = [];
  const aside: Line[] = [];
  const frame: Span[] = [];
  let run: { at: number; pieces: TablePiece[]; /** 续表, 单位：万元 above what may be the rest of it. */ between: Placed[] } | undefined;
  const close = (): void => {
    if (!run) return;
    const { table, setAside } = tableOf(run.pieces, flags);
    pieces[run.at] = { ...pieces[run.at]!, table };
    append(aside, setAside);
    append(frame, table.frame);
    pieces.push(...run.between);
    run = undefined;
  };
  for (const one of placed) {
    const piece = one.role === "table" ? pieceOf(one.fragment) : undefined;
    if (piece && run) {
      const [first, last] = [run.pieces[0]!, run.pieces.at(-1)!];
      if (goesOnWith({ header: headOf(first), rows: last.body, width: first.width }, piece)) {
        run.pieces.push(piece);
        append(
          frame,
          run.between.flatMap(({ fragment }) => fragment.lines),
        );
        run.between = [];
        continue;
      }
    }
    if (run && !piece && isCaption(one, placed, run.between.length === 0)) {
      run.between.push(one);
      continue;
    }
    close();
    pieces.push(one);
    if (piece) run = { at: pieces.length - 1, pieces: [piece], between: [] };
  }
  close();
  return { pieces, aside, frame };
};

const tableOf = (pieces: readonly TablePiece[], flags: Flag[]): { table: WholeTable; setAside: Line[] } => {
  const { setAside, ...kept } = withoutRepeats(withAllCells(withWholeRows(wholeTable(pieces, flags), flags), flags), flags);
  const table = filledDown(kept);
  checkIndexes(table, flags);
  checkSums(table, flags);
  return { table, setAside: setAside.map(({ line }) => line) };
};

/** `head`: the lines of title and addressees, which are put right in their fields. */
const normalise = (nodes: readonly GazetteNode[], flags: Flag[], head: readonly Line[]): void => {
  const lines: number[] = [];
  let [marks, wide] = [0, 0];
  const put = (text: string): string => {
    const normal = normalOf(text);
    marks += normal.marks;
    wide += normal.wide;
    return normal.text;
  };
  for (const { text, no } of head) {
    const before = marks + wide;
    put(text);
    if (marks + wide > before) lines.push(no);
  }
  for (const node of nodesOf(nodes)) {
    const before = marks + wide;
    node.text = put(node.text);
    if (node.rows) node.rows = node.rows.map((row) => row.map(put));
    if (marks + wide > before) append(lines, node.lines);
  }
  const what = [...(marks > 0 ? [`${marks}个半角标点`] : []), ...(wide > 0 ? [`${wide}个全角数字或字母`] : [])].join("、");
  if (what !== "")
    flags.push(
      flagOf({
        kind: "garbled",
        lines,
        message: `中文里夹有${what}`,
        confidence: 1,
        repair: "标点已改为全角，数字、字母已改为半角；原文一字未动",
        applied: true,
      }),
    );
};

export const documentOf = (head: Head, fragments: readonly Fragment[], own: readonly Own[], seams: Seams, flags: Flag[]): Built => {
  const body = mended(withNotes(byNumber(reordered(own, seams, flags), flags)), seams, flags);
  const placed = partsOf(body);
  checkNumbering(placed, flags);
  const { pieces, aside, frame } = withTables(placed, flags);
  const signatures = pieces.filter(({ role }) => role === "signature");
  const dated = signatures.findIndex(({ madeOn }) => madeOn !== undefined);
  const madeOn = signatures[dated]?.madeOn ?? null;
  const signing = signatures
    .slice(0, dated === -1 ? undefined : dated + 1)
    .map(({ fragment }) => fragment.plain.replace(/(?:\d{4}|[〇零○一二三四五六七八九]{4})年.*日$/, ""));
  const organ = head.organ ?? (signing.filter(isOrgan).join("、") || null);
  const headLines = fragments.slice(head.sectionAt === undefined ? head.from : head.from + 1, head.to).flatMap(({ lines }) => lines);
  const id = documentIdOf({ number: head.number, organ, madeOn, title: head.title });
  const nodes = treeOf(id, pieces);
  const line = headLines[0]?.no ?? 1;
  normalise(nodes, flags, headLines);
  checkLostMarks(nodes, flags);
  // Lines right under each other are how a long title is set; a page or a blank line between them cuts it.
  if (head.titleAt.some((at, index) => index > 0 && (fragments[at]!.breakBefore || fragments[at]!.lines[0]!.gap > 0)))
    flags.push(
      flagOf({
        kind: "cut-by-page",
        lines: head.titleAt.flatMap((at) => fragments[at]!.lines.map(({ no }) => no)),
        message: `题目分印成${head.titleAt.length}行：${head.titleAt.map((at) => fragments[at]!.text).join("‖")}`,
        confidence: 1,
        repair: "已接成一个题目",
        applied: true,
      }),
    );
  if (head.numberCutAt.length > 0)
    flags.push(
      flagOf({
        kind: "cut-by-page",
        lines: head.numberCutAt.flatMap((at) => fragments[at]!.lines.map(({ no }) => no)),
        message: `文号被分页切断：${head.numberCutAt.map((at) => fragments[at]!.text).join("‖")}`,
        confidence: 1,
        repair: `已接成“${head.number}”`,
        applied: true,
      }),
    );
  return {
    document: {
      id,
      title: normalOf(head.title).text,
      number: head.number,
      organ,
      signer: head.signer,
      madeOn,
      addressees: head.addressees === null ? null : normalOf(head.addressees).text,
      section: head.entry?.section ?? (head.sectionAt === undefined ? null : fragments[head.sectionAt]!.plain.replace(/^[【〖◆■●※★▲]|[】〗]$/g, "")),
      line,
      nodes,
    },
    lines: [...headLines, ...own.flatMap(({ lines }) => lines)],
    aside,
    frame,
  };
};
