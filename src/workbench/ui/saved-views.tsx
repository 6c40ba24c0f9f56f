// A person's saved views of a list: its filters under a name, kept on the server, opened again with one press.
import { DeleteOutlined } from "@ant-design/icons";
import { Button, Dropdown, Input, Modal } from "antd";
import { type ReactElement, useState } from "react";
import { useGet, withQuery } from "../data.ts";
import { useGo } from "./app-link.tsx";
import { useAct } from "./use-act.tsx";

type View = { id: string; name: string; query: string };

/** `query` is the list's address part from "?" on, as it stands; `to` the list's address without one. */
export const SavedViews = ({ page, query, to }: { page: string; query: string; to: string }): ReactElement => {
  const { data } = useGet<{ views: View[] }>(withQuery("/api/views", { page }));
  const { act, busy } = useAct();
  const go = useGo();
  const [naming, setNaming] = useState(false);
  const [name, setName] = useState("");
  const views = data?.views ?? [];
  const save = async (): Promise<void> => {
    if (await act({ method: "POST", address: "/api/views", body: { page, name, query } }, "已保存视图")) {
      setNaming(false);
      setName("");
    }
  };
  const items = [
    ...views.map((view) => ({
      key: view.id,
      label: view.name,
      onClick: () => go(to + view.query),
      extra: (
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined />}
          aria-label={`删除视图「${view.name}」`}
          onClick={(event) => {
            event.stopPropagation();
            void act({ method: "DELETE", address: `/api/views/${view.id}` }, "已删除视图");
          }}
        />
      ),
    })),
    ...(views.length > 0 ? [{ type: "divider" as const }] : []),
    { key: "save", label: "把现在的筛选存为视图", disabled: query === "", onClick: () => setNaming(true) },
  ];
  return (
    <>
      <Dropdown menu={{ items }} trigger={["click"]}>
        <Button>视图{views.length > 0 ? ` ${views.length}` : ""}</Button>
      </Dropdown>
      <Modal
        title="存为视图"
        open={naming}
        okText="保存"
        onOk={() => void save()}
        onCancel={() => setNaming(false)}
        okButtonProps={{ disabled: name.trim() === "", loading: busy }}
      >
        <Input
          value={name}
          maxLength={30}
          placeholder="例如：民政局待二审"
          aria-label="视图的名字"
          onChange={(event) => setName(event.target.value)}
          onPressEnter={() => void save()}
        />
      </Modal>
    </>
  );
};
