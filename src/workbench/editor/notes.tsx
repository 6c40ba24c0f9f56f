// What did not come along when something was brought in, until it was read.
import { Alert } from "antd";
import type { ReactElement } from "react";
import type { Told } from "./text/bring-in.ts";
import { Refused } from "../ui/refusal.tsx";

export type Note = Parameters<Told>[0] & { id: number };

export const Notes = ({ notes, onRead }: { notes: readonly Note[]; onRead: (id: number) => void }): ReactElement => (
  <>
    {notes.map((note) => (
      <Alert
        key={note.id}
        className="gap"
        type={note.problem ? "error" : "info"}
        role={note.problem ? "alert" : "status"}
        showIcon
        closable={{ closeIcon: true, onClose: () => onRead(note.id), "aria-label": "看过了，关闭" }}
        title={note.title}
        description={
          <>
            {note.problem ? (
              <Refused because={note.problem.problem.message} cite={note.problem.problem.cite} next={note.problem.problem.next} />
            ) : null}
            {note.notes.length === 0 ? null : (
              <ul className="plain-list">
                {note.notes.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            )}
          </>
        }
      />
    ))}
  </>
);
