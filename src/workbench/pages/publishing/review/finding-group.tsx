// Very many findings of one text: those of one rule under its name and number; opened, the server's pages of them one at a time.
import { type ReactElement, useState } from "react";
import { useGet, withQuery } from "../../../data.ts";
import { CountedGroup } from "../../../ui/counted-group.tsx";
import { Ready } from "../../../ui/states.tsx";
import type { FindingsView, ManuscriptView } from "../answers.ts";
import { FindingNotes } from "./finding-notes.tsx";

type Props = { view: ManuscriptView; group: ManuscriptView["findingGroups"][number]; active: string | undefined; onShow: (key: string) => void };

export const FindingGroup = ({ view, group: { rule, title, count }, active, onShow }: Props): ReactElement => {
  const [isOpen, setOpen] = useState(false);
  const [page, setPage] = useState(1);
  const address = withQuery(`/api/manuscripts/${view.id}/findings`, { rule, page });
  const query = useGet<FindingsView>(isOpen ? address : undefined, { keepPrevious: true });
  return (
    <CountedGroup title={title} count={count} isOpen={isOpen} onOpen={setOpen} page={page} pageSize={query.data?.pageSize ?? count} go={setPage}>
      <Ready query={query}>{(found) => <FindingNotes findings={found.items} active={active} onShow={onShow} />}</Ready>
    </CountedGroup>
  );
};
