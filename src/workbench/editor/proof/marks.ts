// The findings as marks in the text: they move with it until the next reading, and one of them can be pointed out.
import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import type { Severity } from "../../../modules/proofreading/schema.ts";

export type Spot = { key: string; from: number; to: number; severity: Severity; reason: string };
type Shown = { set: DecorationSet; pointed: string | undefined };
type Step = { spots: Spot[] } | { point: string | undefined } | { hide: ReadonlySet<string> };
const key = new PluginKey<Shown>("findings");

/** What a mark carries has no place in it: one that only moved is the same mark, and nothing is drawn again. */
const decorate = ({ from, to, ...mark }: Spot, pointed: string | undefined): Decoration =>
  Decoration.inline(
    from,
    to,
    { class: `finding finding-${mark.severity}${mark.key === pointed ? " finding-pointed" : ""}`, title: mark.reason },
    mark,
  );
const spotOf = ({ from, to, spec }: Decoration): Spot => ({ ...(spec as Omit<Spot, "from" | "to">), from, to });

export type FindingMarksOptions = { onPress: (key: string, view: EditorView) => void };

export const FindingMarks = Extension.create<FindingMarksOptions>({
  name: "findingMarks",
  addProseMirrorPlugins() {
    const { onPress } = this.options;
    return [
      new Plugin<Shown>({
        key,
        state: {
          init: () => ({ set: DecorationSet.empty, pointed: undefined }),
          apply: (tr, { set, pointed }) => {
            const step = tr.getMeta(key) as Step | undefined;
            if (step && "spots" in step)
              return {
                set: DecorationSet.create(
                  tr.doc,
                  step.spots.map((spot) => decorate(spot, pointed)),
                ),
                pointed,
              };
            const moved = tr.docChanged ? set.map(tr.mapping, tr.doc) : set;
            if (!step) return { set: moved, pointed };
            if ("hide" in step) return { set: moved.remove(moved.find(undefined, undefined, (spec) => step.hide.has((spec as Spot).key))), pointed };
            return {
              set: DecorationSet.create(
                tr.doc,
                moved.find().map((one) => decorate(spotOf(one), step.point)),
              ),
              pointed: step.point,
            };
          },
        },
        props: {
          decorations: (state) => key.getState(state)?.set,
          handleClick: (view, position) => {
            const hit = key.getState(view.state)?.set.find(position, position)[0];
            if (hit) onPress(spotOf(hit).key, view);
            return false;
          },
        },
      }),
    ];
  },
});

export const showSpots = (view: EditorView, spots: Spot[]): void => view.dispatch(view.state.tr.setMeta(key, { spots } satisfies Step));
export const pointAt = (view: EditorView, found: string | undefined): void =>
  view.dispatch(view.state.tr.setMeta(key, { point: found } satisfies Step));
/** Takes the marks of settled findings away. */
export const hideSpots = (view: EditorView, keys: ReadonlySet<string>): void =>
  view.dispatch(view.state.tr.setMeta(key, { hide: keys } satisfies Step));
/** Where a finding stands now. */
export const findSpot = (view: EditorView, found: string): Spot | undefined =>
  key
    .getState(view.state)
    ?.set.find(undefined, undefined, (spec) => (spec as Spot).key === found)
    .map(spotOf)[0];
