// Builds the workbench into build/workbench (scripts/bootstrap.mjs calls it when its inputs changed) and serves it while it is being written.
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/** The font's style sheets name every slice twice, for browsers that no workbench runs in: only woff2 is kept. */
const woff2Only: Plugin = {
  name: "woff2-only",
  enforce: "pre",
  transform: (code, id) => (/@fontsource.*\.css/.test(id) ? code.replaceAll(/, url\([^)]*\.woff\) format\('woff'\)/g, "") : undefined),
};

export default defineConfig({
  root: "src/workbench",
  base: "/workbench/",
  plugins: [woff2Only, react()],
  build: {
    outDir: "../../build/workbench",
    target: ["chrome100", "firefox100", "safari15"],
    chunkSizeWarningLimit: 1600,
    // Fonts stay files of their own, so that a browser fetches only the slices a page needs.
    assetsInlineLimit: 0,
  },
  // `vite` beside a running `npm start`: the API and the portal come from there.
  server: { proxy: { "/api": "http://127.0.0.1:8080", "/d": "http://127.0.0.1:8080" } },
});
