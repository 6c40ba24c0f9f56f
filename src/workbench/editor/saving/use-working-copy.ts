// Opens a working copy for a page: saves through the API, keeps drafts in this browser, tries again when the way is free, and holds whoever would
// leave with something unsaved.
import { useBlocker } from "@tanstack/react-router";
import { App } from "antd";
import { useEffect, useState } from "react";
import { send } from "../../api.ts";
import { queryClient } from "../../data.ts";
import { canonicalJson } from "../../../kernel/canonical-json.ts";
import type { ManuscriptView } from "../../pages/publishing/answers.ts";
import { useSession } from "../../session.ts";
import { type Draft, DraftBox } from "./draft-box.ts";
import type { SaveAnswer } from "./saver.ts";
import { WorkingCopy } from "./working-copy.ts";

export const manuscriptAddress = (id: string): string => `/api/manuscripts/${id}`;

export type Opened = {
  copy: WorkingCopy;
  /** Nothing is saved before the person says so. */
  isHeld: boolean;
  /** What this browser still had of an earlier time, if it is not what the server has. */
  draft: Draft | undefined;
};

/** Whether reviews have been passed that a change would void. */
export const holdsApprovals = (view: ManuscriptView): boolean =>
  view.stages.some((stage) => stage.state === "done" && ["first", "second", "third", "chief"].includes(stage.stage)) && view.stage !== "published";

/** A save may undo reviews, or take from a reviewer the right to review: then only the person saves, not a pause in typing. */
const savesWhenTold = (view: ManuscriptView): boolean => holdsApprovals(view) || view.can.approve.ok;

export const useWorkingCopy = (view: ManuscriptView): Opened => {
  const { account, csrf } = useSession();
  const { modal } = App.useApp();
  const [opened] = useState((): Opened => {
    const isHeld = savesWhenTold(view);
    const box = new DraftBox(window.localStorage, account?.id ?? "", view.id);
    const address = manuscriptAddress(view.id);
    const copy = new WorkingCopy(view.content, {
      lock: view.lock,
      send: (lock, content) => send<SaveAnswer>("PUT", address, { lock, content }),
      box,
      now: () => new Date(),
      onSaved: () => void queryClient.invalidateQueries({ queryKey: [address] }),
      auto: !isHeld,
    });
    const found = box.find();
    const isNews = found !== undefined && canonicalJson(found.content) !== canonicalJson(view.content);
    if (found && !isNews) box.drop();
    return { copy, isHeld, draft: isNews ? found : undefined };
  });
  const { saver } = opened.copy;

  useEffect(() => saver.withToken(csrf), [saver, csrf]);
  useEffect(() => {
    const hidden = (): void => {
      if (document.visibilityState === "hidden") saver.keep();
    };
    window.addEventListener("online", saver.retry);
    window.addEventListener("pagehide", saver.keep);
    document.addEventListener("visibilitychange", hidden);
    return () => {
      window.removeEventListener("online", saver.retry);
      window.removeEventListener("pagehide", saver.keep);
      document.removeEventListener("visibilitychange", hidden);
      saver.stop();
    };
  }, [saver]);

  useBlocker({
    enableBeforeUnload: () => saver.isDirty,
    shouldBlockFn: async () => {
      if (!saver.isDirty) return false;
      if (saver.snapshot().status !== "held" && (await saver.save())) return false;
      saver.keep();
      return !(await modal.confirm({
        title: "还有内容没有保存到服务器",
        content: saver.snapshot().kept
          ? "离开后，这些内容会留在这台电脑的这个浏览器里，下次打开这份稿件时可以恢复。"
          : "这个浏览器存不下草稿，离开后没有保存的内容会丢失。",
        okText: "仍然离开",
        cancelText: "留在本页",
      }));
    },
  });
  return opened;
};
