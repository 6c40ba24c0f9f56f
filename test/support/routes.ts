// Every route of a built server, read off the router itself: what a test goes through so that a new route cannot escape it.
import type { App } from "../../src/platform/http.ts";

export type Route = { method: string; path: string };

/** Fastify prints its routes as a tree, four columns a level; a child continues its parent's path. */
export const routesOf = (app: App): Route[] => {
  const above: string[] = [];
  return app
    .printRoutes({ commonPrefix: false })
    .split("\n")
    .flatMap((line) => {
      const match = /^([│├└─\s]*)(\S+) \(([A-Z, ]+)\)$/u.exec(line);
      if (!match) return [];
      const depth = match[1]!.length / 4;
      above[depth] = match[2]!;
      const path = above.slice(0, depth + 1).join("");
      return match[3]!.split(", ").map((method) => ({ method, path }));
    });
};

export const isWrite = ({ method }: Route): boolean => !["GET", "HEAD", "OPTIONS"].includes(method);
