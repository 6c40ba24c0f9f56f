// The face of the portal for modules that have public pages of their own: the frame, its headers, and the pages for when something is wrong.
export { SECURITY_HEADERS, securityHeaders } from "./security-headers.ts";
export { documentHref as documentLink, renderPage, type Site, type View } from "./views/layout.tsx";
export { badRequestPage, failurePage } from "./views/notes.tsx";
export type { PublicSource } from "./schema.ts";
