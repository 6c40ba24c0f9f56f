// The proofing desk: steps on whole documents and on flags, and the fold over all steps. Arranging (move, merge, split, retype, set aside, restore, split and join
// documents) keeps every character; only editing changes words, and says why.
import { ALLOWED, refuse, type Verdict } from "../../../kernel/verdict.ts";
import type { Flag, ImportResult } from "../schema.ts";
import { ARRANGING, type Do, GONE } from "./arranging.ts";
import { type Change, FACT_NAMES, type Step } from "./change.ts";
import { isPlainDate } from "../../../kernel/plain-date.ts";
import {
  type DeskDocument,
  type DeskNode,
  findDocument,
  findSpot,
  freshKey,
  linesOfDocument,
  startOf,
  type Structure,
  visitNodes,
} from "./structure.ts";

const facts: Do<"facts"> = (draft, step) => {
  const document = findDocument(draft, step.document);
  if (!document) return GONE;
  const value = step.value === "" ? null : step.value;
  if (step.field === "title") {
    if (value === null) return refuse("标题不能是空的", [], "请填写标题");
    document.title = value;
    return ALLOWED;
  }
  if (step.field === "madeOn" && value !== null && !isPlainDate(value))
    return refuse(`${FACT_NAMES.madeOn}不是有效的日期`, [], "请写成 2023-10-08 的样子");
  document[step.field] = value;
  return ALLOWED;
};

const splitDocument: Do<"split-document"> = (draft, step) => {
  const spot = findSpot(draft, step.node);
  if (!spot) return GONE;
  if (spot.parent) return refuse("只能从文件的最外层另起一件", [], "请先把这一段移到最外层");
  const { document, index, node } = spot;
  if (index === 0) return refuse("这已经是文件的第一段", [], "请从后面的段落另起一件");
  const key = freshKey(draft, document.key);
  const nodes = document.nodes.splice(index);
  // Its title is most often the first line; what is the title is not printed a second time.
  const isTitle = node.text === step.title && node.label === "" && node.children.length === 0;
  draft.documents.splice(draft.documents.indexOf(document) + 1, 0, {
    ...document,
    key,
    id: key,
    title: step.title,
    number: null,
    signer: null,
    madeOn: null,
    addressees: null,
    line: node.lines[0] ?? document.line,
    nodes: isTitle ? nodes.slice(1) : nodes,
  });
  return ALLOWED;
};

const joinDocument: Do<"join-document"> = (draft, step) => {
  const at = draft.documents.findIndex((document) => document.key === step.document);
  const [before, document] = [draft.documents[at - 1], draft.documents[at]];
  if (!document) return GONE;
  if (!before) return refuse("这是第一件文件，前面没有可并入的文件");
  // Its title and number stood in the source: they stay, as lines.
  const line = (text: string): DeskNode => {
    const key = freshKey(draft, document.key);
    const node: DeskNode = { key, id: key, level: "heading", label: "", text, lines: [document.line], children: [] };
    before.nodes.push(node);
    return node;
  };
  draft.documents.splice(at, 1);
  line(document.title);
  if (document.number) line(document.number);
  before.nodes.push(...document.nodes);
  return ALLOWED;
};

/** For each flag the document it speaks of: the one whose lines it names, else the last one that begins before it. */
export const placesOfFlags = (structure: Structure, flags: readonly Flag[]): (DeskDocument | undefined)[] => {
  const linesOf = structure.documents.map((document) => ({ document, lines: linesOfDocument(document) }));
  return flags.map(
    (flag) =>
      linesOf.find(({ lines }) => flag.lines.some((line) => lines.has(line)))?.document ??
      structure.documents.filter((document) => document.line <= flag.line).at(-1),
  );
};

const decide: Do<"flag"> = (draft, step, flags) => {
  const flag = flags[step.flag];
  if (!flag) return GONE;
  if (draft.decisions[step.flag]) return refuse("这一处疑点已经处理过", [], "要改主意，请先撤销");
  if (step.decision === "decline" && step.reason === "") return refuse("不采纳修复要写明理由", [], "请写明理由");
  if (step.decision === "decline" && flag.held !== "") {
    const [document] = placesOfFlags(draft, [flag]);
    if (!document) return GONE;
    // What the repair left out comes back where it stood in the source.
    const after = document.nodes.findLastIndex((node) => (node.lines[0] ?? 0) <= flag.line);
    const key = freshKey(draft, document.key);
    document.nodes.splice(after + 1, 0, { key, id: key, level: "paragraph", label: "", text: flag.held, lines: [...flag.lines], children: [] });
  }
  draft.decisions[step.flag] = { decision: step.decision, reason: step.reason };
  return ALLOWED;
};

const STEPS: { [K in Step["kind"]]: Do<K> } = {
  ...ARRANGING,
  facts,
  "split-document": splitDocument,
  "join-document": joinDocument,
  flag: decide,
};

/** Does one step on `draft` itself, or refuses and leaves it as it was. */
const take = (draft: Structure, step: Step, flags: readonly Flag[]): Verdict => (STEPS[step.kind] as Do<Step["kind"]>)(draft, step as never, flags);

/** The steps that still stand: an undo takes the last one with it. */
export const standing = (changes: readonly Change[]): Step[] => {
  const steps: Step[] = [];
  for (const change of changes) {
    if (change.kind === "undo") steps.pop();
    else steps.push(change);
  }
  return steps;
};

/** The structure after all changes. */
export const structureOf = (result: ImportResult, changes: readonly Change[]): Structure => {
  const draft = startOf(result);
  for (const step of standing(changes)) take(draft, step, result.flags);
  return draft;
};

/** Whether `change` may follow `changes`; every recorded change was allowed when it was recorded. */
export const canChange = (result: ImportResult, changes: readonly Change[], change: Change): Verdict => {
  if (change.kind === "undo") return standing(changes).length > 0 ? ALLOWED : refuse("没有可以撤销的步骤");
  return take(structureOf(result, changes), change, result.flags);
};

/** The flags of a document that nobody has decided and that are not certain: by their place in the list of flags. `places`: where all of them belong. */
export const openFlags = (
  structure: Structure,
  flags: readonly Flag[],
  document: DeskDocument,
  places: readonly (DeskDocument | undefined)[] = placesOfFlags(structure, flags),
): number[] => flags.flatMap((flag, at) => (flag.confidence < 1 && !structure.decisions[at] && places[at] === document ? [at] : []));

/** How many nodes a structure has: for lists. */
export const countNodes = (document: DeskDocument): number => {
  let count = 0;
  visitNodes(document.nodes, () => count++);
  return count;
};
