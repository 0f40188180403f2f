import { defineConfig } from "vitepress";
import { sidebar } from "../pages.mjs";

export default defineConfig({
  title: "coverage-graph",
  description: "One GraphQL graph over a clinic, a broker, a pre-authorization list and a benefits administrator.",
  // Where the sandbox serves it.
  base: "/docs/",
  srcDir: ".pages",
  outDir: "dist",
  themeConfig: {
    search: { provider: "local" },
    outline: [2, 3],
    nav: [
      { text: "Guides", link: "/guides" },
      { text: "Operations", link: "/operations/" },
      { text: "Schema", link: "/schema/" },
    ],
    sidebar: sidebar(),
  },
});
