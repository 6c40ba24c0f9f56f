// A review desk for tests in a browser: the people of one office and who else has a say, drafts at the stage a test wants, and what a person
// does on the page of a manuscript.
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { REVIEW_CHECKS } from "../../src/modules/publishing/index.ts";
import type { ManuscriptContent, ReviewStage } from "../../src/modules/publishing/schema.ts";
import { seriousFindings } from "./accessibility.ts";
import { type Client, PASSWORD, signedIn } from "./http.ts";
import { contentOf } from "./publishing.ts";
import { bodyOf, OWN, type Piece } from "./review-texts.ts";
import { startWorkbench, type Workbench } from "./workbench.ts";

const OFFICE = "government-office/secretariat";
const PEOPLE = {
  drafter: [OFFICE, ["drafter"]],
  first: [OFFICE, ["first-reviewer"]],
  "first-too": [OFFICE, ["first-reviewer"]],
  "second-and-third": [OFFICE, ["second-reviewer", "third-reviewer"]],
  third: ["government-office", ["third-reviewer"]],
  "information-section": ["government-office/information", ["information-section", "publisher"]],
  "secrecy-office": ["secrecy-bureau", ["secrecy"]],
  outsider: ["education/basic-education", ["drafter"]],
} as const;

export type Person = keyof typeof PEOPLE;

export type Desk = {
  bench: Workbench;
  /** The API as this person. */
  as(login: Person): Client;
  /** Saves a change of the text as this person. */
  edit(login: Person, id: string, change: (content: ManuscriptContent) => ManuscriptContent): Promise<void>;
  /** Puts a new draft with this text on the drafter's desk. */
  draftOf(piece: Piece): Promise<string>;
  /** A text of our own as far as `stage`: every check passed, one person a stage. */
  walkedTo(stage: "second" | "approved"): Promise<string>;
};

const WAY = [
  ["first", "first"],
  ["second-and-third", "second"],
  ["third", "third"],
] as const;

export const openDesk = async (): Promise<Desk> => {
  const bench = await startWorkbench();
  const clients = new Map<string, Client>();
  for (const [login, [organ, roles]] of Object.entries(PEOPLE)) {
    await bench.system.person(login, organ, [...roles], { password: PASSWORD });
    clients.set(login, await signedIn(bench.app, login));
  }
  const as = (login: Person): Client => clients.get(login)!;
  const viewOf = async (id: string): Promise<{ lock: number; hash: string; content: ManuscriptContent }> =>
    (await as("drafter").get(`/api/manuscripts/${id}`)).json();
  const sent = async (login: Person, method: "POST" | "PUT", address: string, body?: object): Promise<Awaited<ReturnType<Client["send"]>>> => {
    const answer = await as(login).send(method, address, body);
    expect(answer.statusCode, answer.body).toBe(200);
    return answer;
  };
  const edit: Desk["edit"] = async (login, id, change) => {
    const { lock, content } = await viewOf(id);
    await sent(login, "PUT", `/api/manuscripts/${id}`, { lock, content: change(content) });
  };
  const draftOf: Desk["draftOf"] = async (piece) => {
    const created = await sent("drafter", "POST", "/api/manuscripts", { organ: OFFICE, kind: "notice", title: piece.title });
    const { id } = created.json<{ id: string }>();
    await edit("drafter", id, () =>
      contentOf({
        title: piece.title,
        documentNumber: piece.number,
        issuingOrgan: "government-office",
        madeOn: piece.madeOn,
        issuedOn: piece.madeOn,
        source: "旗政府办公室",
        responsibleEditor: "文秘股责任编辑",
        body: bodyOf(piece.lines),
      }),
    );
    return id;
  };
  const walkedTo: Desk["walkedTo"] = async (stage) => {
    const id = await draftOf({ ...OWN, title: `${OWN.title}（${stage}）` });
    await sent("drafter", "POST", `/api/manuscripts/${id}/submit`);
    for (const [login, at] of stage === "second" ? WAY.slice(0, 1) : WAY) {
      const { hash } = await viewOf(id);
      const checks = REVIEW_CHECKS[at].map((check) => ({ id: check.id, result: "pass", remark: "" }));
      await sent(login, "POST", `/api/manuscripts/${id}/approve`, { hash, checks });
    }
    return id;
  };
  return { bench, as, edit, draftOf, walkedTo };
};

export const addLine =
  (text: string) =>
  (content: ManuscriptContent): ManuscriptContent => ({
    ...content,
    body: { type: "doc", content: [...content.body.content, ...bodyOf([text]).content] },
  });

export const button = (page: Page, name: string): Locator => page.getByRole("button", { name, exact: true });
export const reviewPath = (id: string): string => `/manuscripts/${id}`;

/** The verdict of a button that may not be pressed, as the screen gives it to who reaches for it by key. */
export const refusalOf = async (page: Page, name: string): Promise<string> => {
  const refused = button(page, name);
  await refused.waitFor();
  expect(await refused.getAttribute("aria-disabled")).toBe("true");
  await refused.focus();
  const tooltip = page.getByRole("tooltip").filter({ hasText: "现在不能办理" });
  await tooltip.waitFor();
  const words = await tooltip.innerText();
  await refused.blur();
  return words;
};

/** All checks of the stage by keyboard: the first is reached, and each key ticks one and goes on. */
export const tickByKey = async (page: Page, stage: ReviewStage): Promise<void> => {
  const checks = REVIEW_CHECKS[stage];
  await page.getByRole("group", { name: checks[0]!.label }).getByRole("radio").first().focus();
  for (const _check of checks) await page.keyboard.press("1");
  await page.getByText(`已勾选 ${checks.length}/${checks.length} 项`).waitFor();
};

export const railState = (page: Page, stage: string): Locator =>
  page.getByRole("list", { name: "流程" }).getByRole("listitem").filter({ hasText: stage });

export const approve = async (page: Page, next: string): Promise<void> => {
  await button(page, "审核通过").click();
  await railState(page, next).and(page.locator("[aria-current=step]")).waitFor();
};

export const closeOf = (page: Page): Promise<void> => page.context().close();

export const withoutBarriers = async (page: Page): Promise<void> => expect(await seriousFindings(page)).toEqual([]);

export const decide = async (page: Page, verb: string): Promise<Locator> => {
  await button(page, verb).click();
  const dialog = page.getByRole("dialog", { name: verb });
  await dialog.waitFor();
  return dialog;
};
