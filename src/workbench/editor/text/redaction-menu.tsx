// Blacking out: choose the ground, and the selected passage (or picture) is withheld from the public on it. Ctrl+Alt+H opens the choice.
import { EyeInvisibleOutlined } from "@ant-design/icons";
import { type Editor, useEditorState } from "@tiptap/react";
import { App, Button, Dropdown } from "antd";
import { type ReactElement, useEffect, useRef, useState } from "react";
import { RedactionGround } from "../../../document/body.ts";
import { GROUND_WORDS } from "../../../document/public-version.ts";
import { groundOfSelection, redact } from "./redaction.ts";

export const RedactionMenu = ({ editor }: { editor: Editor }): ReactElement => {
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { ground, nothing } = useEditorState({
    editor,
    selector: ({ editor: { state } }) => ({ ground: groundOfSelection(state), nothing: state.selection.empty }),
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || !event.altKey || event.code !== "KeyH") return;
      event.preventDefault();
      button.current?.focus();
      setOpen(true);
    };
    const { dom } = editor.view;
    dom.addEventListener("keydown", listen);
    return () => dom.removeEventListener("keydown", listen);
  }, [editor]);
  const lay = (chosen: RedactionGround | null): void => {
    if (nothing && ground === null) {
      message.info("请先选中要涂黑的文字或图片");
      return;
    }
    editor.view.dispatch(redact(editor.state, chosen).scrollIntoView());
    editor.commands.focus();
  };
  const items = [
    {
      key: "grounds",
      type: "group" as const,
      label: "不公开的依据",
      children: RedactionGround.options.map((option) => ({
        key: option,
        label: (
          <span className="ground-option">
            {GROUND_WORDS[option].label}
            <small>{GROUND_WORDS[option].cite}</small>
          </span>
        ),
        onClick: () => lay(option),
      })),
    },
    { type: "divider" as const },
    { key: "none", label: "取消涂黑", disabled: ground === null, onClick: () => lay(null) },
  ];
  return (
    <Dropdown
      trigger={["click"]}
      open={open}
      onOpenChange={setOpen}
      menu={{ items, selectedKeys: ground && ground !== "some" ? [ground] : [], className: "ground-menu" }}
    >
      <Button
        ref={button}
        type={ground === null ? "text" : "primary"}
        icon={<EyeInvisibleOutlined />}
        title="涂黑选中的内容（Ctrl+Alt+H）"
        onMouseDown={(event) => event.preventDefault()}
      >
        涂黑
      </Button>
    </Dropdown>
  );
};
