// Kills the server (and now and then the database) while people save, review and publish, again and again, and checks after each time.
import { setTimeout as wait } from "node:timers/promises";
import { killDatabase, startServer } from "./server.ts";
import { problemsIn, waitingIn } from "./torture-check.ts";
import { afterAnswers, newJournal, signInAll, workUntilKilled } from "./torture-work.ts";

export type TortureReport = {
  kills: number;
  databaseKills: number;
  manuscripts: number;
  saves: number;
  orders: number;
  unanswered: number;
  problems: string[];
};

const AT_ONCE = 4;
/** Every so many kills the database dies with the server, as in a power cut. */
const DATABASE_EVERY = 10;

/** The same numbers for the same seed: a failure can be looked for again. */
const randomFrom = (seed: number) => () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};

export const torture = async (data: string, kills: number, tell: (line: string) => void = () => undefined, seed = 68): Promise<TortureReport> => {
  const random = randomFrom(seed);
  const journal = newJournal();
  const env = { QIZHENG_DEMO: "1", QIZHENG_LOG: "info" };
  let databaseKills = 0;
  let server = await startServer({ data, env });
  const cast = await signInAll(server.url);
  const problems: string[] = [];
  for (let kill = 1; kill <= kills && problems.length === 0; kill++) {
    const { url } = server;
    const work = Array.from({ length: AT_ONCE }, (_, n) => workUntilKilled(url, cast, journal, `第${kill}轮第${n}人`));
    // The moment of the kill is drawn by lot: somewhere within the way of a manuscript or two, and within a request.
    await Promise.race([afterAnswers(journal, 1 + Math.floor(random() * AT_ONCE * 18)), Promise.all(work)]);
    await wait(Math.floor(random() * 30));
    await server.end("SIGKILL");
    await Promise.all(work);
    if (kill % DATABASE_EVERY === 0) {
      await killDatabase(data);
      databaseKills++;
    }
    server = await startServer({ data, env });
    problems.push(...(await problemsIn(data, journal, false)));
    tell(
      `${kill}/${kills}: ${journal.manuscripts.size} manuscripts, ${journal.saves} saves, ${journal.orders} orders, ${journal.unanswered} unanswered, ${problems.length} problems`,
    );
  }
  // What was ordered is carried out by the server that came up last.
  while (problems.length === 0 && (await waitingIn(data)) > 0) await wait(50);
  problems.push(...(await problemsIn(data, journal, problems.length === 0)));
  await server.end();
  const { saves, orders, unanswered } = journal;
  return { kills, databaseKills, manuscripts: journal.manuscripts.size, saves, orders, unanswered, problems };
};
