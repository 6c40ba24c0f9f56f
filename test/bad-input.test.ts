// Bad input to the running system, as a process: each is a clear refusal in Chinese, nothing is lost, the process lives.
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { isAlive } from "../src/platform/process-identity.mjs";
import { contentOf } from "./support/publishing.ts";
import { dataFolder, removeData, type Server, startServer } from "./support/server.ts";
import { type Cast, signInAll } from "./support/torture-work.ts";
import { zip } from "./support/zip.ts";

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const data = dataFolder();
let server: Server;
let cast: Cast;
let id: string;
let lock: number;
beforeAll(async () => {
  server = await startServer({ data, env: { QIZHENG_DEMO: "1" } });
  cast = await signInAll(server.url);
  id = (await ask("POST", "/api/manuscripts", { organ: "civil-affairs/elderly-care", kind: "notice", title: "坏输入的对照" })).body.id!;
  const saved = await ask("PUT", `/api/manuscripts/${id}`, { lock: 1, content: contentOf({ title: "保存过的标题" }) });
  lock = saved.body.lock!;
});
afterAll(async () => {
  await server.end();
  removeData(data);
});

type Answer = { status: number; body: { id?: string; lock?: number; error?: { message: string; next?: string } } };
const answered = async (answer: Response): Promise<Answer> => ({ status: answer.status, body: (await answer.json()) as Answer["body"] });
const ask = async (method: string, path: string, body: unknown): Promise<Answer> =>
  answered(
    await fetch(server.url + path, {
      method,
      headers: { ...cast.drafter, "content-type": "application/json" },
      body: typeof body === "string" ? body : JSON.stringify(body),
    }),
  );
const upload = async (path: string, name: string, type: string, bytes: Uint8Array<ArrayBuffer>): Promise<Answer> => {
  const form = new FormData();
  form.set("file", new Blob([bytes], { type }), name);
  return answered(await fetch(server.url + path, { method: "POST", headers: cast.drafter, body: form }));
};
const save = (change: object) => ask("PUT", `/api/manuscripts/${id}`, { lock, content: { ...contentOf(), ...change } });
const deep = (levels: number): string =>
  `{"lock":${lock},"content":{"body":{"type":"doc","content":${'[{"type":"bulletList","content":[{"type":"listItem","content":'.repeat(levels)}[]${"}]}]".repeat(levels)}}}}`;
const bomb = (): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    zip([
      { name: "[Content_Types].xml", content: "<Types/>" },
      { name: "word/document.xml", content: Buffer.alloc(400 * 1024 * 1024, 0x20), claims: 1000 },
    ]),
  );
const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text));
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

test.each<[string, () => Promise<Answer>, number[]]>([
  ["an upload of 100 MB", () => upload("/api/files", "大.pdf", "application/pdf", new Uint8Array(100 * 1024 * 1024)), [413]],
  ["a Word file that is a zip bomb", () => upload("/api/import/docx", "弹.docx", DOCX, bomb()), [400, 413]],
  ["a Word file that is none", () => upload("/api/import/docx", "假.docx", DOCX, bytes("不是 Word 文件")), [400]],
  ["an image that is a script", () => upload("/api/files", "图.png", "image/png", bytes("<script>alert(1)</script>")), [400]],
  [
    "an SVG with a script",
    () => upload("/api/files", "图.svg", "image/svg+xml", bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>')),
    [400],
  ],
  ["a file without a name that counts", () => upload("/api/files", "///", "text/plain", bytes("x")), [400]],
  ["a title of 10,000 characters", () => save({ title: "标".repeat(10_000) }), [400]],
  ["a title with a null character", () => save({ title: "标\0题" }), [400]],
  ["half a character", () => ask("PUT", `/api/manuscripts/${id}`, `{"lock":${lock},"content":{"title":"\\ud800"}}`), [400]],
  ["a date that does not exist", () => save({ issuedOn: "2026-02-30" }), [400]],
  ["a date that is no date", () => save({ madeOn: "明天" }), [400]],
  [
    "a link that runs a script",
    () =>
      save({
        body: {
          type: "doc",
          content: [{ type: "paragraph", content: [{ type: "text", text: "x", marks: [{ type: "link", attrs: { href: "javascript:x" } }] }] }],
        },
      }),
    [400],
  ],
  ["a text nested a thousand levels deep", () => ask("PUT", `/api/manuscripts/${id}`, deep(1000)), [400]],
  ["a text nested a hundred thousand levels deep", () => ask("PUT", `/api/manuscripts/${id}`, deep(100_000)), [400, 413]],
  ["9 MB of text", () => save({ source: "x".repeat(9 * 1024 * 1024) }), [413]],
  ["half of a message", () => ask("PUT", `/api/manuscripts/${id}`, '{"lock":1,"content":{'), [400]],
  ["an hour of publishing that is none", () => ask("POST", `/api/manuscripts/${id}/schedule`, { at: "2026-13-45T99:00:00Z" }), [400]],
])("%s is refused in Chinese, with what to do; the manuscript stays as it was and the process lives", async (_what, send, statuses) => {
  const answer = await send();
  expect(statuses, JSON.stringify(answer.body).slice(0, 300)).toContain(answer.status);
  expect(answer.body.error!.message).toMatch(/\p{Script=Han}{2}/u);
  expect(isAlive(server.pid)).toBe(true);
  const view = (await (await fetch(`${server.url}/api/manuscripts/${id}`, { headers: cast.drafter })).json()) as {
    lock: number;
    content: { title: string };
  };
  expect(view).toMatchObject({ lock, content: { title: "保存过的标题" } });
});

test("hostile HTML on paste comes out as its words", async () => {
  const answer = await ask("POST", "/api/import/html", {
    html: `<p onclick="steal()">正文<script>steal()</script><img src=x onerror="steal()"><a href="javascript:steal()">字</a><style>*{background:url(//evil)}</style></p>`,
  });
  expect(answer.status).toBe(200);
  expect(JSON.stringify(answer.body)).toContain("正文");
  expect(JSON.stringify(answer.body)).not.toMatch(/steal|evil|javascript|onerror/);
});

test("nothing of all this was a fault of ours", () => {
  expect(server.output().stderr).not.toContain('"msg":"fault"');
});
