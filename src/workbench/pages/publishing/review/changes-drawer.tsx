// What was changed between two acts, beside the page; and the words for whether anything was.
import { Button, Drawer } from "antd";
import { type ReactElement, useState } from "react";
import { useGet, withQuery } from "../../../data.ts";
import { paths } from "../../../paths.ts";
import { AppLink } from "../../../ui/app-link.tsx";
import { Ready } from "../../../ui/states.tsx";
import { type Difference, DiffView } from "./diff-view.tsx";

export const useDifference = (id: string, from: number | undefined, to: number | undefined) =>
  useGet<Difference>(from === undefined ? undefined : withQuery(`/api/manuscripts/${id}/diff`, { from, to }));

const Changes = ({ id, from, to }: { id: string; from: number; to: number | undefined }): ReactElement => (
  <>
    <p>
      <AppLink to={paths.compare(id, from, to)}>在单独的页面对比，也可以另选版本</AppLink>
    </p>
    <Ready query={useDifference(id, from, to)}>{(difference) => <DiffView difference={difference} />}</Ready>
  </>
);

type Props = { id: string; from: number; to?: number | undefined; title: string; children: string };

/** A button that shows the changes from act `from` to act `to`, or to the text as it is now. */
export const ChangesButton = ({ id, from, to, title, children }: Props): ReactElement => {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="link" size="small" className="inline-button" onClick={() => setOpen(true)} aria-label={`${children}：${title}`}>
        {children}
      </Button>
      <Drawer title={title} open={open} onClose={() => setOpen(false)} size={720} destroyOnHidden>
        <Changes id={id} from={from} to={to} />
      </Drawer>
    </>
  );
};
