// Proofreading of the text that is open: with what the server knows around it, and what people already said of its findings.
import type { Editor } from "@tiptap/core";
import { useCallback, useMemo } from "react";
import type { PlainDate } from "../../kernel/plain-date.ts";
import type { Remembered } from "../../modules/proofreading/remembered.ts";
import { useGet } from "../data.ts";
import type { ManuscriptView } from "../pages/publishing/answers.ts";
import { useCounty } from "../ui/county.ts";
import { type Reading, useFindings } from "./proof/use-findings.ts";
import type { Facts, WorkingCopy } from "./saving/working-copy.ts";

const NONE: Remembered[] = [];

export const useReading = (view: ManuscriptView, editor: Editor, copy: WorkingCopy, facts: Facts): Reading => {
  const { kinds } = useCounty();
  const { data } = useGet<{ stamp: string; today: PlainDate; remembered: Remembered[] }>(`/api/manuscripts/${view.id}/proofreading`);
  const { stamp, today } = data ?? {};
  const documentDate = facts.issuedOn ?? facts.madeOn;
  const documentKind = kinds.find(({ id }) => id === facts.kind)?.name ?? null;
  const around = useMemo(
    () => (stamp !== undefined && today !== undefined ? { stamp, today, about: { documentDate, documentKind } } : undefined),
    [stamp, today, documentDate, documentKind],
  );
  const dispositions = useMemo(() => new Map(view.dispositions.map(({ finding, ...disposition }) => [finding, disposition])), [view.dispositions]);
  return useFindings(
    editor,
    useCallback(() => copy.facts().title, [copy]),
    around,
    dispositions,
    data?.remembered ?? NONE,
  );
};
