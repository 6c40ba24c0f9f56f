// Every route of the staff side, read off the router: nobody who is not signed in, no request from another site, no nonsense, nobody without a post
// for it. A new write needs its row in SAMPLES, or the first test fails.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildApp } from "../src/app.ts";
import { hashPassword } from "../src/modules/identity/index.ts";
import type { App } from "../src/platform/http.ts";
import { type Client, PASSWORD, signedIn, upload, visitor } from "./support/http.ts";
import { NOTICE_2027 } from "./support/notice-2027.ts";
import { contentOf, manuscriptAt, OFFICE, people } from "./support/publishing.ts";
import { REQUEST_OFFICE, requestOf } from "./support/requests.ts";
import { isWrite, type Route, routesOf } from "./support/routes.ts";
import { type TestSystem, testSystem } from "./support/system.ts";

/** What answers people who are not signed in. */
const OPEN = [
  "GET /api/session",
  "POST /api/session",
  "DELETE /api/session",
  "GET /api/session/oidc/start",
  "GET /api/session/oidc/callback",
  "GET /api/openapi.json",
  "GET /api/deadline-feeds/:token.ics",
  "GET /api/public/documents/:id",
  "GET /api/public/documents/:id/content",
];

/** What needs a session and no post: a person's own things, and conversions that keep nothing. */
const OWN = [
  "POST /api/session/password",
  "POST /api/views",
  "DELETE /api/views/:id",
  "POST /api/deadline-feeds",
  "DELETE /api/deadline-feeds/:id",
  "POST /api/import/html",
  "POST /api/import/docx",
];

