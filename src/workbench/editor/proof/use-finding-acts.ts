// What can be done with a finding, wherever it is shown: go to it, take its suggestion, dismiss it with a reason.
import type { Editor } from "@tiptap/core";
import type { Finding } from "../../../modules/proofreading/schema.ts";
import { useAct } from "../../ui/use-act.tsx";
import { TITLE_ID } from "../title-field.tsx";
import { pointAt } from "./marks.ts";
import { accept, blackOut, goTo } from "./settle.ts";

export type Title = { words: string; set: (words: string) => void };
export type FindingActs = {
  onGo: () => void;
  onAccept: () => void;
  /** Undefined where blacking out is no answer: no personal data, or in the title. */
  onBlackOut: (() => void) | undefined;
  /** `forUnit`: in every text of the unit from now on. */
  onDismiss: (reason: string, forUnit: boolean) => Promise<boolean>;
};

/** Dismisses all that a rule found in this text with one reason. Answers whether it was done. */
export const useDismissRule = (manuscript: string): ((rule: string, reason: string) => Promise<boolean>) => {
  const { act } = useAct();
  return async (rule, reason) => {
    const done = await act<{ dismissed: number }>({ method: "POST", address: `/api/manuscripts/${manuscript}/findings`, body: { rule, reason } });
    return done !== undefined;
  };
};

/** `onGo`: the text is about to be looked at; on a narrow screen it must be shown first. */
export const useFindingActs = (
  editor: Editor,
  manuscript: string,
  title: Title,
  onGo: (key: string) => void,
): ((finding: Finding) => FindingActs) => {
  const { act } = useAct();
  return (finding) => {
    const settle = (action: "accept" | "dismiss", reason: string, forUnit = false): Promise<{ ok: true } | undefined> =>
      act({
        method: "POST",
        address: `/api/manuscripts/${manuscript}/findings/${encodeURIComponent(finding.key)}`,
        body: { rule: finding.rule, action, reason, ...(forUnit ? { forUnit: { matched: finding.text } } : {}) },
      });
    return {
      onGo: () => {
        onGo(finding.key);
        pointAt(editor.view, finding.key);
        // What is hidden cannot be gone to: the screen shows the text first.
        requestAnimationFrame(() => {
          if (finding.end <= title.words.length) document.getElementById(TITLE_ID)?.focus();
          else goTo(editor, finding, title.words.length);
        });
      },
      onAccept: () => {
        if (accept(editor, finding, title)) void settle("accept", "");
      },
      onBlackOut:
        finding.family === "personal-data" && finding.end > title.words.length
          ? () => {
              if (blackOut(editor, finding, title.words.length)) void settle("accept", "");
            }
          : undefined,
      onDismiss: async (reason, forUnit) => (await settle("dismiss", reason, forUnit)) !== undefined,
    };
  };
};
