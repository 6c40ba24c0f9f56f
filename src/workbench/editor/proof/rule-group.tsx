// The findings of one rule in a list of very many: opened by hand, or by pressing one of them in the text, which also turns to its page.
import { type ReactElement, useState } from "react";
import { CountedGroup } from "../../ui/counted-group.tsx";
import { GroupDismissal } from "./group-dismissal.tsx";
import type { Item } from "./list.ts";

const PAGE = 20;

type Props = {
  title: string;
  items: readonly Item[];
  /** The finding that was pressed in the text. */
  pointed: string | undefined;
  list: (items: readonly Item[]) => ReactElement;
  onDismiss: (reason: string) => Promise<boolean>;
};

export const RuleGroup = ({ title, items, pointed, list, onDismiss }: Props): ReactElement => {
  const at = pointed === undefined ? -1 : items.findIndex(({ finding }) => finding.key === pointed);
  // What somebody chose holds until another finding of this rule is pressed.
  const [chosen, setChosen] = useState<{ isOpen: boolean; page: number; since: string | undefined }>({ isOpen: false, page: 1, since: undefined });
  const isCalled = at !== -1 && pointed !== chosen.since;
  const isOpen = isCalled || chosen.isOpen;
  const page = Math.min(isCalled ? Math.floor(at / PAGE) + 1 : chosen.page, Math.ceil(items.length / PAGE));
  const choose = (change: { isOpen?: boolean; page?: number }): void => setChosen({ isOpen, page, since: pointed, ...change });
  return (
    <CountedGroup
      title={title}
      count={items.length}
      isOpen={isOpen}
      onOpen={(open) => choose({ isOpen: open })}
      page={page}
      pageSize={PAGE}
      go={(next) => choose({ page: next })}
    >
      {isOpen ? (
        <>
          <GroupDismissal title={title} items={items} onDismiss={onDismiss} />
          {list(items.slice((page - 1) * PAGE, page * PAGE))}
        </>
      ) : null}
    </CountedGroup>
  );
};
