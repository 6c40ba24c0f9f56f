// One review as it is being written: ticks, remarks and the opinion, kept until it is signed. Sends decisions and says how they went.
import { App } from "antd";
import { ApiError } from "../../../api.ts";
import { queryClient, useSend } from "../../../data.ts";
import { useSession } from "../../../session.ts";
import { useAct } from "../../../ui/use-act.tsx";
import type { Tick } from "../../../../modules/publishing/rules/ticks.ts";
import { TICK_NAMES } from "../../../../modules/publishing/rules/words.ts";
import type { ManuscriptView } from "../answers.ts";
import { useKept } from "./use-kept.ts";

type Half = { result?: Tick["result"]; remark: string };
type Kept = { ticks: Record<string, Half>; remark: string };
const NOTHING: Kept = { ticks: {}, remark: "" };
const UNTICKED: Half = { remark: "" };

export type ReviewDraft = {
  ticks: Tick[];
  remark: string;
  tickOf(check: string): Half;
  tick(check: string, change: Partial<Half>): void;
  setRemark(text: string): void;
  /** The failed checks in words, to begin the opinion of a return with. */
  failures: string;
  clear(): void;
};

/** Under which name this person's work on this step of this manuscript is kept. */
export const useKeptName = (view: ManuscriptView, what: string): string => {
  const { account } = useSession();
  return `qizheng/${account?.id ?? ""}/${view.id}/${view.revision}/${view.stage}/${what}`;
};

export const useReviewDraft = (view: ManuscriptView): ReviewDraft => {
  const [kept, change, clear] = useKept(useKeptName(view, "review"), NOTHING);
  const tickOf = (check: string): Half => kept.ticks[check] ?? UNTICKED;
  const ticks = view.checks.flatMap(({ id }) => {
    const { result, remark } = tickOf(id);
    return result ? [{ id, result, remark }] : [];
  });
  return {
    ticks,
    remark: kept.remark,
    tickOf,
    tick: (check, part) =>
      change((before) => ({ ...before, ticks: { ...before.ticks, [check]: { ...(before.ticks[check] ?? UNTICKED), ...part } } })),
    setRemark: (remark) => change((before) => ({ ...before, remark })),
    failures: view.checks
      .flatMap((check) => {
        const { result, remark } = tickOf(check.id);
        return result === "fail" ? [`${check.label}（${TICK_NAMES.fail}）：${remark}`] : [];
      })
      .join("\n"),
    clear,
  };
};

export type Sent = { ok: true } | { ok: false; fields: Record<string, string> };

/**
 * Sends a decision on the manuscript. What is wrong with a field comes back for its place; any other refusal is shown whole, and where the
 * manuscript has moved on the page reads it again.
 */
export const useDecide = (id: string): { decide: (verb: string, body: unknown, done: string) => Promise<Sent>; busy: boolean } => {
  const { message } = App.useApp();
  const { explain } = useAct();
  const sending = useSend<unknown>();
  const decide = async (verb: string, body: unknown, done: string): Promise<Sent> => {
    try {
      await sending.mutateAsync({ method: "POST", address: `/api/manuscripts/${id}/${verb}`, ...(body === undefined ? {} : { body }) });
      message.success(done);
      return { ok: true };
    } catch (error) {
      const fields = error instanceof ApiError ? (error.problem.fields ?? {}) : {};
      if (Object.keys(fields).length === 0) explain(error);
      if (error instanceof ApiError && error.status === 409) await queryClient.invalidateQueries();
      return { ok: false, fields };
    }
  };
  return { decide, busy: sending.isPending };
};
