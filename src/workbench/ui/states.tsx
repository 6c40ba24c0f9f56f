// Loading, failed, empty: what a page shows when it has nothing to show yet, each with a way on.
import { Button, Empty, Skeleton } from "antd";
import type { ReactElement, ReactNode } from "react";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ApiError } from "../api.ts";
import { paths } from "../paths.ts";
import { AppLink } from "./app-link.tsx";
import { Refused } from "./refusal.tsx";

export const Loading = (): ReactElement => (
  <div role="status" aria-label="正在读取" className="loading">
    <Skeleton active paragraph={{ rows: 6 }} />
  </div>
);

/** What asking again does not mend: it is not for this person, or not there. */
const isFinal = ({ status }: ApiError): boolean => status === 403 || status === 404;

export const Failed = ({ error, retry }: { error: ApiError; retry?: (() => void) | undefined }): ReactElement => (
  <div role="alert" className="failed">
    <Refused because={error.problem.message} cite={error.problem.cite} next={error.problem.next} />
    {isFinal(error) ? (
      <p className="gap-above">
        <AppLink to={paths.todo()}>回到我的待办</AppLink>
      </p>
    ) : retry ? (
      <Button onClick={retry}>再试一次</Button>
    ) : null}
  </div>
);

/** Nothing here: says what would be here, and how it gets here. */
export const Nothing = ({ children, action }: { children: ReactNode; action?: ReactNode }): ReactElement => (
  <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={children} className="nothing">
    {action}
  </Empty>
);

/** Shows a query's data once it is there; until then, or where it fails, what there is to say. */
export const Ready = <T,>({ query, children }: { query: UseQueryResult<T, ApiError>; children: (data: T) => ReactNode }): ReactElement => {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) return <Failed error={query.error} retry={() => void query.refetch()} />;
  return <Loading />;
};
