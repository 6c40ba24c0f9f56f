// Proofreading of the text that is open: with what the server knows around it, and what people already said of its findings.
import type { Editor } from "@tiptap/core";
import { useCallback, useMemo } from "react";
import type { Remembered } from "../../modules/proofreading/remembered.ts";
import type { Context } from "../../modules/proofreading/schema.ts";
import { useGet } from "../data.ts";
import type { ManuscriptView } from "../pages/publishing/answers.ts";
import { useCounty } from "../ui/county.ts";
import type { Disposition } from "./proof/list.ts";
import { type Reading, useFindings } from "./proof/use-findings.ts";
import type { Facts, WorkingCopy } from "./saving/working-copy.ts";

const NONE: Remembered[] = [];

export const useReading = (view: ManuscriptView, editor: Editor, copy: WorkingCopy, facts: Facts): Reading => {
  const { kinds } = useCounty();
  const { data } = useGet<{ context: Context; remembered: Remembered[] }>(`/api/manuscripts/${view.id}/proofreading`);
  const around = data?.context;
  const documentDate = facts.issuedOn ?? facts.madeOn;
  const documentKind = kinds.find(({ id }) => id === facts.kind)?.name ?? null;
  const context = useMemo(() => around && { ...around, documentDate, documentKind }, [around, documentDate, documentKind]);
  const dispositions = useMemo(
    () =>
      new Map<string, Disposition>(
        view.findings.flatMap(({ key, disposition }) => (disposition ? [[key, disposition as Disposition] as const] : [])),
      ),
    [view.findings],
  );
  return useFindings(
    editor,
    useCallback(() => copy.facts().title, [copy]),
    context,
    dispositions,
    data?.remembered ?? NONE,
  );
};