const file = upload("文.txt", "text/plain", "文字");
/** A body that passes the schema of each write, so that the refusal is about the person. */
const SAMPLES: Record<string, unknown> = {
  "POST /api/session": { login: "x", password: "x" },
  "DELETE /api/session": undefined,
  "POST /api/session/password": { current: "wrong", next: "a long enough secret" },
  "POST /api/people": { login: "new-one", displayName: "岗位", password: "a long enough secret" },
  "PATCH /api/people/:id": { active: false },
  "POST /api/people/:id/posts": { organ: OFFICE, title: "科员", roles: ["drafter"], validFrom: "2026-01-01" },
  "DELETE /api/posts/:id": undefined,
  "PUT /api/settings/:key": { value: true },
  "POST /api/views": { page: "manuscripts", name: "我的", query: "" },
  "DELETE /api/views/:id": undefined,
  "POST /api/calendar/years": NOTICE_2027,
  "POST /api/manuscripts": { organ: OFFICE, kind: "notice", title: "标题" },
  "PUT /api/manuscripts/:id": { lock: 1, content: contentOf() },
  "DELETE /api/manuscripts/:id": undefined,
  "POST /api/manuscripts/:id/submit": {},
  "POST /api/manuscripts/:id/approve": { hash: "0".repeat(64), checks: [] },
  "POST /api/manuscripts/:id/return": { remark: "请修改" },
  "POST /api/manuscripts/:id/ask-doubt": { office: "secrecy", question: "能否公开" },
  "POST /api/manuscripts/:id/answer-doubt": { answer: "可以", outcome: "may-publish" },
  "POST /api/manuscripts/:id/request-chief": { reason: "重大事项" },
  "POST /api/manuscripts/:id/publish": {},
  "POST /api/manuscripts/:id/schedule": { at: "2027-01-01T00:00:00Z" },
  "POST /api/manuscripts/:id/cancel-schedule": {},
  "POST /api/manuscripts/:id/correct": { note: "更正" },
  "POST /api/manuscripts/:id/withdraw": { reason: "有误" },
  "POST /api/manuscripts/:id/comments": { from: 0, to: 1, quote: "", text: "请核对" },
  "POST /api/manuscripts/:id/comments/:comment/resolve": {},
  "POST /api/manuscripts/:id/findings": { rule: "words/confusable", reason: "没有问题" },
  "POST /api/manuscripts/:id/findings/:finding": { action: "dismiss", reason: "没有问题" },
  "POST /api/proofreading/rules/change": { rule: "words/confusable", change: "retired", reason: "误报太多" },
  "POST /api/proofreading/dismissals/:id/revoke": { reason: "情况变了" },
  "POST /api/proofreading/read": { text: "请核对帐号。" },
  "POST /api/proofreading/lexicon": { kind: "leader", data: { post: "局长", name: "某某" }, why: "任免通知" },
  "PUT /api/proofreading/lexicon/:entry": { kind: "leader", data: { post: "局长", name: "某某" }, why: "任免通知", seen: 1 },
  "POST /api/proofreading/lexicon/:entry/remove": { seen: 1, why: "已经改任" },
  "POST /api/proofreading/lexicon/import/preview": file,
  "POST /api/proofreading/lexicon/import": {
    file: "名单.csv",
    terms: [{ term: "某某街", kind: "outdated", reason: "改名", severity: "fix", source: "通知" }],
    why: "地名普查",
  },
  "POST /api/proofreading/lexicon/imports/:id/undo": { why: "名单发错了" },
  "POST /api/proofreading/scans": {},
  "POST /api/proofreading/scans/:id/cancel": {},
  "POST /api/proofreading/sources": { organ: "civil-affairs", kind: "site", name: "民政局网站", address: "https://example.org/" },
  "POST /api/proofreading/sources/:id/end": {},
  "POST /api/proofreading/sources/:id/files": file,
  "POST /api/proofreading/sources/:id/files/:page/remove": {},
  "POST /api/proofreading/scans/findings/handle": { document: "d-2026-999999", rule: "words/confusable", outcome: "corrected" },
  "POST /api/files": file,
  "POST /api/import/docx": file,
  "POST /api/import/html": { html: "<p>x</p>" },
  "POST /api/gazette/imports": file,
  "POST /api/gazette/imports/:id/changes": { seq: 0, change: { kind: "merge", node: "1" } },
  "POST /api/gazette/imports/:id/manuscripts": { document: "1" },
  "POST /api/gazette/issues": { kind: "regular" },
  "PUT /api/gazette/issues/:id/plan": { lock: 1, plan: [], publishedOn: null },
  "POST /api/gazette/issues/:id/set": {},
  "DELETE /api/gazette/issues/:id": undefined,
  "POST /api/gazette/issues/:id/copies": {},
  "POST /api/gazette/copies/:id/handovers": { copies: 1, receiver: "办公室", on: "2026-03-10" },
  "POST /api/gazette/copies/:id/cancel": { reason: "改为自取" },
  "POST /api/deadline-feeds": { name: "手机日历" },
  "DELETE /api/deadline-feeds/:id": undefined,
  "POST /api/requests": requestOf(),
  "POST /api/requests/:id/confirm": { on: "2026-03-10" },
  "POST /api/requests/:id/assign": { office: REQUEST_OFFICE, handler: "p-handler" },
  "POST /api/requests/:id/search-log": { note: "检索档案系统", found: false },
  "POST /api/requests/:id/ask-correction": { items: "请写明年度", replyBy: "2026-03-31" },
  "POST /api/requests/:id/record-correction": { on: "2026-03-10", wanted: "补正后的内容" },
  "POST /api/requests/:id/record-lapse": { of: "correction" },
  "POST /api/requests/:id/notify-fee": { method: "by-page", amount: 68, pay: "财务股" },
  "POST /api/requests/:id/record-payment": { on: "2026-03-10" },
  "POST /api/requests/:id/consult": { asked: "third-party", party: "演示企业甲", matter: "验收报告" },
  "POST /api/requests/:id/record-reply": { asked: "third-party", party: "演示企业甲", on: "2026-03-10", opinion: "agrees" },
  "POST /api/requests/:id/extend": { workingDays: 10, reason: "档案较多" },
  "POST /api/requests/:id/ask-reasons": { replyBy: "2026-03-20" },
  "POST /api/requests/:id/record-reasons": { on: "2026-03-10", note: "课题研究" },
  "POST /api/requests/:id/delay": { until: "2026-06-30", reason: "档案分散" },
  "POST /api/requests/:id/withdraw": { on: "2026-03-10" },
  "POST /api/requests/:id/split": { parts: ["甲档案", "乙档案"] },
  "POST /api/requests/:id/merge": { into: "r-2026-000001" },
  "POST /api/requests/:id/transfer": { to: "education", contact: "0471-0000103", reason: "由教育局制作" },
  "POST /api/requests/:id/ask-unit": { unit: "finance", question: "拨付台账" },
  "POST /api/requests/:id/propose": { proposal: { code: "granted", risk: "low", text: "随函提供" } },
  "POST /api/requests/:id/clear": {},
  "POST /api/requests/:id/return": { note: "请补充" },
  "POST /api/requests/:id/change-risk": { risk: "high", note: "涉及面广" },
  "POST /api/requests/:id/answer": {},
  "POST /api/requests/:id/deliver": { on: "2026-03-10", way: "邮寄" },
  "POST /api/requests/:id/open-dispute": { block: "review", on: "2026-03-10" },
  "POST /api/requests/:id/close-dispute": { dispute: 1, on: "2026-03-10", outcome: "upheld" },
  "POST /api/requests/:id/tell-third-party": { party: "演示企业甲", disclosed: false, matter: "验收报告" },
  "POST /api/requests/:id/propose-publication": { organ: "civil-affairs/office" },
  "POST /api/requests/:id/archive": {},
  "POST /api/requests/:id/anonymise": {},
  "POST /api/requests/:id/scans": file,
  "POST /api/requests/:id/records": file,
  "PUT /api/requests/:id/documents/:document/pages/:page": { boxes: [] },
  "POST /api/requests/:id/documents/:document/redact": {},
  "POST /api/requests/:id/case-file": {},
  "PUT /api/site-reports/:year/fields": { values: { visits: "0" }, source: "办公室台账" },
  "POST /api/site-reports/:year/manuscript": { organ: "civil-affairs/office" },
  "PUT /api/annual-reports/:unit/:year/figures/:key": { value: 0, source: "办公室台账" },
  "POST /api/annual-reports/:unit/:year/corrections": { row: 3, column: "person", value: 1, reason: "人工核对" },
  "PUT /api/annual-reports/:unit/:year/parts/:part": { text: "无" },
  "POST /api/annual-reports/:unit/:year/manuscript": { organ: "civil-affairs/office" },
  "POST /api/request-tasks/:task/answer": { answer: "没有找到", found: false },
};

