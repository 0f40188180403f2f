// Every page of the site as JSON, for its tests: node docs/site/print-pages.mjs
import { sitePages } from "./pages.mjs";

process.stdout.write(JSON.stringify(Object.fromEntries(sitePages())));
