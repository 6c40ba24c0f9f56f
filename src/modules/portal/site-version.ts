// The version of everything public, kept in memory: PostgreSQL tells of each publication (LISTEN), so that a page view asks no query.
// While nobody listens, every question goes to the database: slower, never stale.
import pg from "pg";

export type SiteVersion = { current(): Promise<string>; close(): Promise<void> };

const RETRY_MS = 1_000;

export const watchSiteVersion = (connection: { url: string; role?: string | undefined }, ask: () => Promise<string>): SiteVersion => {
  let version: string | undefined;
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  let closed = false;

  const listen = async (): Promise<void> => {
    if (closed) return;
    const next = new pg.Client({ connectionString: connection.url, application_name: "qizheng portal", ...(connection.role ? { options: `-c role=${connection.role}` } : {}) });
    next.on("notification", (message) => {
      version = message.payload;
    });
    const lost = (): void => {
      if (client === next) client = undefined;
      version = undefined;
      if (!closed) retry = setTimeout(() => void listen(), RETRY_MS).unref();
    };
    let ended = false;
    const onceLost = (): void => {
      if (!ended) lost();
      ended = true;
    };
    next.on("error", onceLost);
    next.on("end", onceLost);
    try {
      await next.connect();
      await next.query("listen qizheng_site");
      client = next;
      // Asked after LISTEN took hold, so that no publication falls between.
      version = await ask();
    } catch {
      onceLost();
    }
  };
  void listen();

  return {
    current: async () => version ?? ask(),
    close: async () => {
      closed = true;
      if (retry) clearTimeout(retry);
      await client?.end();
    },
  };
};