let system: TestSystem;
let app: App;
let routes: Route[];
let writes: Route[];
let clerk: Client;
let outsider: Client;
let manuscript: string;

const keyOf = ({ method, path }: Route): string => `${method} ${path}`;
const addressOf = ({ path }: Route, id = "m-2026-999999"): string =>
  path
    .replace("/api/requests/:id", "/api/requests/r-2026-999999")
    .replace("/lexicon/imports/:id", "/lexicon/imports/999999")
    .replace("/imports/:id", "/imports/gi-2026-999999")
    .replace("/issues/:id", "/issues/2026-9999")
    .replace("/copies/:id", "/copies/999999")
    .replace("/dismissals/:id", "/dismissals/999999")
    .replace("/scans/:id", "/scans/999999")
    .replace("/sources/:id", "/sources/999999")
    .replace(":entry", "lx-999999")
    .replace(":task", "999999")
    .replace(":document", "1")
    .replace(":page", "1")
    .replace(":year/", "2025/")
    .replace("figures/:key", "figures/rules-made")
    .replace("parts/:part", "parts/platform")
    .replace(":key", "drafterMayDoFirstReview")
    .replace(":comment", "1")
    .replace(":finding", "x")
    .replaceAll(/:\w+/g, id);
const isUpload = (body: unknown): body is typeof file => typeof body === "object" && body !== null && "payload" in body;
const send = (client: Client, route: Route, body: unknown, id?: string) =>
  isUpload(body)
    ? client.send(route.method as "POST", addressOf(route, id), body.payload, body.headers)
    : client.send(route.method as "POST", addressOf(route, id), body as object);
/** One failing route does not hide the next. */
const problemsOf = async (list: Route[], problem: (route: Route) => Promise<string | undefined>): Promise<string[]> => {
  const found: string[] = [];
  for (const route of list) {
    const text = await problem(route);
    if (text) found.push(`${keyOf(route)}: ${text}`);
  }
  return found;
};

beforeAll(async () => {
  system = await testSystem({ QIZHENG_SESSION_MINUTES: "1440" });
  const who = await people(system);
  await system.person("clerk", OFFICE, []);
  manuscript = await manuscriptAt(system, who, "second");
  await system.db
    .updateTable("account")
    .set({ password_hash: await hashPassword(PASSWORD) })
    .execute();
  app = await buildApp(system);
  await app.ready();
  routes = routesOf(app).filter(({ method, path }) => path.startsWith("/api/") && method !== "HEAD");
  writes = routes.filter(isWrite);
  [clerk, outsider] = [await signedIn(app, "clerk"), await signedIn(app, "outsider")];
});
afterAll(async () => {
  await app.close();
  await system.close();
});

