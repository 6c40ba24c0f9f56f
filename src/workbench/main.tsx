// Starts the workbench: theme, language, data and routes around the page.
import "@fontsource/noto-sans-sc/400.css";
import "@fontsource/noto-sans-sc/600.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { ConfigProvider, type ConfigProviderProps, Grid } from "antd";
import zhCN from "antd/locale/zh_CN.js";
import { type ReactElement, StrictMode, useMemo } from "react";
import { createRoot } from "react-dom/client";
import { queryClient } from "./data.ts";
import { router } from "./router.tsx";
import "./styles/frame.css";
import "./styles/parts.css";
import "./styles/narrow.css";
import { themeFor } from "./theme.ts";

// The package has no types for import syntax: to the checker its default is inside the module, to the bundler it is the module.
const locale = ("default" in zhCN ? zhCN.default : zhCN) as NonNullable<ConfigProviderProps["locale"]>;

const lessMovement = matchMedia("(prefers-reduced-motion: reduce)").matches;

const Workbench = (): ReactElement => {
  const wide = Grid.useBreakpoint().lg ?? true;
  const theme = useMemo(() => themeFor(lessMovement, !wide), [wide]);
  return (
    <ConfigProvider theme={theme} locale={locale} button={{ autoInsertSpace: false }} wave={{ disabled: true }}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ConfigProvider>
  );
};

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <Workbench />
  </StrictMode>,
);
