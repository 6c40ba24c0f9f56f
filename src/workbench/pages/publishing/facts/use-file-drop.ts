// A place on the page that takes dropped files, besides the button that does the same.
import { type RefObject, useEffect, useRef, useState } from "react";

/** The place, and whether something is being held over it. */
export const useFileDrop = (onFiles: (files: File[]) => void): [RefObject<HTMLElement | null>, boolean] => {
  const place = useRef<HTMLElement>(null);
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const over = (event: DragEvent): void => {
      event.preventDefault();
      setOver(true);
    };
    const leave = (): void => setOver(false);
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setOver(false);
      onFiles([...(event.dataTransfer?.files ?? [])]);
    };
    element.addEventListener("dragover", over);
    element.addEventListener("dragleave", leave);
    element.addEventListener("drop", drop);
    return () => {
      element.removeEventListener("dragover", over);
      element.removeEventListener("dragleave", leave);
      element.removeEventListener("drop", drop);
    };
  }, [onFiles]);
  return [place, isOver];
};
