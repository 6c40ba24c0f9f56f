// `npm run torture [kills] [seed]`: kills the server with -9 while people save, review and publish, a hundred times, and says what was found.
import { dataFolder, removeData } from "../test/support/server.ts";
import { torture } from "../test/support/torture.ts";

const [kills = "100", seed = "68"] = process.argv.slice(2);
const data = dataFolder();
const report = await torture(data, Number(kills), (line) => void process.stdout.write(`${line}\n`), Number(seed));
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
if (report.problems.length === 0) removeData(data);
else process.stdout.write(`The data folder is kept: ${data}\n`);
process.exitCode = report.problems.length === 0 ? 0 : 1;
