// Who did what at the desk, newest first: nothing of it can be changed.
import { Button, Drawer, List } from "antd";
import { type ReactElement, useState } from "react";
import { When } from "../../ui/when.tsx";
import type { Desk } from "./answers.ts";

export const History = ({ desk }: { desk: Desk }): ReactElement => {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>校订记录 {desk.history.length}</Button>
      <Drawer title="校订记录" open={open} onClose={() => setOpen(false)} size={420} destroyOnHidden>
        <List
          size="small"
          dataSource={desk.history.toReversed()}
          locale={{ emptyText: "还没有校订过" }}
          renderItem={(step) => (
            <List.Item>
              <span>
                {step.seq}. {step.what}
              </span>
              <span className="quiet">
                {step.by} <When at={step.at} />
              </span>
            </List.Item>
          )}
        />
      </Drawer>
    </>
  );
};
