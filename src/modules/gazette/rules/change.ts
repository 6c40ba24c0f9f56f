// What can be done at the proofing desk: each step is one append-only row against the source, and none of them forgets a character by itself.
// Shapes only; what a step does to the structure is in desk.ts.
import { z } from "zod";
import { NodeLevel } from "../schema.ts";

const Key = z.string().min(1).max(200);
const Reason = z.string().trim().min(1, "请写明理由").max(500, "理由不超过 500 个字");
const Place = { document: Key, parent: Key.nullable(), before: Key.nullable() };

export const FACTS = ["title", "number", "organ", "signer", "madeOn", "addressees", "section"] as const;
export const FACT_NAMES: Record<(typeof FACTS)[number], string> = {
  title: "标题",
  number: "文号",
  organ: "发文机关",
  signer: "签发人",
  madeOn: "成文日期",
  addressees: "主送机关",
  section: "目录分组",
};

export const Change = z.discriminatedUnion("kind", [
  /** Puts a node with all below it before another one, or at the end where `before` is null. */
  z.strictObject({ kind: z.literal("move"), node: Key, ...Place }),
  /** Joins a node to the one before it. */
  z.strictObject({ kind: z.literal("merge"), node: Key }),
  /** Cuts a node in two at a character of its text. */
  z.strictObject({ kind: z.literal("split"), node: Key, at: z.int().min(1) }),
  /** Another level; with `label`, so many characters of its beginning become its mark. */
  z.strictObject({ kind: z.literal("retype"), node: Key, level: NodeLevel, label: z.string().max(40).optional() }),
  z.strictObject({ kind: z.literal("edit"), node: Key, text: z.string().max(200_000), reason: Reason }),
  z.strictObject({
    kind: z.literal("edit-cell"),
    node: Key,
    row: z.int().min(0),
    column: z.int().min(0),
    text: z.string().max(20_000),
    reason: Reason,
  }),
  z.strictObject({ kind: z.literal("set-aside"), node: Key, reason: Reason }),
  z.strictObject({ kind: z.literal("set-aside-row"), node: Key, row: z.int().min(0), reason: Reason }),
  /** Takes back what was set aside. */
  z.strictObject({ kind: z.literal("restore"), node: Key, ...Place }),
  z.strictObject({ kind: z.literal("facts"), document: Key, field: z.enum(FACTS), value: z.string().trim().max(500).nullable() }),
  /** A node at the top of a document begins a document of its own. */
  z.strictObject({ kind: z.literal("split-document"), node: Key, title: z.string().trim().min(1, "请填写标题").max(200) }),
  /** A document is the continuation of the one before it. */
  z.strictObject({ kind: z.literal("join-document"), document: Key }),
  /** What a person decides on a flag: the repair stands, or it does not. */
  z.strictObject({
    kind: z.literal("flag"),
    flag: z.int().min(0),
    decision: z.enum(["accept", "decline"]),
    reason: z.string().trim().max(500).default(""),
  }),
  /** Takes back the last step that still stands. */
  z.strictObject({ kind: z.literal("undo") }),
]);
export type Change = z.infer<typeof Change>;
export type Step = Exclude<Change, { kind: "undo" }>;

export const CHANGE_NAMES: Record<Change["kind"], string> = {
  move: "移动",
  merge: "并入上一段",
  split: "拆分",
  retype: "改层级",
  edit: "改字",
  "edit-cell": "改单元格",
  "set-aside": "搁置",
  "set-aside-row": "搁置表格行",
  restore: "取回",
  facts: "改著录项",
  "split-document": "另起一件",
  "join-document": "并入上一件",
  flag: "处理疑点",
  undo: "撤销",
};
