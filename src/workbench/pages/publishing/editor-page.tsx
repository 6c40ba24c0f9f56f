// The writing page of a manuscript. What is written on must be the newest: it is read anew each time the page is opened, and not replaced while it is open.
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Button } from "antd";
import { type ReactElement, useEffect, useState } from "react";
import { type ApiError, get } from "../../api.ts";
import { startReader } from "../../editor/proof/reader.ts";
import { manuscriptAddress } from "../../editor/saving/use-working-copy.ts";
import { Writing } from "../../editor/writing.tsx";
import { paths } from "../../paths.ts";
import { useGo } from "../../ui/app-link.tsx";
import { Page } from "../../ui/page.tsx";
import { Refused } from "../../ui/refusal.tsx";
import { Ready } from "../../ui/states.tsx";
import type { ManuscriptView } from "./answers.ts";

/** Once it could be written it stays open, whatever happens meanwhile: nothing typed may go with the page. */
const Gate = ({ view }: { view: ManuscriptView }): ReactElement => {
  const [opened] = useState(view);
  const go = useGo();
  if (opened.can.save.ok) return <Writing opened={opened} />;
  return (
    <Page title={opened.content.title || "（未定标题）"} wide={false}>
      <div className="panel">
        <div className="gap">
          <Refused {...opened.can.save} />
        </div>
        <Button type="primary" onClick={() => go(paths.manuscript(opened.id))}>
          看稿件和流程
        </Button>
      </div>
    </Page>
  );
};

export const EditorPage = (): ReactElement => {
  const { id } = useParams({ strict: false }) as { id: string };
  const address = manuscriptAddress(id);
  useEffect(startReader, []);
  const query = useQuery<ManuscriptView, ApiError>({
    queryKey: [address, "opened"],
    queryFn: ({ signal }) => get<ManuscriptView>(address, signal),
    gcTime: 0,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    retry: false,
  });
  return <Ready query={query}>{(view) => <Gate key={id} view={view} />}</Ready>;
};
