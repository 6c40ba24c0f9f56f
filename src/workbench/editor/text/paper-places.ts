// The addressee, the signature and the date stand in the editor where the portal will set them; the text itself says nothing of it.
import { Extension } from "@tiptap/core";
import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { outlineOf } from "../../../modules/portal/rules/outline.ts";
import { bodyOf } from "./schema.ts";

const key = new PluginKey<DecorationSet>("paperPlaces");

const placesIn = (doc: ProseMirrorNode): DecorationSet => {
  const { places } = outlineOf(bodyOf(doc));
  const decorations: Decoration[] = [];
  doc.forEach((node, offset, index) => {
    const role = places[index]?.role;
    if (role === "addressee" || role === "signature" || role === "date")
      decorations.push(Decoration.node(offset, offset + node.nodeSize, { class: `paper-${role}` }));
  });
  return DecorationSet.create(doc, decorations);
};

export const PaperPlaces = Extension.create({
  name: "paperPlaces",
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: { init: (_config, { doc }) => placesIn(doc), apply: (tr, set) => (tr.docChanged ? placesIn(tr.doc) : set) },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});
