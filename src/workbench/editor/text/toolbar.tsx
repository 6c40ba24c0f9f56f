// The buttons over the text. Each has a name, says its key, shows whether it is on, and is reached by Tab; arrows go from one to the next.
import {
  BoldOutlined,
  FileWordOutlined,
  OrderedListOutlined,
  PictureOutlined,
  RedoOutlined,
  UndoOutlined,
  UnorderedListOutlined,
} from "@ant-design/icons";
import { type Editor, useEditorState } from "@tiptap/react";
import { Button, Select } from "antd";
import { type KeyboardEvent, type ReactElement, type ReactNode, useRef } from "react";
import { bringPictures, type Told } from "./bring-in.ts";
import { ImageTools } from "./image-tools.tsx";
import { RedactionMenu } from "./redaction-menu.tsx";
import { TableMenu } from "./table-menu.tsx";

const STYLES = [
  { value: 0, label: "正文" },
  { value: 1, label: "一级标题 一、" },
  { value: 2, label: "二级标题（一）" },
  { value: 3, label: "三级标题 1." },
  { value: 4, label: "四级标题（1）" },
];

const ToolButton = (props: {
  label: string;
  keys?: string;
  on?: boolean;
  disabled?: boolean;
  icon: ReactNode;
  onPress: () => void;
}): ReactElement => (
  <Button
    type={props.on ? "primary" : "text"}
    icon={props.icon}
    disabled={props.disabled ?? false}
    aria-label={props.label}
    {...(props.on === undefined ? {} : { "aria-pressed": props.on })}
    title={props.keys ? `${props.label}（${props.keys}）` : props.label}
    // The selection in the text stays while a button is pressed.
    onMouseDown={(event) => event.preventDefault()}
    onClick={props.onPress}
  />
);

/** Left and right go to the neighbouring control of the bar. */
const walk = (event: KeyboardEvent<HTMLElement>): void => {
  if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
  if (event.target instanceof HTMLInputElement) return;
  const controls = [...event.currentTarget.querySelectorAll<HTMLElement>("button:not(:disabled)")];
  const at = controls.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return;
  event.preventDefault();
  controls[(at + (event.key === "ArrowRight" ? 1 : -1) + controls.length) % controls.length]?.focus();
};

type Props = { editor: Editor; tell: Told; onDocx: (file: File, at: number) => void; children?: ReactNode };

export const Toolbar = ({ editor, tell, onDocx, children }: Props): ReactElement => {
  const state = useEditorState({
    editor,
    selector: ({ editor: one }) => ({
      level: ([1, 2, 3, 4] as const).find((level) => one.isActive("heading", { level })) ?? 0,
      bold: one.isActive("bold"),
      bullets: one.isActive("bulletList"),
      numbers: one.isActive("orderedList"),
      image: one.isActive("image"),
      undo: one.can().undo(),
      redo: one.can().redo(),
    }),
  });
  const pictures = useRef<HTMLInputElement>(null);
  const word = useRef<HTMLInputElement>(null);
  const run = () => editor.chain().focus();
  return (
    <div className="editor-toolbar" role="toolbar" aria-label="编辑工具" tabIndex={-1} onKeyDown={walk}>
      <ToolButton label="撤销" keys="Ctrl+Z" icon={<UndoOutlined />} disabled={!state.undo} onPress={() => run().undo().run()} />
      <ToolButton label="重做" keys="Ctrl+Y" icon={<RedoOutlined />} disabled={!state.redo} onPress={() => run().redo().run()} />
      <Select<number>
        aria-label="段落样式"
        title="段落样式（Ctrl+Alt+0 到 4）"
        value={state.level}
        options={STYLES}
        popupMatchSelectWidth={false}
        style={{ width: 132 }}
        onChange={(level) =>
          level === 0
            ? run().setParagraph().run()
            : run()
                .setHeading({ level: level as 1 | 2 | 3 | 4 })
                .run()
        }
      />
      <ToolButton label="加粗" keys="Ctrl+B" icon={<BoldOutlined />} on={state.bold} onPress={() => run().toggleBold().run()} />
      <ToolButton
        label="项目列表"
        keys="Ctrl+Shift+8"
        icon={<UnorderedListOutlined />}
        on={state.bullets}
        onPress={() => run().toggleBulletList().run()}
      />
      <ToolButton
        label="编号列表"
        keys="Ctrl+Shift+7"
        icon={<OrderedListOutlined />}
        on={state.numbers}
        onPress={() => run().toggleOrderedList().run()}
      />
      <TableMenu editor={editor} />
      <ToolButton label="插入图片" icon={<PictureOutlined />} onPress={() => pictures.current?.click()} />
      <ToolButton label="导入 Word 文件" icon={<FileWordOutlined />} onPress={() => word.current?.click()} />
      <RedactionMenu editor={editor} />
      {state.image ? <ImageTools editor={editor} /> : null}
      {children}
      <input
        ref={pictures}
        type="file"
        hidden
        multiple
        accept="image/png,image/jpeg,image/gif,image/webp"
        aria-label="选择图片"
        onChange={(event) => {
          void bringPictures(editor.view, [...(event.target.files ?? [])], editor.state.selection.to, tell);
          event.target.value = "";
        }}
      />
      <input
        ref={word}
        type="file"
        hidden
        accept=".docx,.doc"
        aria-label="选择 Word 文件"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onDocx(file, editor.state.selection.from);
          event.target.value = "";
        }}
      />
    </div>
  );
};
