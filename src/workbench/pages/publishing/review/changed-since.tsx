// The text on the screen is not the one this person opened: says so, shows what changed, and asks whether they have seen it. Until then
// their signature stands for the text they opened, and the server refuses it.
import { Alert, Button, Drawer, Flex } from "antd";
import { type ReactElement, useState } from "react";
import { diffBodies } from "../../../../document/diff.ts";
import { When } from "../../../ui/when.tsx";
import type { ManuscriptView } from "../answers.ts";
import { DiffView } from "./diff-view.tsx";

export type Seen = Pick<ManuscriptView, "hash" | "content" | "facts">;

const differenceOf = (seen: Seen, view: ManuscriptView) => {
  const old = new Map(seen.facts as [string, string][]);
  return {
    blocks: diffBodies(seen.content.body, view.content.body),
    fields: view.facts.flatMap(([label, after]) => {
      const before = old.get(label) ?? "";
      return before === after ? [] : [{ label, before, after }];
    }),
  };
};

export const ChangedSince = ({ seen, view, onSeen }: { seen: Seen; view: ManuscriptView; onSeen: () => void }): ReactElement | null => {
  const [open, setOpen] = useState(false);
  if (seen.hash === view.hash) return null;
  const accept = (
    <Button type="primary" onClick={onSeen}>
      我已看过改动
    </Button>
  );
  return (
    <>
      <Alert
        type="warning"
        showIcon
        role="alert"
        className="gap"
        title="您打开之后，稿件又有改动"
        description={
          <>
            <p>
              {view.updatedBy}，<When at={view.updatedAt} />
              。下面已经是改动后的文本，您勾选和填写的都还在。看过改动，签署才对改动后的文本有效。
            </p>
            <Flex gap={8} wrap>
              <Button onClick={() => setOpen(true)}>看改动</Button>
              {accept}
            </Flex>
          </>
        }
      />
      <Drawer title="您打开之后的改动" open={open} onClose={() => setOpen(false)} size={720} destroyOnHidden footer={accept}>
        <DiffView difference={differenceOf(seen, view)} />
      </Drawer>
    </>
  );
};
