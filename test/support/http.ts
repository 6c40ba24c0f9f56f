// Asking the web server as somebody: sign in once, then send with the session's cookie and its token.
import type { InjectOptions, LightMyRequestResponse } from "fastify";
import type { App } from "../../src/platform/http.ts";

export const PASSWORD = "correct horse battery";

export type Client = {
  get(url: string): Promise<LightMyRequestResponse>;
  send(
    method: "POST" | "PUT" | "PATCH" | "DELETE",
    url: string,
    payload?: InjectOptions["payload"],
    headers?: Record<string, string>,
  ): Promise<LightMyRequestResponse>;
  cookie: string;
  csrf: string;
};

/** Signs in with the tests' password and returns a client; `visitor` for nobody. */
export const signedIn = async (app: App, login: string): Promise<Client> => {
  const answer = await app.inject({ method: "POST", url: "/api/session", payload: { login, password: PASSWORD } });
  if (answer.statusCode !== 200) throw new Error(`cannot sign in as ${login}: ${answer.body}`);
  const cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  return client(app, cookie, answer.json<{ csrf: string }>().csrf);
};

export const visitor = (app: App): Client => client(app, "", "");

const client = (app: App, cookie: string, csrf: string): Client => ({
  cookie,
  csrf,
  get: (url) => app.inject({ method: "GET", url, headers: cookie ? { cookie } : {} }),
  send: (method, url, payload, headers = {}) =>
    app.inject({
      method,
      url,
      headers: { ...(cookie ? { cookie, "x-csrf-token": csrf } : {}), ...headers },
      ...(payload === undefined ? {} : { payload }),
    }),
});

/** A multipart body of one file. */
export const upload = (name: string, mediaType: string, bytes: Uint8Array | string): { payload: Buffer; headers: Record<string, string> } => {
  const boundary = "----qizheng-test";
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${mediaType}\r\n\r\n`;
  return {
    payload: Buffer.concat([Buffer.from(head), Buffer.from(bytes), Buffer.from(`\r\n--${boundary}--\r\n`)]),
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
  };
};
