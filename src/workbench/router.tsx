// The routes: which page stands at which address, each loaded when it is first opened. Filters live in the address, read by useFilter.
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from "@tanstack/react-router";
import { App } from "antd";
import { createElement } from "react";
import { BASE, paths } from "./paths.ts";
import { Shell } from "./shell.tsx";
import { NotFound } from "./ui/not-found.tsx";

/** Messages and windows are opened from here, inside the router: what they hold may link to a clause. */
const Root = () => createElement(App, { message: { duration: 4 } }, createElement(Outlet));
const root = createRootRoute({ component: Root, notFoundComponent: NotFound });

/** The sign-in page stands alone; everything else stands in the shell. */
const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  component: lazyRouteComponent(() => import("./pages/identity/sign-in.tsx"), "SignInPage"),
});
const shell = createRoute({ getParentRoute: () => root, id: "shell", component: Shell });
const home = createRoute({
  getParentRoute: () => shell,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: paths.todo() });
  },
});

/** A page below the shell. The component is the named export of its file. */
const page = (path: string, load: () => Promise<Record<string, unknown>>, name: string) =>
  createRoute({ getParentRoute: () => shell, path, component: lazyRouteComponent(load as () => Promise<Record<string, never>>, name) });

const pages = [
  page("/todo", () => import("./pages/publishing/todo.tsx"), "TodoPage"),
  page("/manuscripts", () => import("./pages/publishing/manuscripts.tsx"), "ManuscriptsPage"),
  page("/manuscripts/new", () => import("./pages/publishing/new-manuscript.tsx"), "NewManuscriptPage"),
  page("/manuscripts/$id", () => import("./pages/publishing/manuscript.tsx"), "ManuscriptPage"),
  page("/manuscripts/$id/edit", () => import("./pages/publishing/editor-page.tsx"), "EditorPage"),
  page("/manuscripts/$id/compare", () => import("./pages/publishing/compare.tsx"), "ComparePage"),
  page("/search", () => import("./pages/publishing/search.tsx"), "SearchPage"),
  page("/requests", () => import("./pages/requests/board.tsx"), "RequestBoardPage"),
  page("/requests/new", () => import("./pages/requests/new-request.tsx"), "NewRequestPage"),
  page("/requests/register", () => import("./pages/requests/register.tsx"), "RequestRegisterPage"),
  page("/requests/statistics", () => import("./pages/requests/statistics.tsx"), "RequestStatisticsPage"),
  page("/deadline-feeds", () => import("./pages/requests/feeds.tsx"), "DeadlineFeedsPage"),
  page("/site-report", () => import("./pages/requests/site-report.tsx"), "SiteReportPage"),
  page("/requests/$id", () => import("./pages/requests/request.tsx"), "RequestPage"),
  page("/annual-report", () => import("./pages/requests/annual-report.tsx"), "AnnualReportPage"),
  page("/gazette", () => import("./pages/gazette/gazette.tsx"), "GazettePage"),
  page("/gazette/copies", () => import("./pages/gazette/copies.tsx"), "GazetteCopiesPage"),
  page("/gazette/imports/$id", () => import("./pages/gazette/desk.tsx"), "DeskPage"),
  page("/gazette/issues/$id", () => import("./pages/gazette/issue.tsx"), "GazetteIssuePage"),
  page("/proofreading/rules", () => import("./pages/proofreading/rules.tsx"), "RulesPage"),
  page("/proofreading/lexicon", () => import("./pages/proofreading/lexicon.tsx"), "LexiconPage"),
  page("/proofreading/sources", () => import("./pages/proofreading/sources.tsx"), "SourcesPage"),
  page("/proofreading/scan", () => import("./pages/proofreading/scan.tsx"), "ScanPage"),
  page("/clauses", () => import("./pages/clauses/clauses.tsx"), "ClausesPage"),
  page("/calendar", () => import("./pages/calendar/calendar.tsx"), "CalendarPage"),
  page("/organs", () => import("./pages/identity/organs.tsx"), "OrgansPage"),
  page("/people", () => import("./pages/identity/people.tsx"), "PeoplePage"),
  page("/sign-ins", () => import("./pages/identity/sign-ins.tsx"), "SignInsPage"),
  page("/password", () => import("./pages/identity/password.tsx"), "PasswordPage"),
  page("/audit", () => import("./pages/audit/audit.tsx"), "AuditPage"),
  page("/settings", () => import("./pages/settings/settings.tsx"), "SettingsPage"),
];

export const router = createRouter({
  routeTree: root.addChildren([signIn, shell.addChildren([home, ...pages])]),
  basepath: BASE,
  defaultPreload: "intent",
  scrollRestoration: true,
});
