// Uploads of attachments on their way: one after the other, for a county's line is thin; each can be stopped, and a refusal stays until it was read.
import { useCallback, useRef, useState } from "react";
import type { Attachment } from "../../../../modules/publishing/schema.ts";
import { ApiError, type Problem } from "../../../api.ts";
import { uploadFile } from "../../../editor/text/bring-in.ts";

type Running = { id: string; name: string; share: number; problem: Problem | undefined };
export type Uploads = { running: Running[]; add: (files: File[]) => void; stop: (id: string) => void };

export const useUploads = (onStored: (attachment: Attachment) => void): Uploads => {
  const [running, setRunning] = useState<Running[]>([]);
  const stops = useRef(new Map<string, AbortController>());
  const queue = useRef(Promise.resolve());
  const count = useRef(0);

  const add = useCallback(
    (files: File[]): void => {
      const one = async (file: File, id: string, signal: AbortSignal): Promise<void> => {
        const leave = (): void => setRunning((before) => before.filter((other) => other.id !== id));
        const say = (change: Partial<Running>): void =>
          setRunning((before) => before.map((other) => (other.id === id ? { ...other, ...change } : other)));
        if (signal.aborted) return;
        try {
          const { id: fileId, name, mediaType, size, sha256 } = await uploadFile(file, (share) => say({ share }), signal);
          onStored({ fileId, name, mediaType, size, sha256, withheld: null });
          leave();
        } catch (error) {
          if (error instanceof ApiError) say({ problem: error.problem });
          else leave();
        } finally {
          stops.current.delete(id);
        }
      };
      for (const file of files) {
        const id = String((count.current += 1));
        const stop = new AbortController();
        stops.current.set(id, stop);
        setRunning((before) => [...before, { id, name: file.name, share: 0, problem: undefined }]);
        queue.current = queue.current.then(() => one(file, id, stop.signal));
      }
    },
    [onStored],
  );

  const stop = useCallback((id: string): void => {
    stops.current.get(id)?.abort();
    setRunning((before) => before.filter((one) => one.id !== id));
  }, []);

  return { running, add, stop };
};
