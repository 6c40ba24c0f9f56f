// Reads the text after a pause, off the main thread, and keeps the list and the marks in the text by it.
import type { Editor } from "@tiptap/core";
import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Body } from "../../../document/body.ts";
import { plainTextOf } from "../../../document/plain-text.ts";
import { withheldIn } from "../../../document/withheld-text.ts";
import { findRemembered, type Remembered } from "../../../modules/proofreading/remembered.ts";
import { type Finding, Severity } from "../../../modules/proofreading/schema.ts";
import { bodyOf } from "../text/schema.ts";
import { type Disposition, type Item, type Listed, listAfter, settledBy, tidied } from "./list.ts";
import { hideSpots, showSpots } from "./marks.ts";
import { PAUSE } from "./pause.ts";
import { askReader, listenToReader } from "./reader.ts";
import type { Around } from "./worker.ts";

/** What the server knows could not be had: asked again after so long. */
const RETRY = 5_000;
/** Marks in the text at most, the gravest first: with more of them no browser scrolls. The list has them all. */
const MOST_MARKED = 1_000;
const GRAVEST_FIRST = Severity.options;

export type Reading = {
  items: Item[];
  /** Rule → its name. */
  titles: ReadonlyMap<string, string>;
  /** The text that was read: the title, a line break, the body. */
  text: string;
  /** Whether the marks are of the text as it stands. */
  isFresh: boolean;
  /** Ask for a reading soon. */
  askSoon: () => void;
  tidy: () => void;
};

const NO_TITLES: ReadonlyMap<string, string> = new Map();

const markedOf = (findings: readonly Finding[], isShown: (finding: Finding) => boolean): Finding[] => {
  const shown = findings.filter(isShown);
  return shown.length <= MOST_MARKED
    ? shown
    : GRAVEST_FIRST.flatMap((severity) => shown.filter((finding) => finding.severity === severity)).slice(0, MOST_MARKED);
};

type Asked = { number: number; text: string; title: string; body: Body; doc: ProseMirrorNode };

/** `dispositions`: what people said of findings, by key; `remembered`: what their unit no longer hears of. New objects where they changed. */
export const useFindings = (
  editor: Editor | null,
  readTitle: () => string,
  around: Around | undefined,
  dispositions: ReadonlyMap<string, Disposition>,
  remembered: readonly Remembered[],
): Reading => {
  const [listed, setListed] = useState<Listed[]>([]);
  const [text, setText] = useState("");
  const [titles, setTitles] = useState(NO_TITLES);
  const [isFresh, setFresh] = useState(false);
  const asked = useRef<Asked>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef({ readTitle, around, dispositions, remembered });
  useEffect(() => {
    latest.current = { readTitle, around, dispositions, remembered };
  });

  const ask = useCallback(
    (known: Around | undefined): void => {
      if (!editor || editor.isDestroyed || !known) return;
      const title = latest.current.readTitle();
      const { doc } = editor.state;
      const body = bodyOf(doc);
      const whole = `${title}\n${plainTextOf(body).text}`;
      asked.current = { number: askReader({ text: whole, ...known }), text: whole, title, body, doc };
    },
    [editor],
  );

  const askSoon = useCallback((): void => {
    setFresh(false);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => ask(latest.current.around), PAUSE);
  }, [ask]);

  useEffect(() => {
    if (!editor) return undefined;
    const leave = listenToReader((data) => {
      const question = asked.current;
      // Asked again meanwhile, or typed on: the next answer counts.
      if (!question || data.number !== question.number || editor.isDestroyed || editor.state.doc !== question.doc) return;
      if (!data.findings) {
        timer.current = setTimeout(() => ask(latest.current.around), RETRY);
        return;
      }
      const { map } = plainTextOf(question.body);
      const offset = question.title.length + 1;
      const isWithheld = withheldIn(question.body);
      // What the public does not get needs no repair for them.
      const findings = data.findings.filter(({ start, end }) => start < offset || !isWithheld(start - offset, end - offset));
      setListed((before) => listAfter(before, findings));
      setText(question.text);
      setTitles((before) => (before.size === 0 ? data.titles : before));
      setFresh(true);
      const { dispositions: said, remembered: agreed } = latest.current;
      const marked = markedOf(
        findings,
        (finding) => finding.start >= offset && said.get(finding.key)?.action !== "dismiss" && !findRemembered(finding, agreed),
      );
      showSpots(
        editor.view,
        marked.map(({ key, start, end, severity, reason }) => ({
          key,
          from: map.toPosition(start - offset),
          to: map.toPosition(end - offset),
          severity,
          reason,
        })),
      );
    });
    return () => {
      leave();
      clearTimeout(timer.current);
    };
  }, [editor, ask]);

  // Read at the start, and again when what is known around the text has changed.
  useEffect(() => {
    const first = setTimeout(() => ask(around), 0);
    return () => clearTimeout(first);
  }, [ask, around]);

  const items = useMemo(() => settledBy(listed, dispositions, remembered), [listed, dispositions, remembered]);
  useEffect(() => {
    const dismissed = new Set(items.flatMap(({ finding, state }) => (state === "dismissed" ? [finding.key] : [])));
    if (editor && !editor.isDestroyed && dismissed.size > 0) hideSpots(editor.view, dismissed);
  }, [editor, items]);

  return { items, titles, text, isFresh, askSoon, tidy: useCallback(() => setListed(tidied), []) };
};
