// Doing something and saying how it went: a short word when it is done, the whole refusal when it is not. Nothing on the page is lost either way.
import { App } from "antd";
import { ApiError } from "../api.ts";
import { useSend, type Write } from "../data.ts";
import { Refused } from "./refusal.tsx";

/** `act(write, done)` answers what the server answered, or undefined after a refusal was shown. */
export const useAct = (): {
  act: <T = { ok: true }>(write: Write, done?: string) => Promise<T | undefined>;
  busy: boolean;
  explain: (error: unknown) => void;
} => {
  const { message, modal } = App.useApp();
  const sending = useSend<unknown>();
  const explain = (error: unknown): void => {
    if (error instanceof DOMException && error.name === "AbortError") return;
    if (!(error instanceof ApiError)) throw error;
    // The sign-in window opens by itself; what was typed waits behind it.
    if (error.status === 401) return;
    const { message: because, cite, next, fields } = error.problem;
    const rest = Object.values(fields ?? {}).filter((problem) => !because.includes(problem));
    modal.error({
      title: "没有办成",
      content: (
        <>
          <Refused because={because} cite={cite} next={next} />
          {rest.length > 0 ? (
            <ul>
              {rest.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          ) : null}
        </>
      ),
      okText: "知道了",
    });
  };
  const act = async <T,>(write: Write, done?: string): Promise<T | undefined> => {
    try {
      const answer = (await sending.mutateAsync(write)) as T;
      if (done) message.success(done);
      return answer;
    } catch (error) {
      explain(error);
      return undefined;
    }
  };
  return { act, busy: sending.isPending, explain };
};
