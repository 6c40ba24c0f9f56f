// The page of one manuscript: read for whoever may see it, with its review. What may not be seen looks like what is not there.
import { useParams } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useGet } from "../../data.ts";
import { Ready } from "../../ui/states.tsx";
import type { ManuscriptView } from "./answers.ts";
import { ReviewScreen } from "./review/screen.tsx";

const MINUTE = 60_000;
const SOON = 1_500;

/** While a publication is due the page looks often, otherwise once a minute: somebody else may be changing the text. */
const Watch = ({ address, view }: { address: string; view: ManuscriptView }): null => {
  const last = view.acts.at(-1);
  const due = last?.act === "scheduled" && (last.detail.scheduledAt ?? "") <= last.at;
  useGet<ManuscriptView>(address, { refetchInterval: due ? SOON : MINUTE });
  return null;
};

export const ManuscriptPage = (): ReactElement => {
  const { id } = useParams({ strict: false }) as { id: string };
  const address = `/api/manuscripts/${id}`;
  const query = useGet<ManuscriptView>(address);
  return (
    <Ready query={query}>
      {(view) => (
        <>
          <Watch address={address} view={view} />
          <ReviewScreen key={id} view={view} />
        </>
      )}
    </Ready>
  );
};
