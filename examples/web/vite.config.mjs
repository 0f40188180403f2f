import { defineConfig } from "vite";

export default defineConfig({
  root: import.meta.dirname,
  base: "/demo/",
  build: {
    // Browsers that know light-dark(), which the two colour schemes are made of.
    target: ["es2023", "chrome123", "firefox120", "safari17.5"],
    // The page's policy takes nothing inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1_000,
  },
});
