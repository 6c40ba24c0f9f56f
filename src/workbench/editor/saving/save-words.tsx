// How the saving stands, in words, beside the text: saved when, being saved, or not saved and why.
import { CheckCircleOutlined, ExclamationCircleOutlined, LoadingOutlined } from "@ant-design/icons";
import { type ReactElement, useSyncExternalStore } from "react";
import { useSession } from "../../session.ts";
import { instantWords } from "../../ui/when.tsx";
import type { Saver } from "./saver.ts";

const clock = new Intl.DateTimeFormat("zh-CN", { timeZone: "Asia/Shanghai", hour: "2-digit", minute: "2-digit", hour12: false });

export const useSaveState = (saver: Saver) => useSyncExternalStore(saver.subscribe, saver.snapshot);

export const SaveWords = ({ saver, updatedAt }: { saver: Saver; updatedAt: string }): ReactElement => {
  const { status, savedAt, problem, kept } = useSaveState(saver);
  const { today } = useSession();
  const where = kept ? "，已留在这台电脑上" : "";
  const words = {
    saved: savedAt ? `已保存 ${clock.format(savedAt)}` : `已保存 ${instantWords(updatedAt, today)}`,
    changed: "有改动，即将保存",
    held: `有改动没有保存${where}`,
    saving: "正在保存",
    failed: `没有保存：${(problem?.message ?? "").replace(/^填写有误：/, "")}${where}`,
    conflict: `没有保存：别人保存了新的版本${where}`,
  }[status];
  const failed = status === "failed" || status === "conflict";
  return (
    <span className={failed ? "save-words save-failed" : "save-words quiet"} role="status" aria-label="保存情况">
      {failed ? <ExclamationCircleOutlined /> : status === "saving" ? <LoadingOutlined /> : status === "saved" ? <CheckCircleOutlined /> : null}{" "}
      {words}
    </span>
  );
};
