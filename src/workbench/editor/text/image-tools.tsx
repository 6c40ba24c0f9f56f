// The description of the chosen picture: what a reader who cannot see it gets.
import { type Editor, useEditorState } from "@tiptap/react";
import { Input } from "antd";
import type { ReactElement } from "react";

export const ImageTools = ({ editor }: { editor: Editor }): ReactElement => {
  const alt = useEditorState({ editor, selector: ({ editor: one }) => (one.getAttributes("image")["alt"] as string | undefined) ?? "" });
  return (
    <Input
      aria-label="图片说明"
      placeholder="图片说明（给看不见图的人）"
      value={alt}
      maxLength={500}
      style={{ width: 220 }}
      onChange={(event) => editor.commands.updateAttributes("image", { alt: event.target.value })}
    />
  );
};
