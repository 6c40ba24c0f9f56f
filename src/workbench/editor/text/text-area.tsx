// The place of the text on the sheet, with what the server said of it.
import { type Editor, EditorContent } from "@tiptap/react";
import type { ReactElement } from "react";

export const TextArea = ({ editor, problem }: { editor: Editor; problem: string | undefined }): ReactElement => (
  <>
    {problem ? (
      <p className="field-error" role="alert">
        {problem}
      </p>
    ) : null}
    <EditorContent editor={editor} />
  </>
);
