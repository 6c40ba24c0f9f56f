// The public site: every address with its frame and its failures. No person logs in here and nothing is written.
import type { FastifyInstance } from "fastify";
import { findColumn } from "../../county/lookup.ts";
import type { County } from "../../county/schema.ts";
import { answering } from "./answering.ts";
import { loadAssets } from "./assets.ts";
import { send } from "./cache.ts";
import { documentRoutes } from "./document-routes.ts";
import type { Download } from "./downloads.ts";
import { feedRoutes } from "./feed-routes.ts";
import { gazetteRoutes } from "./gazette-routes.ts";
import { pageRoutes } from "./page-routes.ts";
import type { PublicSource } from "./schema.ts";
import type { Site } from "./views/layout.tsx";

export { securityHeaders } from "./security-headers.ts";

export type PortalOptions = {
  /** Address of the site as the public sees it, without a slash at the end; https:// and the county's domain where it is left out. */
  publicUrl?: string;
  /** Makes a document into a file to take away; without it pages offer none. */
  download?: Download | undefined;
  /** Memory for prebuilt pages, in bytes. */
  cacheBytes?: number;
};

/** Registers every public page of `county` on `app`, with its 404 and 500 pages, in a context of its own. Returns what pages of other modules share with them. */
export const portalRoutes = (app: FastifyInstance, source: PublicSource, county: County, options: PortalOptions = {}): Site => {
  const assets = loadAssets();
  const site: Site = {
    county,
    publicUrl: (options.publicUrl || `https://${county.siteDomain}`).replace(/\/+$/, ""),
    hasDownloads: options.download !== undefined,
    assets: { css: assets.css, fonts: assets.fonts, script: assets.script, largeText: assets.largeText, alreadyPublic: assets.alreadyPublic },
  };
  const shared = answering(app, site, source, options.cacheBytes);
  const gazetteColumn = county.gazette ? findColumn(county, county.gazette.column) : undefined;

  app.register(async (portal) => {
    shared.begin(portal);
    pageRoutes(portal, shared);
    documentRoutes(portal, shared, options.download);
    if (gazetteColumn) gazetteRoutes(portal, shared, gazetteColumn);
    feedRoutes(portal, shared);
    portal.get<{ Params: { "*": string } }>("/assets/*", async (request, reply) => {
      const asset = await assets.find(request.params["*"]);
      return asset ? send(request, reply, asset) : shared.absent(request, reply);
    });
  });
  return site;
};
