// The portal as the web server runs it, with the same hooks, over the site in memory: what `bench/portal.ts` asks.
import pino from "pino";
import { county } from "../counties/tumed-left-banner/index.ts";
import { portalRoutes } from "../src/modules/portal/routes.ts";
import { readConfig } from "../src/platform/config.ts";
import { createApp } from "../src/platform/http.ts";
import type { System } from "../src/platform/system.ts";
import { memorySource } from "../test/support/portal-source.ts";

process.env["NODE_ENV"] = "production";
const app = await createApp({ log: pino({ level: "info" }, pino.destination(2)), config: readConfig({}) } as System);
portalRoutes(app, memorySource().source, county, {});
await app.listen({ port: Number(process.argv[2]), host: "127.0.0.1" });
