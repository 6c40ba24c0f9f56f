// What a writer must know of the manuscript's state before writing on: reviews that a save undoes, a newer version, that writing is over.
import { Alert, Button } from "antd";
import type { ReactElement } from "react";
import type { ManuscriptView } from "../pages/publishing/answers.ts";
import { paths } from "../paths.ts";
import { AppLink } from "../ui/app-link.tsx";
import { Refused } from "../ui/refusal.tsx";
import { When } from "../ui/when.tsx";
import { holdsApprovals } from "./saving/use-working-copy.ts";
import type { SaveState } from "./saving/saver.ts";

type Props = { view: ManuscriptView; state: SaveState; lock: number; onLoad: () => void };

export const StateNotices = ({ view, state, lock, onLoad }: Props): ReactElement => {
  const done = view.stages
    .filter((stage) => stage.state === "done" && stage.stage !== "drafting" && stage.stage !== "published")
    .map(({ name }) => name);
  const lastReturn = view.stage === "drafting" ? view.acts.findLast((act) => act.act === "returned" || act.act === "voided") : undefined;
  return (
    <>
      {state.voided ? (
        <Alert
          type="warning"
          showIcon
          className="gap"
          title={state.voided}
          description={<AppLink to={paths.manuscript(view.id)}>看稿件的流程</AppLink>}
        />
      ) : null}
      {!view.can.save.ok ? (
        <Alert type="error" role="alert" showIcon className="gap" title="现在不能再保存这份稿件" description={<Refused {...view.can.save} />} />
      ) : null}
      {holdsApprovals(view) && !state.voided ? (
        <Alert
          type="warning"
          showIcon
          className="gap"
          title={`这份稿件已经通过${done.join("、")}。改动公众会看到的内容，保存后这些审核都会失效，稿件回到一审一校`}
          description="所以这里不自动保存：写好后按“保存修改”。没有保存的内容会留在这台电脑上。"
        />
      ) : null}
      {view.can.approve.ok && !holdsApprovals(view) ? (
        <Alert
          type="warning"
          showIcon
          className="gap"
          title="这一步轮到您审核。您改动公众会看到的内容并保存后，这一步就要由另一位同志审核"
          description="如果只是有意见，请退回或批注；确实要改，写好后按“保存修改”。"
        />
      ) : null}
      {view.lock > lock && state.status === "saved" ? (
        <Alert
          type="info"
          showIcon
          className="gap"
          title={
            <>
              {view.updatedBy} 于 <When at={view.updatedAt} /> 保存了新的版本
            </>
          }
          action={
            <Button size="small" onClick={onLoad}>
              载入新版本
            </Button>
          }
        />
      ) : null}
      {lastReturn && lastReturn.act === "returned" && lastReturn.remark !== "" ? (
        <Alert
          type="info"
          showIcon
          className="gap"
          title={`${lastReturn.stageName}退回：${lastReturn.remark}`}
          description={
            <span className="quiet">
              {lastReturn.actor} · <When at={lastReturn.at} />
            </span>
          }
        />
      ) : null}
    </>
  );
};
