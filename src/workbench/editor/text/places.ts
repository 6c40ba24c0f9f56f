// Places in the text that wait for something from the server (a pasted passage being cleaned, a picture being uploaded): they move with the text
// around them, show a word while they wait, and are found again when the answer comes.
import { Extension } from "@tiptap/core";
import { Plugin, PluginKey, type EditorState } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";

type Step = { add: { id: symbol; at: number; words: string } } | { remove: symbol };
const key = new PluginKey<DecorationSet>("places");

const sign = (words: string) => (): HTMLElement => {
  const element = document.createElement("span");
  element.className = "waiting-place";
  element.textContent = words;
  return element;
};

export const Places = Extension.create({
  name: "places",
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (tr, set) => {
          const moved = set.map(tr.mapping, tr.doc);
          const step = tr.getMeta(key) as Step | undefined;
          if (!step) return moved;
          if ("add" in step) return moved.add(tr.doc, [Decoration.widget(step.add.at, sign(step.add.words), { id: step.add.id, side: 1 })]);
          return moved.remove(moved.find(undefined, undefined, (spec) => spec["id"] === step.remove));
        },
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});

/** Marks a place; answers how to find and how to leave it. */
export const waitAt = (view: EditorView, at: number, words: string): { find: () => number | undefined; leave: () => void } => {
  const id = Symbol(words);
  const stateOf = (): EditorState => view.state;
  view.dispatch(view.state.tr.setMeta(key, { add: { id, at, words } } satisfies Step));
  return {
    find: () => key.getState(stateOf())?.find(undefined, undefined, (spec) => spec["id"] === id)[0]?.from,
    leave: () => {
      if (!view.isDestroyed) view.dispatch(view.state.tr.setMeta(key, { remove: id } satisfies Step).setMeta("addToHistory", false));
    },
  };
};
