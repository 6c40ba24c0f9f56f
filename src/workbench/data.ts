// Reading and writing from pages: one cache keyed by address, read anew after every write.
import { keepPreviousData, QueryClient, useMutation, type UseMutationResult, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { ApiError, get, type Method, send } from "./api.ts";

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // A refusal is an answer; only silence is asked again.
      retry: (failures, error) => failures < 2 && error instanceof ApiError && (error.status === 0 || error.status === 503),
      refetchOnWindowFocus: true,
    },
  },
});

/** What stands at an API address. `address` undefined: not asked yet. */
export const useGet = <T>(
  address: string | undefined,
  options: { refetchInterval?: number; keepPrevious?: boolean } = {},
): UseQueryResult<T, ApiError> =>
  useQuery<T, ApiError, T>({
    queryKey: [address],
    queryFn: ({ signal }) => get<T>(address!, signal),
    enabled: address !== undefined,
    ...(options.refetchInterval ? { refetchInterval: options.refetchInterval } : {}),
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });

export type Write = { method: Method; address: string; body?: unknown };

/** A write; when it is done everything on screen is read again. */
export const useSend = <T = { ok: true }>(): UseMutationResult<T, ApiError, Write> =>
  useMutation<T, ApiError, Write>({
    mutationFn: ({ method, address, body }) => send<T>(method, address, body),
    onSuccess: () => queryClient.invalidateQueries(),
  });

/** An address with its query, leaving out what is empty. */
export const withQuery = (address: string, query: Record<string, string | number | boolean | undefined>): string => {
  const entries = Object.entries(query).flatMap(([key, value]) =>
    value === undefined || value === "" || value === false ? [] : [[key, value === true ? "1" : String(value)]],
  );
  return entries.length === 0 ? address : `${address}?${new URLSearchParams(entries).toString()}`;
};
