// Steps on single nodes of the proofing desk: move, join, cut, retype, edit, set aside, take back. Each changes the structure it is given, or refuses
// and leaves it as it was. Documents as a whole, flags and the fold are in desk.ts.
import { ALLOWED, refuse, type Verdict } from "../../../kernel/verdict.ts";
import type { Flag } from "../schema.ts";
import type { Step } from "./change.ts";
import { type DeskNode, findDocument, findSpot, freshKey, type Structure } from "./structure.ts";

export const GONE = refuse("要处理的这一段已经不在原处", [], "请刷新页面，按现在的结构再处理");

export type Do<K extends Step["kind"]> = (draft: Structure, step: Extract<Step, { kind: K }>, flags: readonly Flag[]) => Verdict;

/** Puts `node` where a step says; the node is in no list yet. */
const place = (draft: Structure, node: DeskNode, to: { document: string; parent: string | null; before: string | null }): Verdict => {
  const document = findDocument(draft, to.document);
  if (!document) return GONE;
  const parent = to.parent === null ? null : findSpot(draft, to.parent);
  if (parent === undefined || (parent && parent.document !== document)) return GONE;
  if (parent?.node.level === "table") return refuse("表格下面不能放正文", [], "请放在表格的前面或后面");
  const list = parent ? parent.node.children : document.nodes;
  const at = to.before === null ? list.length : list.findIndex((other) => other.key === to.before);
  if (at === -1) return GONE;
  list.splice(at, 0, node);
  return ALLOWED;
};

const holds = (node: DeskNode, key: string): boolean => node.key === key || node.children.some((child) => holds(child, key));

const move: Do<"move"> = (draft, step) => {
  const spot = findSpot(draft, step.node);
  if (!spot) return GONE;
  if ((step.parent !== null && holds(spot.node, step.parent)) || (step.before !== null && holds(spot.node, step.before)))
    return refuse("不能把一段移到它自己里面", [], "请选择别的位置");
  spot.list.splice(spot.index, 1);
  const placed = place(draft, spot.node, step);
  if (!placed.ok) spot.list.splice(spot.index, 0, spot.node);
  return placed;
};

const lastLeaf = (node: DeskNode): DeskNode => (node.children.length === 0 ? node : lastLeaf(node.children.at(-1)!));

const merge: Do<"merge"> = (draft, step) => {
  const spot = findSpot(draft, step.node);
  if (!spot) return GONE;
  const before = spot.list[spot.index - 1];
  const target = before ? lastLeaf(before) : spot.parent;
  if (!target) return refuse("这是文件的第一段，前面没有可并入的段落", [], "如属于上一件文件，请用「并入上一件」");
  const { node } = spot;
  if ((target.level === "table") !== (node.level === "table")) return refuse("表格只能与表格合并", [], "请先把表格移到合适的位置");
  if (target.rows && node.rows) {
    if ((target.rows[0]?.length ?? 0) !== (node.rows[0]?.length ?? 0)) return refuse("两张表格的列数不同，不能合并", [], "请先改正单元格");
    target.rows.push(...node.rows);
  }
  // 「第一」 and 「条」 belong together; a sentence that goes on needs no space.
  target.text += node.label + node.text;
  target.lines = [...new Set([...target.lines, ...node.lines])];
  spot.list.splice(spot.index, 1);
  target.children.push(...node.children);
  return ALLOWED;
};

const split: Do<"split"> = (draft, step) => {
  const spot = findSpot(draft, step.node);
  if (!spot) return GONE;
  const { node, list, index } = spot;
  if (node.rows) return refuse("表格不能从中间拆开", [], "可以搁置多余的行");
  if (step.at >= node.text.length) return refuse("拆分的位置在这一段之外", [], "请在段落中间选择拆分的位置");
  const key = freshKey(draft, node.key);
  const rest: DeskNode = {
    key,
    id: key,
    level: node.level === "article" || node.level === "chapter" ? "paragraph" : node.level,
    label: "",
    text: node.text.slice(step.at),
    lines: [...node.lines],
    children: node.children,
  };
  node.text = node.text.slice(0, step.at);
  node.children = [];
  list.splice(index + 1, 0, rest);
  return ALLOWED;
};

const retype: Do<"retype"> = (draft, step) => {
  const spot = findSpot(draft, step.node);
  if (!spot) return GONE;
  const { node } = spot;
  if ((step.level === "table") !== (node.level === "table")) return refuse("正文和表格不能互改", [], "请重新导入，或把内容改写在正文里");
  if (step.label !== undefined) {
    const whole = node.label + node.text;
    if (!whole.startsWith(step.label)) return refuse(`这一段不是以“${step.label}”开头的`, [], "序号只能取自这一段开头的文字");
    node.label = step.label;
    node.text = whole.slice(step.label.length);
  }
  node.level = step.level;
  return ALLOWED;
};

const edit: Do<"edit"> = (draft, step) => {
  const spot = findSpot(draft, step.node);
  if (!spot) return GONE;
  if (spot.node.rows) return refuse("请改表格的单元格");
  spot.node.text = step.text;
  return ALLOWED;
};

const editCell: Do<"edit-cell"> = (draft, step) => {
  const row = findSpot(draft, step.node)?.node.rows?.[step.row];
  if (row?.[step.column] === undefined) return GONE;
  row[step.column] = step.text;
  return ALLOWED;
};

const setAside: Do<"set-aside"> = (draft, step) => {
  const spot = findSpot(draft, step.node);
  if (!spot) return GONE;
  spot.list.splice(spot.index, 1);
  draft.setAside.push({ node: spot.node, from: spot.document.key, reason: step.reason });
  return ALLOWED;
};

const setAsideRow: Do<"set-aside-row"> = (draft, step) => {
  const spot = findSpot(draft, step.node);
  const row = spot?.node.rows?.[step.row];
  if (!spot || !row) return GONE;
  if (spot.node.rows!.length === 1) return refuse("表格只剩这一行", [], "请搁置整个表格");
  const key = freshKey(draft, spot.node.key);
  spot.node.rows!.splice(step.row, 1);
  draft.setAside.push({
    node: { key, id: key, level: "table", label: "", text: "", rows: [row], lines: [...spot.node.lines], children: [] },
    from: spot.document.key,
    reason: step.reason,
  });
  return ALLOWED;
};

const restore: Do<"restore"> = (draft, step) => {
  const at = draft.setAside.findIndex((aside) => aside.node.key === step.node);
  if (at === -1) return GONE;
  const placed = place(draft, draft.setAside[at]!.node, step);
  if (placed.ok) draft.setAside.splice(at, 1);
  return placed;
};

export const ARRANGING = { move, merge, split, retype, edit, "edit-cell": editCell, "set-aside": setAside, "set-aside-row": setAsideRow, restore };