describe("every route of the staff side", () => {
  test("is known here: a new write needs a row in SAMPLES, an old row a route", () => {
    expect(writes.length).toBeGreaterThan(25);
    expect(Object.keys(SAMPLES).toSorted()).toEqual(writes.map(keyOf).toSorted());
  });

  test("answers 401 to nobody, whatever is sent, and says to sign in", async () => {
    const closed = routes.filter((route) => !OPEN.includes(keyOf(route)));
    const problems = await problemsOf(closed, async (route) => {
      const answer = route.method === "GET" ? await visitor(app).get(addressOf(route)) : await send(visitor(app), route, SAMPLES[keyOf(route)]);
      return answer.statusCode === 401 && answer.body.includes("请先登录") ? undefined : `${answer.statusCode} ${answer.body.slice(0, 100)}`;
    });
    expect(problems).toEqual([]);
  });

  test("answers 403 to a change that our own page did not send", async () => {
    const problems = await problemsOf(writes, async (route) => {
      if (keyOf(route) === "POST /api/session") return undefined; // signing in has no session yet
      const body = SAMPLES[keyOf(route)];
      const forged: Client = {
        ...clerk,
        send: (method, url, payload, headers) =>
          app.inject({ method, url, headers: { cookie: clerk.cookie, ...headers }, ...(payload === undefined ? {} : { payload }) }),
      };
      const answer = await send(forged, route, body);
      return answer.statusCode === 403 && answer.body.includes("不是从本系统的页面发出的") ? undefined : `${answer.statusCode}`;
    });
    expect(problems).toEqual([]);
  });

  test("refuses nonsense in Chinese, and never with a fault of its own", async () => {
    const nonsense = [{ nonsense: true }, [], "text", 1, { title: "\0", html: "\0", login: "\0" }, { lock: "x".repeat(100_000) }];
    const problems = await problemsOf(
      writes.filter((route) => SAMPLES[keyOf(route)] !== undefined && keyOf(route) !== "DELETE /api/session"),
      async (route) => {
        for (const body of nonsense) {
          const answer = await clerk.send(route.method as "POST", addressOf(route), JSON.stringify(body), { "content-type": "application/json" });
          const isClear = answer.statusCode >= 400 && answer.statusCode < 500 && /\p{Script=Han}/u.test(answer.body);
          if (!isClear) return `${JSON.stringify(body).slice(0, 40)} → ${answer.statusCode} ${answer.body.slice(0, 100)}`;
        }
        return undefined;
      },
    );
    expect(problems).toEqual([]);
  });

  test("answers 403 or 404 to somebody who holds no post for it", async () => {
    const problems = await problemsOf(
      writes.filter((route) => !OPEN.includes(keyOf(route)) && !OWN.includes(keyOf(route))),
      async (route) => {
        const answer = await send(clerk, route, SAMPLES[keyOf(route)], route.path.startsWith("/api/manuscripts") ? manuscript : "x");
        return [403, 404].includes(answer.statusCode) ? undefined : `${answer.statusCode} ${answer.body.slice(0, 120)}`;
      },
    );
    expect(problems).toEqual([]);
  });
});

test("everything below a manuscript's address is 404 to a drafter of another unit, and like what is not there", async () => {
  const below = routes.filter(({ path }) => path.startsWith("/api/manuscripts/:id"));
  expect(below.length).toBeGreaterThan(15);
  const problems = await problemsOf(below, async (route) => {
    const ask = (id: string) => {
      const address = addressOf(route, id) + (route.path.endsWith("/diff") ? "?from=1" : "");
      return route.method === "GET" ? outsider.get(address) : send(outsider, route, SAMPLES[keyOf(route)], id);
    };
    const [there, missing] = [await ask(manuscript), await ask("m-2026-999999")];
    if (there.statusCode !== 404) return `${there.statusCode} ${there.body.slice(0, 100)}`;
    if (there.body.includes(contentOf().title)) return "names the title";
    return there.body === missing.body ? undefined : "tells that it is there";
  });
  expect(problems).toEqual([]);
});
