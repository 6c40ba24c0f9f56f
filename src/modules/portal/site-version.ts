// The version of everything public, kept in memory: PostgreSQL tells of each publication (LISTEN), so that a page view asks no query.
// While nobody listens, every question goes to the database: slower, never stale.
import pg from "pg";
import type { PublicSource } from "./schema.ts";

export type SiteVersion = { current(): Promise<string>; known(): string | undefined; close(): Promise<void> };
export type Connection = { url: string; role?: string | undefined };

const RETRY_MS = 1_000;

/** `ask` reads the version from the database. Listens until it is closed, again and again where the connection is lost. */
export const watchSiteVersion = (connection: Connection, ask: () => Promise<string>): SiteVersion => {
  // Set only while a connection listens: what it last heard, or what stood in the database after it began to listen.
  let version: string | undefined;
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  let closed = false;

  const listen = async (): Promise<void> => {
    if (closed) return;
    const next = new pg.Client({
      connectionString: connection.url,
      application_name: "qizheng portal",
      // A connection that died without a word is noticed, instead of being listened to for ever.
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      ...(connection.role ? { options: `-c role=${connection.role}` } : {}),
    });
    client = next;
    const lost = (): void => {
      if (client !== next) return;
      client = undefined;
      version = undefined;
      if (!closed) retry = setTimeout(() => void listen(), RETRY_MS).unref();
    };
    next.on("notification", (message) => {
      if (client === next) version = message.payload;
    });
    next.on("error", lost);
    next.on("end", lost);
    try {
      await next.connect();
      await next.query("listen qizheng_site");
      // Asked after LISTEN took hold, so that no publication falls between. What was heard meanwhile is newer than this answer.
      const asked = await ask();
      if (client === next) version ??= asked;
    } catch {
      lost();
      await next.end().catch(() => undefined);
    }
  };
  void listen();

  return {
    current: async () => version ?? ask(),
    known: () => version,
    close: async () => {
      closed = true;
      if (retry) clearTimeout(retry);
      const open = client;
      client = undefined;
      version = undefined;
      await open?.end().catch(() => undefined);
    },
  };
};

/** The source with its version heard rather than asked for, where there is a connection to hear it by. */
export const watchedSource = (source: PublicSource, connection: Connection | undefined): { source: PublicSource; close(): Promise<void> } => {
  if (!connection) return { source, close: async () => undefined };
  const version = watchSiteVersion(connection, () => source.siteVersion());
  return { source: { ...source, siteVersion: () => version.current(), knownVersion: () => version.known() }, close: () => version.close() };
};
