// Rows into one table after another by COPY, as their bytes arrive. The server may refuse a row at any moment: whoever waits or writes next hears it.
import { once } from "node:events";
import type pg from "pg";
import { type CopyStreamQuery, from as copyFrom } from "pg-copy-streams";
import { columnList, quoted, type Table } from "./tables.ts";

type Open = { name: string; stream: CopyStreamQuery; broken: Error | undefined };

export class CopyIn {
  readonly #client: pg.Client;
  #open: Open | undefined;

  constructor(client: pg.Client) {
    this.#client = client;
  }

  async write({ name, columns }: Pick<Table, "name" | "columns">, bytes: Uint8Array): Promise<void> {
    if (this.#open?.name !== name) {
      await this.finish();
      const stream = this.#client.query(copyFrom(`copy ${quoted(name)} (${columnList(columns)}) from stdin`));
      const open: Open = { name, stream, broken: undefined };
      stream.on("error", (error) => (open.broken ??= error));
      this.#open = open;
    }
    const { stream, broken } = this.#open;
    if (broken) throw broken;
    if (!stream.write(bytes)) await once(stream, "drain");
  }

  /** Ends the table that is open; its rows are in when this returns. */
  async finish(): Promise<void> {
    if (!this.#open) return;
    const { stream, broken } = this.#open;
    if (broken) throw broken;
    const finished = once(stream, "finish");
    stream.end();
    await finished;
    this.#open = undefined;
  }

  /** Breaks off what is open, so that the connection takes the next command. */
  async abort(): Promise<void> {
    const open = this.#open;
    this.#open = undefined;
    if (!open || open.broken) return;
    const closed = once(open.stream, "close").catch(() => undefined);
    open.stream.destroy();
    await closed;
  }
}
