// As useAct, for a window with fields: what the server refuses stays in that window, beside the field it concerns or above its buttons. Nothing typed is lost.
import { Alert, App } from "antd";
import { type ReactElement, useState } from "react";
import { ApiError, type Problem } from "../api.ts";
import { useSend, type Write } from "../data.ts";
import { Refused } from "./refusal.tsx";

/** Whether the problem at a path belongs to a field: `proposal.code` to `code`, `parts.3` to `parts`. */
const belongsTo = (path: string, field: string): boolean => path.split(".").includes(field);

export type DialogAct = {
  act: <T = { ok: true }>(write: Write, done?: string) => Promise<T | undefined>;
  busy: boolean;
  /** What was wrong with a field the last time. */
  problemOf: (field: string) => string | undefined;
  /** The rest of the refusal; `fields` are the names of those that show their own. */
  refusal: (fields: readonly string[]) => ReactElement | null;
  /** For a window that opens again. */
  forget: () => void;
};

export const useDialogAct = (): DialogAct => {
  const { message } = App.useApp();
  const sending = useSend<unknown>();
  const [problem, setProblem] = useState<Problem>();
  const given = Object.entries(problem?.fields ?? {});
  const act = async <T,>(write: Write, done?: string): Promise<T | undefined> => {
    setProblem(undefined);
    try {
      const answer = (await sending.mutateAsync(write)) as T;
      if (done) message.success(done);
      return answer;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      // The sign-in window opens by itself; what was typed waits behind it.
      if (error.status !== 401) setProblem(error.problem);
      return undefined;
    }
  };
  return {
    act,
    busy: sending.isPending,
    problemOf: (field) => given.find(([path]) => belongsTo(path, field))?.[1],
    refusal: (fields) => {
      if (!problem) return null;
      const shown = given.filter(([path]) => fields.some((field) => belongsTo(path, field))).map(([, words]) => words);
      const unplaced = given.map(([, words]) => words).filter((words) => !shown.includes(words) && !problem.message.includes(words));
      // A refusal that only repeats what stands under a field adds nothing.
      if (unplaced.length === 0 && shown.some((words) => problem.message.endsWith(words))) return null;
      return (
        <Alert
          type="error"
          role="alert"
          title={<Refused because={[problem.message, ...unplaced].join("；")} cite={problem.cite} next={problem.next} />}
        />
      );
    },
    forget: () => setProblem(undefined),
  };
};
