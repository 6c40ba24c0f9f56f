// The server's answers about manuscripts, under the names that pages use. Types only: nothing of the server reaches the browser.
import type { listFor, OtherDuty, todoFor } from "../../../modules/publishing/listing.ts";
import type { searchFor } from "../../../modules/publishing/search-view.ts";
import type { FindingsView, ManuscriptView } from "../../../modules/publishing/view.ts";

export type { FindingsView, ManuscriptView, OtherDuty };
export type Todo = Awaited<ReturnType<typeof todoFor>> & { duties: OtherDuty[] };
export type TodoItem = Todo["items"][number];
export type ManuscriptList = Awaited<ReturnType<typeof listFor>>;
export type ManuscriptRow = ManuscriptList["items"][number];
export type Search = Awaited<ReturnType<typeof searchFor>>;
export type SearchHit = Search["items"][number];
