// A way past the framework for answers that lie ready: routing, hooks and a request's logger cost more than sending a page from memory.
import type { IncomingMessage, Server, ServerResponse } from "node:http";

/** Asks `answer` about each request before everybody else; where it returns false the request goes its ordinary way. */
export const answerFirst = (server: Server, answer: (request: IncomingMessage, response: ServerResponse) => boolean): void => {
  const others = server.listeners("request") as ((request: IncomingMessage, response: ServerResponse) => void)[];
  server.removeAllListeners("request");
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    if (!answer(request, response)) for (const other of others) other.call(server, request, response);
  });
};
