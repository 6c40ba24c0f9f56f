// The editor of a manuscript's text: the schema, the ways in, the marks of findings. Makes no decision about saving: it tells when the text changed.
import type { EditorView } from "@tiptap/pm/view";
import { type Editor, useEditor } from "@tiptap/react";
import { useState } from "react";
import type { Body } from "../../../document/body.ts";
import { FindingMarks } from "../proof/marks.ts";
import { PaperPlaces } from "./paper-places.ts";
import { PasteAndDrop, type PasteOptions } from "./paste-and-drop.ts";
import { Places } from "./places.ts";
import { extensions, fitting } from "./schema.ts";

export type TextEditorOptions = PasteOptions & {
  body: Body;
  onChange: () => void;
  onPressFinding: (key: string, view: EditorView) => void;
};

/** The options are those of the first call: an editor lives as long as its page. */
export const useTextEditor = (options: TextEditorOptions): Editor => {
  const [first] = useState(options);
  const [settings] = useState(() => ({
    extensions: [
      ...extensions,
      PaperPlaces,
      Places,
      PasteAndDrop.configure({ tell: first.tell, onDocx: first.onDocx, onOther: first.onOther }),
      FindingMarks.configure({ onPress: first.onPressFinding }),
    ],
    content: fitting(first.body),
    enableInputRules: false,
    enablePasteRules: false,
    shouldRerenderOnTransaction: false,
    onUpdate: first.onChange,
    editorProps: {
      attributes: { class: "document-text", role: "textbox", "aria-multiline": "true", "aria-label": "正文", lang: "zh-CN", spellcheck: "false" },
    },
  }));
  return useEditor(settings);
};
