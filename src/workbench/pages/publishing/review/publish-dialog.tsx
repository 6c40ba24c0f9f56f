// Ordering a publication: what the public will get, once more; at once or at a set time.
import { Input, Radio } from "antd";
import { type ReactElement, useId, useState } from "react";
import { Dialog, Problem } from "./dialog-parts.tsx";
import { PublicVersion } from "./public-version.tsx";
import type { DialogProps } from "./review-dialogs.tsx";
import { useDecide } from "./use-review.ts";

type When = "now" | "later";

export const PublishDialog = ({ view, onClose }: DialogProps): ReactElement => {
  const [when, setWhen] = useState<When>("now");
  const [at, setAt] = useState("");
  const [problem, setProblem] = useState<string>();
  const { decide, busy } = useDecide(view.id);
  const id = useId();
  const order = async (): Promise<boolean> => {
    // The county's clock, wherever the browser stands.
    const sent =
      when === "now"
        ? await decide("publish", undefined, "正在发布，稍候就能在门户上看到")
        : await decide("schedule", { at: at === "" ? "" : `${at}:00+08:00` }, "已安排定时发布");
    if (!sent.ok) setProblem(sent.fields["at"]);
    return sent.ok;
  };
  return (
    <Dialog title="发布" ok={when === "now" ? "现在发布" : "定时发布"} busy={busy} width={860} onOk={order} onClose={onClose}>
      <fieldset className="plain-fieldset">
        <legend>什么时候发布</legend>
        <Radio.Group
          value={when}
          onChange={(event) => setWhen(event.target.value as When)}
          options={[
            { value: "now", label: "现在" },
            { value: "later", label: "定时" },
          ]}
        />
      </fieldset>
      {when === "later" ? (
        <div>
          <label htmlFor={id}>发布时间（北京时间）</label>
          <Input id={id} type="datetime-local" value={at} status={problem ? "error" : ""} onChange={(event) => setAt(event.target.value)} />
          <Problem>{problem}</Problem>
        </div>
      ) : null}
      <p>公众会看到以下内容：</p>
      <div className="preview" tabIndex={0} role="region" aria-label="公众会看到的内容">
        <PublicVersion view={view} />
      </div>
    </Dialog>
  );
};
