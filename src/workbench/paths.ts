// Every address of the workbench, in one place: pages link through this and nowhere write an address.
export const BASE = "/workbench";

const query = (values: Record<string, string | number | undefined>): string => {
  const text = new URLSearchParams(
    Object.entries(values).flatMap(([key, value]) => (value === undefined || value === "" ? [] : [[key, String(value)]])),
  ).toString();
  return text === "" ? "" : `?${text}`;
};

export const paths = {
  signIn: (to?: string) => `/sign-in${query({ to })}`,
  todo: () => "/todo",
  manuscripts: (filter: Record<string, string | number | undefined> = {}) => `/manuscripts${query(filter)}`,
  newManuscript: () => "/manuscripts/new",
  /** The one page of a manuscript: its text for who may write, its review for who may review. */
  manuscript: (id: string) => `/manuscripts/${id}`,
  manuscriptEditor: (id: string) => `/manuscripts/${id}/edit`,
  compare: (id: string, from: number, to?: number) => `/manuscripts/${id}/compare${query({ from, to })}`,
  search: (filter: Record<string, string | undefined> = {}) => `/search${query(filter)}`,
  requests: () => "/requests",
  newRequest: () => "/requests/new",
  requestRegister: (filter: Record<string, string | number | undefined> = {}) => `/requests/register${query(filter)}`,
  requestStatistics: (filter: Record<string, string | number | undefined> = {}) => `/requests/statistics${query(filter)}`,
  deadlineFeeds: () => "/deadline-feeds",
  request: (id: string) => `/requests/${id}`,
  siteReport: (filter: Record<string, string | number | undefined> = {}) => `/site-report${query(filter)}`,
  annualReport: (filter: Record<string, string | number | undefined> = {}) => `/annual-report${query(filter)}`,
  gazette: (tab?: "imports") => `/gazette${query({ tab })}`,
  gazetteDesk: (id: string) => `/gazette/imports/${id}`,
  gazetteIssue: (id: string) => `/gazette/issues/${id}`,
  gazetteCopies: (issue?: string) => `/gazette/copies${query({ issue })}`,
  rules: () => "/proofreading/rules",
  lexicon: () => "/proofreading/lexicon",
  scan: () => "/proofreading/scan",
  sources: () => "/proofreading/sources",
  clauses: (clause?: string) => `/clauses${query({ clause })}`,
  calendar: () => "/calendar",
  organs: () => "/organs",
  people: (filter: Record<string, string | undefined> = {}) => `/people${query(filter)}`,
  signIns: () => "/sign-ins",
  audit: (filter: Record<string, string | number | undefined> = {}) => `/audit${query(filter)}`,
  settings: () => "/settings",
  password: () => "/password",
} as const;

/** Addresses outside the workbench. */
export const external = {
  portal: () => "/",
  published: (document: string) => `/d/${document}`,
  gazetteIssue: (id: string) => `/gazette/${id}`,
  gazettePage: (id: string, page: number) => `/api/gazette/imports/${id}/pages/${page}`,
  file: (id: string) => `/api/files/${id}`,
  recordSheet: (manuscript: string, format: "docx" | "pdf") => `/api/manuscripts/${manuscript}/record-sheet.${format}`,
} as const;
