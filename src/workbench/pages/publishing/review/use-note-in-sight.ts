// Brings the entry of a list into sight that belongs to what was pressed in the text.
import { type RefObject, useEffect } from "react";

/** `list` is anything around the entries; each entry carries its key as data-note. */
export const useNoteInSight = (list: RefObject<HTMLElement | null>, active: string | undefined): void => {
  useEffect(() => {
    if (active) list.current?.querySelector(`[data-note="${CSS.escape(active)}"]`)?.scrollIntoView({ block: "nearest" });
  }, [list, active]);
};
