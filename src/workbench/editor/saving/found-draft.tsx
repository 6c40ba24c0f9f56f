// Something unsaved of an earlier time lies in this browser: before anything is typed, the person says what becomes of it.
import { App, Button, Flex, Modal } from "antd";
import type { ReactElement } from "react";
import { plainTextOf } from "../../../document/plain-text.ts";
import { useSession } from "../../session.ts";
import { instantWords } from "../../ui/when.tsx";
import type { Draft } from "./draft-box.ts";

type Props = {
  draft: Draft;
  /** The server's version is newer than the one the draft was written over. */
  isOlder: boolean;
  onRestore: () => void;
  onDrop: () => void;
};

export const FoundDraft = ({ draft, isOlder, onRestore, onDrop }: Props): ReactElement => {
  const { today } = useSession();
  const { modal } = App.useApp();
  const text = plainTextOf(draft.content.body).text;
  return (
    <Modal open title="上次有内容没有保存到服务器" closable={false} footer={null}>
      <p>
        这台电脑上留着 {instantWords(draft.at, today)} 写的内容，标题「{draft.content.title || "（未定标题）"}」，正文 {text.length} 个字。
        {isOlder ? "在那之后，这份稿件又被保存过；恢复时会把两个版本对照给您看。" : ""}
      </p>
      <Flex gap={8} wrap>
        <Button type="primary" onClick={onRestore}>
          {isOlder ? "恢复并对照" : "恢复"}
        </Button>
        <Button
          onClick={() =>
            void modal.confirm({
              title: "丢弃这些内容？",
              content: "丢弃后找不回来。",
              okText: "丢弃",
              cancelText: "留着",
              okButtonProps: { danger: true },
              onOk: onDrop,
            })
          }
        >
          丢弃
        </Button>
      </Flex>
    </Modal>
  );
};
