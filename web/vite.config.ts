// One script and one style sheet, with names that the server knows.

import { defineConfig } from "vite";

export default defineConfig({
  build: {
    target: "es2022",
    outDir: "dist",
    emptyOutDir: true,
    modulePreload: false,
    cssCodeSplit: false,
    rollupOptions: {
      input: "src/main.ts",
      output: { entryFileNames: "editor.js", assetFileNames: "editor[extname]" },
    },
  },
});
