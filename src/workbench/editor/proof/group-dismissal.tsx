// All that one rule found in this text, dismissed with one reason; what must be judged place by place says so instead.
import { Button } from "antd";
import { type ReactElement, useState } from "react";
import { isOneByOne } from "../../../modules/proofreading/remembered.ts";
import type { Item } from "./list.ts";
import { ReasonBox } from "./reason-box.tsx";

type Props = { title: string; items: readonly Item[]; onDismiss: (reason: string) => Promise<boolean> };

export const GroupDismissal = ({ title, items, onDismiss }: Props): ReactElement | null => {
  const [isOpen, setOpen] = useState(false);
  const open = items.filter(({ state }) => state === "open");
  if (open.length < 2) return null;
  if (open.every(({ finding }) => isOneByOne(finding))) return <p className="quiet">这一组要一处一处判断，不能整组排除。</p>;
  return (
    <div className="group-dismissal">
      {isOpen ? (
        <ReasonBox label={`整组排除「${title}」的理由`} onConfirm={onDismiss} onClose={() => setOpen(false)}>
          <p className="quiet">这一篇里这条规则现在的问题都按这个理由排除；以后写出来的新问题照样提示。</p>
        </ReasonBox>
      ) : (
        <Button size="small" onClick={() => setOpen(true)} aria-label={`整组排除：「${title}」`}>
          整组排除
        </Button>
      )}
    </div>
  );
};
