// What can be done with the whole while it is written: save, send to review, look at it, delete it.
import { App, Button } from "antd";
import type { ReactElement } from "react";
import type { ManuscriptView } from "../pages/publishing/answers.ts";
import { paths } from "../paths.ts";
import { useGo } from "../ui/app-link.tsx";
import { useAct } from "../ui/use-act.tsx";
import { VerbButton } from "../ui/verb-button.tsx";
import type { Saver } from "./saving/saver.ts";
import { useSaveState } from "./saving/save-words.tsx";
import { manuscriptAddress } from "./saving/use-working-copy.ts";

export const WritingActions = ({ view, saver, isHeld }: { view: ManuscriptView; saver: Saver; isHeld: boolean }): ReactElement => {
  const go = useGo();
  const { act, busy } = useAct();
  const { message, modal } = App.useApp();
  const { status } = useSaveState(saver);
  const address = manuscriptAddress(view.id);
  const submit = async (): Promise<void> => {
    if (!(await saver.save())) {
      message.warning("还有内容没有保存，保存后才能送审");
      return;
    }
    if (await act({ method: "POST", address: `${address}/submit` }, "已送审")) go(paths.manuscript(view.id));
  };
  const remove = (): void =>
    void modal.confirm({
      title: "删除这份草稿？",
      content: "删除后不再出现在列表里。",
      okText: "删除",
      okButtonProps: { danger: true },
      onOk: async () => {
        if (!(await act({ method: "DELETE", address }, "已删除草稿"))) return;
        saver.settle(saver.lock);
        go(paths.manuscripts());
      },
    });
  return (
    <>
      <Button onClick={() => go(paths.manuscript(view.id))}>看稿件和流程</Button>
      <Button
        {...(isHeld ? { type: "primary" as const } : {})}
        disabled={status === "saved" || status === "saving"}
        title="保存（Ctrl+S）"
        onClick={() => void saver.save()}
      >
        {isHeld ? "保存修改" : "保存"}
      </Button>
      {view.stage === "drafting" ? (
        <>
          <VerbButton verdict={view.can["delete-draft"]} danger type="text" onClick={remove}>
            删除草稿
          </VerbButton>
          <VerbButton verdict={view.can.submit} type="primary" loading={busy} onClick={() => void submit()}>
            送审
          </VerbButton>
        </>
      ) : null}
    </>
  );
};
