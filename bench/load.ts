// Asks one address again and again over kept connections, one question at a time on each, and says how often and how fast it was answered.
// Runs in a process of its own: `node bench/load.ts PORT PATH SECONDS CONNECTIONS`, prints one line of JSON.
import { connect, type Socket } from "node:net";

const [port, path = "/", seconds = "5", connections = "64"] = process.argv.slice(2);
const REQUEST = Buffer.from(`GET ${path} HTTP/1.1\r\nHost: bench\r\nAccept-Encoding: gzip\r\nAccept: text/html\r\nUser-Agent: bench\r\n\r\n`);
const OK = Buffer.from("HTTP/1.1 200");
const BUCKET_US = 5;
const BUCKETS = 400_000;

// A histogram instead of a list: the same memory however long it runs.
const histogram = new Uint32Array(BUCKETS);
let answered = 0;
let failed = 0;
let bytes = 0;
let isOver = false;

/** Length of a whole answer, head and body; every answer of the same address is as long as the first. */
const lengthOf = (answer: Buffer): number | undefined => {
  const end = answer.indexOf("\r\n\r\n");
  if (end < 0) return undefined;
  const length = /content-length: (\d+)/i.exec(answer.subarray(0, end).toString("latin1"))?.[1];
  if (length === undefined) throw new Error("an answer without content-length");
  return end + 4 + Number(length);
};

const ask = (socket: Socket): void => {
  let startedAt = 0n;
  let received = 0;
  let expected: number | undefined;
  let first: Buffer = Buffer.alloc(0);
  const send = (): void => {
    received = 0;
    startedAt = process.hrtime.bigint();
    socket.write(REQUEST);
  };
  socket.on("data", (chunk: Buffer) => {
    if (received === 0 && !chunk.subarray(0, OK.length).equals(OK)) {
      failed += 1;
      socket.destroy();
      return;
    }
    received += chunk.length;
    if (expected === undefined) {
      first = Buffer.concat([first, chunk]);
      expected = lengthOf(first);
    }
    if (expected === undefined || received < expected) return;
    if (received > expected) throw new Error("answers of different length");
    const tookUs = Number((process.hrtime.bigint() - startedAt) / 1000n);
    const bucket = Math.min(BUCKETS - 1, Math.floor(tookUs / BUCKET_US));
    histogram[bucket] = (histogram[bucket] ?? 0) + 1;
    answered += 1;
    bytes += received;
    if (isOver) socket.end();
    else send();
  });
  socket.on("error", () => {
    failed += 1;
  });
  send();
};

const quantile = (part: number): number => {
  let left = answered * part;
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    left -= histogram[bucket] ?? 0;
    if (left <= 0) return (bucket * BUCKET_US) / 1000;
  }
  return (BUCKETS * BUCKET_US) / 1000;
};

const sockets = Array.from({ length: Number(connections) }, () => connect({ port: Number(port), host: "127.0.0.1", noDelay: true }));
await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once("connect", resolve))));
const startedAt = performance.now();
for (const socket of sockets) ask(socket);
setTimeout(
  () => {
    isOver = true;
    const took = (performance.now() - startedAt) / 1000;
    process.stdout.write(`${JSON.stringify({ perSecond: answered / took, answered, failed, bytes, p50: quantile(0.5), p99: quantile(0.99) })}\n`);
    for (const socket of sockets) socket.destroy();
  },
  Number(seconds) * 1000,
);
