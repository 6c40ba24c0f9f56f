// Who is signed in and what they may do: read once, shared by every page. The permissions are the server's own table.
import type { UseQueryResult } from "@tanstack/react-query";
import type { PlainDate } from "../kernel/plain-date.ts";
import type { ActorPost, Permission } from "../law/permissions.ts";
import { type ApiError, setToken } from "./api.ts";
import { useGet } from "./data.ts";

export type Session = {
  /** `passwordIsTheirs`: whether they chose their password themselves, or an administrator did. */
  account: { id: string; displayName: string; login: string; passwordIsTheirs: boolean } | null;
  posts: (ActorPost & { organName: string })[];
  csrf: string | null;
  county: { name: string; shortName: string; siteName: string };
  oidc: boolean;
  demo: boolean;
  today: PlainDate;
  permissions: Permission[];
};

export const SESSION = "/api/session";

export const useSessionQuery = (): UseQueryResult<Session, ApiError> => {
  const query = useGet<Session>(SESSION);
  const csrf = query.data?.csrf ?? null;
  if (csrf !== null) setToken(csrf);
  return query;
};

/** The session on a page below the shell, where it is always there. */
export const useSession = (): Session => {
  const { data } = useSessionQuery();
  if (!data) throw new Error("useSession is for pages below the shell");
  return data;
};

/** Whether a menu or a button that stands for a whole matter is shown at all. What may be done to one thing comes with that thing. */
export const useMay = (): ((permission: Permission) => boolean) => {
  const { permissions } = useSession();
  return (permission) => permissions.includes(permission);
};
