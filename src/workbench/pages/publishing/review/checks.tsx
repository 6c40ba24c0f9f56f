// The checks of this stage, each ticked by hand: pass, fail or not applicable, with a remark. Keys 1, 2, 3 tick and go on to the next.
import { Button, Input, Radio } from "antd";
import { type KeyboardEvent, type ReactElement, useRef, useState } from "react";
import type { Tick } from "../../../../modules/publishing/rules/ticks.ts";
import { TICK_NAMES } from "../../../../modules/publishing/rules/words.ts";
import { Cites } from "../../../ui/refusal.tsx";
import { Nothing } from "../../../ui/states.tsx";
import type { ManuscriptView } from "../answers.ts";
import type { ReviewDraft } from "./use-review.ts";
import "./notes.css";

const RESULTS = Object.keys(TICK_NAMES) as Tick["result"][];

/** To the radio of the next check, or to the opinion after the last one. */
const goOn = (from: HTMLElement): void => {
  const next = from.closest(".check")?.nextElementSibling;
  (next?.querySelector<HTMLElement>("input:checked") ?? next?.querySelector<HTMLElement>("input, textarea"))?.focus();
};

type OneProps = { check: ManuscriptView["checks"][number]; draft: ReviewDraft; problem: string | undefined };

const OneCheck = ({ check, draft, problem }: OneProps): ReactElement => {
  const tick = draft.tickOf(check.id);
  const [wanted, setWanted] = useState(false);
  const box = useRef<HTMLFieldSetElement>(null);
  const tickByKey = (event: KeyboardEvent<HTMLElement>): void => {
    const result = RESULTS[Number(event.key) - 1];
    if (!result || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    draft.tick(check.id, { result });
    if (result !== "fail") return goOn(event.currentTarget);
    // The field for what is wrong appears with this tick.
    requestAnimationFrame(() => box.current?.querySelector("textarea")?.focus());
  };
  const withRemark = wanted || tick.result === "fail" || tick.remark !== "";
  return (
    <fieldset className="check" data-check={check.id} ref={box}>
      <legend>
        {check.label} <Cites cite={[check.cite]} />
      </legend>
      <div className="check-row">
        <Radio.Group
          value={tick.result ?? null}
          name={`check-${check.id}`}
          onChange={(event) => draft.tick(check.id, { result: event.target.value as Tick["result"] })}
        >
          {RESULTS.map((result) => (
            <Radio.Button key={result} value={result} onKeyDown={tickByKey}>
              {TICK_NAMES[result]}
            </Radio.Button>
          ))}
        </Radio.Group>
        {withRemark ? null : (
          <Button type="link" size="small" aria-label={`给「${check.label}」写备注`} onClick={() => setWanted(true)}>
            备注
          </Button>
        )}
      </div>
      {withRemark ? (
        <Input.TextArea
          value={tick.remark}
          maxLength={500}
          autoSize={{ minRows: 1, maxRows: 4 }}
          placeholder={tick.result === "fail" ? "请写明问题" : "备注，可不填"}
          aria-label={`「${check.label}」的备注`}
          status={problem ? "error" : ""}
          onChange={(event) => draft.tick(check.id, { remark: event.target.value })}
        />
      ) : null}
      {problem ? (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      ) : null}
    </fieldset>
  );
};

type Props = { view: ManuscriptView; draft: ReviewDraft; mine: boolean; problems: ReadonlyMap<string, string> };

export const Checks = ({ view, draft, mine, problems }: Props): ReactElement => {
  if (view.checks.length === 0) return <Nothing>这一步没有审核要点。送审之后，各级的要点会列在这里。</Nothing>;
  if (!mine)
    return (
      <>
        <p className="quiet">这一级由审核人逐项勾选：</p>
        <ul className="check-list">
          {view.checks.map((check) => (
            <li key={check.id}>
              {check.label} <Cites cite={[check.cite]} />
            </li>
          ))}
        </ul>
      </>
    );
  const done = view.checks.filter((check) => draft.tickOf(check.id).result).length;
  return (
    <>
      <p className="quiet" role="status">
        已勾选 {done}/{view.checks.length} 项<span className="keys-hint">。键盘：1 通过，2 不通过，3 不适用</span>
      </p>
      {view.checks.map((check) => (
        <OneCheck key={check.id} check={check} draft={draft} problem={problems.get(check.id)} />
      ))}
      <div className="check">
        <label htmlFor="review-opinion">审核意见（可不填）</label>
        <Input.TextArea
          id="review-opinion"
          value={draft.remark}
          maxLength={2000}
          autoSize={{ minRows: 2, maxRows: 8 }}
          onChange={(event) => draft.setRemark(event.target.value)}
        />
      </div>
    </>
  );
};
