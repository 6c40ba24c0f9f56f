// What happens on paste and drop: text of our own goes straight in, foreign HTML and files take the way through the server.
import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { bringPictures, isDocx, isPicture, pasteHtml, type Told } from "./bring-in.ts";

export type PasteOptions = {
  tell: Told;
  /** A Word file was dropped or pasted: the page asks where it goes. */
  onDocx: (file: File, at: number) => void;
  /** Files that are neither text nor pictures. */
  onOther: (files: File[]) => void;
};

/** Copied inside an editor like this one: already in our schema. */
const isOurs = (html: string): boolean => html.includes("data-pm-slice=");

export const PasteAndDrop = Extension.create<PasteOptions>({
  name: "pasteAndDrop",
  addProseMirrorPlugins() {
    const { tell, onDocx, onOther } = this.options;
    const take = (view: Parameters<typeof bringPictures>[0], files: File[], at: number): void => {
      const pictures = files.filter(isPicture);
      const others = files.filter((file) => !isPicture(file) && !isDocx(file));
      if (pictures.length > 0) void bringPictures(view, pictures, at, tell);
      for (const file of files.filter(isDocx).slice(0, 1)) onDocx(file, at);
      if (others.length > 0) onOther(others);
    };
    return [
      new Plugin({
        props: {
          handlePaste: (view, event) => {
            const data = event.clipboardData;
            if (!data) return false;
            const html = data.getData("text/html");
            if (html !== "" && isOurs(html)) return false;
            // Word puts a picture of the text beside the text: where there are words, the words are meant.
            const text = data.getData("text/plain");
            const files = [...data.files];
            if (files.length > 0 && text.trim() === "") {
              take(view, files, view.state.selection.from);
              return true;
            }
            if (html === "") return false;
            void pasteHtml(view, html, text, tell);
            return true;
          },
          handleDrop: (view, event, _slice, moved) => {
            const files = [...(event.dataTransfer?.files ?? [])];
            if (moved || files.length === 0) return false;
            event.preventDefault();
            take(view, files, view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? view.state.selection.from);
            return true;
          },
        },
      }),
    ];
  },
});
