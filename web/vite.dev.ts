// The editor on the stand-in server, built anew as one changes it: `npm run dev`.

import { defineConfig } from "vite";
import { Fake } from "./dev/fake";
import { page, wanted } from "./dev/page";

export default defineConfig({
  server: { host: "127.0.0.1", port: 5178, fs: { allow: [".."] } },
  appType: "custom",
  plugins: [
    {
      name: "stand-in",
      configureServer(server) {
        const fake = new Fake();
        server.middlewares.use((request, response, next) => {
          void (async () => {
            const url = new URL(request.url ?? "/", "http://localhost");
            if (url.pathname !== "/") {
              if (!(await fake.answer(request, response))) next();
              return;
            }
            const html = page(wanted(url.searchParams), { style: "/src/editor.css", script: "/src/main.ts", desk: "/@fs" + new URL("../crates/desk/assets/desk.css", import.meta.url).pathname });
            response.setHeader("content-type", "text/html; charset=utf-8");
            response.end(await server.transformIndexHtml(request.url ?? "/", html));
          })().catch(next);
        });
      },
    },
  ],
});
