// Writing a manuscript: the sheet with title and text, and beside it the facts, the findings and the files. On a narrow screen one of them at a time.
import type { EditorView } from "@tiptap/pm/view";
import { App, Grid, Segmented, Switch } from "antd";
import { type ReactElement, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { useGet } from "../data.ts";
import type { ManuscriptView } from "../pages/publishing/answers.ts";
import { Attachments } from "../pages/publishing/facts/attachments.tsx";
import { problemsByField } from "../pages/publishing/facts/fact-fields.ts";
import { FactsForm } from "../pages/publishing/facts/facts-form.tsx";
import { useNoStrayDrops } from "../pages/publishing/facts/use-file-drop.ts";
import { useUploads } from "../pages/publishing/facts/use-uploads.ts";
import { Page } from "../ui/page.tsx";
import { When } from "../ui/when.tsx";
import { type AskedDocx, DocxDialog } from "./docx-dialog.tsx";
import "./editor.css";
import { type Note, Notes } from "./notes.tsx";
import { countsOf } from "./proof/list.ts";
import { FindingSheet } from "./proof/finding-sheet.tsx";
import { pointAt } from "./proof/marks.ts";
import { ProofPanel } from "./proof/panel.tsx";
import { useDismissRule, useFindingActs } from "./proof/use-finding-acts.ts";
import { PublicPreview } from "./public-preview.tsx";
import { SaveWords, useSaveState } from "./saving/save-words.tsx";
import { manuscriptAddress, useWorkingCopy } from "./saving/use-working-copy.ts";
import { Versions } from "./saving/versions.tsx";
import { StateNotices } from "./state-notices.tsx";
import type { Told } from "./text/bring-in.ts";
import { TextArea } from "./text/text-area.tsx";
import { Toolbar } from "./text/toolbar.tsx";
import { useTextEditor } from "./text/use-text-editor.ts";
import { TitleField } from "./title-field.tsx";
import { useReading } from "./use-reading.ts";
import { WritingActions } from "./writing-actions.tsx";

/** From this width on there is room beside the text; the style sheet and the grid's xl are the same. */
const BESIDE = "(min-width: 1200px)";

/** What a tab has room for, and on a phone; the list behind it has the whole number. */
const MOST_COUNTED = { wide: 9999, narrow: 99 };

type Panel = "text" | "facts" | "proof" | "files";

export const Writing = ({ opened }: { opened: ManuscriptView }): ReactElement => {
  const view = useGet<ManuscriptView>(manuscriptAddress(opened.id), { refetchInterval: 30_000 }).data ?? opened;
  const { copy, isHeld, draft } = useWorkingCopy(opened);
  const { saver } = copy;
  const facts = useSyncExternalStore(copy.subscribe, copy.facts);
  const state = useSaveState(saver);
  const wide = Grid.useBreakpoint().xl ?? true;
  const { message } = App.useApp();
  const [chosen, setPanel] = useState<Panel>("text");
  const [isPublic, setPublic] = useState(false);
  const [notes, setNotes] = useState<Note[]>([]);
  const [docx, setDocx] = useState<AskedDocx>();
  const [pointed, setPointed] = useState<string>();
  const noteCount = useRef(0);
  useNoStrayDrops();

  const tell = useCallback<Told>((note) => setNotes((before) => [...before, { ...note, id: (noteCount.current += 1) }]), []);
  const uploads = useUploads(useCallback((attachment) => copy.set({ attachments: [...copy.facts().attachments, attachment] }), [copy]));
  const editorOptions = {
    body: opened.content.body,
    onChange: (): void => {
      saver.touch();
      askSoon.current();
    },
    tell,
    onDocx: (file: File, at: number) => setDocx({ file, at }),
    onOther: (files: File[]): void => {
      uploads.add(files);
      setPanel("files");
      message.info("这些文件放到了附件里");
    },
    onPressFinding: (key: string, view: EditorView): void => {
      if (window.matchMedia(BESIDE).matches) setPanel("proof");
      setPointed(key);
      pointAt(view, key);
    },
  };
  const askSoon = useRef<() => void>(() => undefined);
  const editor = useTextEditor(editorOptions);
  const reading = useReading(view, editor, copy, facts);
  useEffect(() => {
    askSoon.current = reading.askSoon;
    copy.attach(editor);
  });
  // What was pressed in the text is brought into sight in the list; on a narrow screen the text is brought above what is said of it.
  useEffect(() => {
    if (!pointed) return;
    if (wide) document.getElementById(`finding-${pointed}`)?.scrollIntoView({ block: "nearest" });
    else document.querySelector(".finding-pointed")?.scrollIntoView({ block: "start" });
  }, [pointed, wide]);
  useEffect(() => {
    document.title = `${facts.title || "（未定标题）"} - 写稿 - 旗政通`;
  }, [facts.title]);
  useEffect(() => {
    const save = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
      event.preventDefault();
      void saver.save();
    };
    document.addEventListener("keydown", save);
    return () => document.removeEventListener("keydown", save);
  }, [saver]);

  const faults = state.problem?.fields;
  const problems = useMemo(() => problemsByField(faults), [faults]);
  const setTitle = (title: string): void => {
    copy.set({ title });
    reading.askSoon();
  };
  const acts = useFindingActs(editor, opened.id, { words: facts.title, set: setTitle }, (key) => {
    if (!wide) setPanel("text");
    setPointed(wide ? key : undefined);
  });
  const dismissRule = useDismissRule(opened.id);
  const counts = countsOf(reading.items);
  const open = counts.block + counts.fix + counts.hint;
  const most = wide ? MOST_COUNTED.wide : MOST_COUNTED.narrow;
  const panel = wide && chosen === "text" ? "facts" : chosen;
  const choices = [
    ...(wide ? [] : [{ value: "text" as const, label: "正文" }]),
    { value: "facts" as const, label: "信息" },
    { value: "proof" as const, label: open > 0 ? `校对 ${open > most ? `${most}+` : open}` : "校对" },
    { value: "files" as const, label: facts.attachments.length > 0 ? `附件 ${facts.attachments.length}` : "附件" },
  ];
  const choice = <Segmented<Panel> block aria-label="看哪一部分" value={panel} options={choices} onChange={setPanel} />;
  const showsText = wide || panel === "text";
  const fields = { facts, set: copy.set, problems };
  return (
    <Page
      title="写稿"
      about={
        <>
          {view.organ.name} · {view.stageName} · 撰稿 {view.drafter.name} · 最近由 {view.updatedBy} 于 <When at={view.updatedAt} /> 保存
        </>
      }
      actions={<WritingActions view={view} saver={saver} isHeld={isHeld} />}
    >
      <StateNotices view={view} state={state} lock={saver.lock} onLoad={() => copy.take(view.lock, view.content)} />
      <Notes notes={notes} onRead={(id) => setNotes((before) => before.filter((note) => note.id !== id))} />
      {wide ? null : <div className="writing-choice">{choice}</div>}
      <div className="writing-bar">
        {showsText && !isPublic ? <Toolbar editor={editor} tell={tell} onDocx={editorOptions.onDocx} /> : null}
        <span className="public-switch">
          <Switch id="public-switch" size="small" checked={isPublic} onChange={setPublic} />
          <label htmlFor="public-switch">公众看到的样子</label>
        </span>
        <SaveWords saver={saver} updatedAt={view.updatedAt} />
      </div>
      <div className="writing">
        <div className="sheet" hidden={!showsText}>
          <div className="sheet-inner">
            {isPublic ? <PublicPreview content={copy.read()} facts={state.status === "saved" ? view.publicFacts : undefined} /> : null}
            <div hidden={isPublic}>
              <TitleField value={facts.title} problem={problems["title"]} onChange={setTitle} />
              <TextArea editor={editor} problem={problems["body"]} />
            </div>
          </div>
        </div>
        <aside className="beside" aria-label="信息、校对和附件" hidden={!wide && panel === "text"}>
          {wide ? <div className="beside-choice">{choice}</div> : null}
          <div className="beside-panel">
            <div hidden={panel !== "facts"}>
              <FactsForm {...fields} manuscript={opened.id} interpretationOf={view.interpretationOf} />
            </div>
            <div hidden={panel !== "proof"}>
              <ProofPanel reading={reading} titleLength={facts.title.length} pointed={pointed} acts={acts} onDismissRule={dismissRule} />
            </div>
            <div hidden={panel !== "files"}>
              <Attachments {...fields} uploads={uploads} />
            </div>
          </div>
        </aside>
      </div>
      {!wide && panel === "text" && pointed && !isPublic ? (
        <FindingSheet reading={reading} titleLength={facts.title.length} pointed={pointed} acts={acts} onClose={() => setPointed(undefined)} />
      ) : null}
      {docx ? <DocxDialog editor={editor} asked={docx} tell={tell} onDone={() => setDocx(undefined)} /> : null}
      <Versions view={view} copy={copy} draft={draft} />
    </Page>
  );
};
