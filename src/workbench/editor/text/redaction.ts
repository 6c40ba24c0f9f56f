// The black mark over a passage with its legal ground. Text typed at its end stays outside it; text put into its middle is under it.
import { Mark } from "@tiptap/core";
import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import { type EditorState, Plugin, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { RedactionGround } from "../../../document/body.ts";
import { GROUND_WORDS } from "../../../document/public-version.ts";

export const groundTitle = (ground: RedactionGround): string => `不公开：${GROUND_WORDS[ground].label}（${GROUND_WORDS[ground].cite}）`;

const groundFrom = (value: string | null): RedactionGround | null => {
  const ground = RedactionGround.safeParse(value);
  return ground.success ? ground.data : null;
};

export const Redaction = Mark.create({
  name: "redaction",
  inclusive: false,
  excludes: "redaction",
  addAttributes: () => ({ ground: { default: "E15" } }),
  parseHTML: () => [
    {
      tag: "span[data-ground]",
      getAttrs: (element: HTMLElement) => {
        const ground = groundFrom(element.dataset["ground"] ?? null);
        return ground === null ? false : { ground };
      },
    },
  ],
  renderHTML: ({ mark }) => {
    const ground = mark.attrs["ground"] as RedactionGround;
    return ["span", { "data-ground": ground, class: "redacted", title: groundTitle(ground) }, 0];
  },
  // Under the caret a passage is readable, as it is under the pointer.
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        decorations: (state) => {
          const { from, to } = passageAt(state);
          return from === to ? null : DecorationSet.create(state.doc, [Decoration.inline(from, to, { class: "redacted-open" })]);
        },
      },
    }),
  ],
});

/** The ground that lies over the whole selection or the chosen image, "some" where it lies over a part, null where over nothing. */
export const groundOfSelection = (state: EditorState): RedactionGround | "some" | null => {
  const { from, to, empty, $from } = state.selection;
  const ofText = (node: ProseMirrorNode): RedactionGround | null =>
    (node.marks.find((mark) => mark.type.name === "redaction")?.attrs["ground"] as RedactionGround | undefined) ?? null;
  if (empty) {
    const node = $from.parent.childAfter($from.parentOffset).node;
    return node === null ? null : ofText(node);
  }
  const found = new Set<RedactionGround | null>();
  state.doc.nodesBetween(from, to, (node) => {
    if (node.isText) found.add(ofText(node));
    else if (node.type.name === "image") found.add(node.attrs["redaction"] as RedactionGround | null);
  });
  if (found.size === 0 || (found.size === 1 && found.has(null))) return null;
  return found.size === 1 ? [...found][0]! : "some";
};

/** The passage under one mark around the caret: what "取消涂黑" means where nothing is selected. */
const passageAt = (state: EditorState): { from: number; to: number } => {
  const { $from } = state.selection;
  const start = $from.start();
  let range: { from: number; to: number } | undefined;
  let open: { from: number; to: number; ground: unknown } | undefined;
  $from.parent.forEach((node, offset) => {
    const ground = node.marks.find((mark) => mark.type.name === "redaction")?.attrs["ground"];
    if (open && ground !== undefined && open.ground === ground) open.to = start + offset + node.nodeSize;
    else open = ground === undefined ? undefined : { from: start + offset, to: start + offset + node.nodeSize, ground };
    if (open && open.from <= $from.pos && $from.pos <= open.to) range = { from: open.from, to: open.to };
  });
  return range ?? { from: $from.pos, to: $from.pos };
};

/** Lays a ground over the selected text and images, or takes it away (`null`). */
export const redact = (state: EditorState, ground: RedactionGround | null): Transaction => {
  const { tr, selection } = state;
  const mark = state.schema.marks["redaction"]!;
  const { from, to } = selection.empty ? passageAt(state) : selection;
  if (ground === null) tr.removeMark(from, to, mark);
  else tr.addMark(from, to, mark.create({ ground }));
  state.doc.nodesBetween(from, to, (node, position) => {
    if (node.type.name === "image") tr.setNodeMarkup(position, undefined, { ...node.attrs, redaction: ground });
  });
  return tr;
};

/** What is put between two characters of one blacked-out passage belongs under the same mark. */
export const inheritedRedaction = (doc: ProseMirrorNode, from: number, to: number): RedactionGround | null => {
  const groundOf = (node: ProseMirrorNode | null): RedactionGround | null =>
    (node?.marks.find((mark) => mark.type.name === "redaction")?.attrs["ground"] as RedactionGround | undefined) ?? null;
  const before = groundOf(doc.resolve(from).nodeBefore);
  return before !== null && before === groundOf(doc.resolve(to).nodeAfter) ? before : null;
};
