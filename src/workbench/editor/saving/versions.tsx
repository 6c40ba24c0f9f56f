// When two versions meet: a draft of an earlier time with the server's, or another person's save with mine. Asks, and does what was said.
import { App } from "antd";
import { type ReactElement, useState } from "react";
import type { ManuscriptContent } from "../../../modules/publishing/schema.ts";
import type { ManuscriptView } from "../../pages/publishing/answers.ts";
import { paths } from "../../paths.ts";
import { useSession } from "../../session.ts";
import { AppLink } from "../../ui/app-link.tsx";
import { Conflict } from "./conflict.tsx";
import type { Draft } from "./draft-box.ts";
import { FoundDraft } from "./found-draft.tsx";
import { keepMine } from "./keep-mine.ts";
import { useSaveState } from "./save-words.tsx";
import type { WorkingCopy } from "./working-copy.ts";

type Props = { view: ManuscriptView; copy: WorkingCopy; draft: Draft | undefined };

export const Versions = ({ view, copy, draft: found }: Props): ReactElement | null => {
  const { saver } = copy;
  const { theirs } = useSaveState(saver);
  const { posts } = useSession();
  const { notification } = App.useApp();
  const [draft, setDraft] = useState(found);
  const [busy, setBusy] = useState(false);

  if (draft)
    return (
      <FoundDraft
        draft={draft}
        isOlder={draft.lock !== saver.lock}
        onRestore={() => {
          setDraft(undefined);
          copy.restore(draft, { by: view.updatedBy, at: view.updatedAt });
        }}
        onDrop={() => {
          setDraft(undefined);
          saver.settle(saver.lock);
        }}
      />
    );
  if (!theirs) return null;

  const takeTheirs = async (): Promise<void> => {
    setBusy(true);
    const organ = posts.find((post) => post.roles.includes("drafter") && post.unit === view.unit.id)?.organ;
    const kept = await keepMine(copy.read(), organ);
    copy.take(theirs.lock, theirs.content);
    setBusy(false);
    notification.info({
      title: "已换成对方的版本",
      description: kept ? <AppLink to={paths.manuscript(kept.id)}>您的版本另存为一份新稿件，打开看看</AppLink> : "您的版本已下载为文本文件",
      duration: 0,
    });
  };
  const saveMine = async (content?: ManuscriptContent): Promise<void> => {
    setBusy(true);
    if (content) copy.replace(content);
    await saver.overwrite();
    setBusy(false);
  };
  return (
    <Conflict
      key={theirs.lock}
      theirs={theirs}
      mine={copy.read()}
      base={copy.base()}
      busy={busy}
      onTheirs={() => void takeTheirs()}
      onMine={() => void saveMine()}
      onMerged={(content) => void saveMine(content)}
    />
  );
};
