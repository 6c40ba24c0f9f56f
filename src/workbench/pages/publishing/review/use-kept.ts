// What a reviewer has ticked and typed, kept for this tab until it is sent: a look into the editor, a reload or a refusal loses nothing.
import { useCallback, useState } from "react";

const read = <T>(name: string, initial: T): T => {
  try {
    const kept = sessionStorage.getItem(name);
    return kept === null ? initial : (JSON.parse(kept) as T);
  } catch {
    return initial;
  }
};

const write = (name: string, value: unknown): void => {
  try {
    sessionStorage.setItem(name, JSON.stringify(value));
  } catch {
    // No room or no leave to keep anything: the page itself still has it.
  }
};

/** Like useState, under a name; another name has another value. `clear` forgets what was kept and starts from `initial` again. */
export const useKept = <T>(name: string, initial: T): [T, (change: (before: T) => T) => void, () => void] => {
  const [state, setState] = useState(() => ({ name, value: read(name, initial) }));
  if (state.name !== name) setState({ name, value: read(name, initial) });
  const set = useCallback(
    (change: (before: T) => T): void =>
      setState((before) => {
        const value = change(before.value);
        write(before.name, value);
        return { ...before, value };
      }),
    [],
  );
  const clear = (): void => {
    sessionStorage.removeItem(name);
    setState((before) => (before.name === name ? { name, value: initial } : before));
  };
  return [state.value, set, clear];
};
