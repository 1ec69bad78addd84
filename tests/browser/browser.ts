import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";

/** @throws Error that says how to install it */
function findChromium(): string {
  const names = ["chromium", "chromium-browser", "google-chrome"];
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    for (const name of names) {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return join(folder, name);
      } catch {
        // Not in this folder.
      }
    }
  }
  throw new Error("The tests of the report need Chromium on the PATH: run scripts/installBrowser.sh, or install it yourself.");
}

export interface OpenedPage {
  readonly page: Page;
  /** What the page asked the network or the disk for, itself left out. */
  readonly requests: readonly string[];
  /** Errors, and what the policy refused. */
  readonly complaints: readonly string[];
}

export interface TestBrowser {
  /** Opens a file from disk; every request but for the file itself is counted and refused. */
  open(path: string, options?: BrowserContextOptions): Promise<OpenedPage>;
}

/** Starts one browser for the tests of a file, and ends it after them. */
export function testBrowser(): TestBrowser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    // Chromium's own sandbox doesn't run as root or in most containers. WebGL is drawn in software.
    browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox", "--enable-unsafe-swiftshader"] });
  });
  afterAll(async () => browser?.close());
  return {
    async open(path, options = {}) {
      const context = await browser!.newContext({ viewport: { width: 1200, height: 900 }, ...options });
      const address = pathToFileURL(path).href;
      const requests: string[] = [];
      const complaints: string[] = [];
      const page = await context.newPage();
      page.on("request", (request) => {
        if (request.url() !== address) requests.push(request.url());
      });
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error" || message.text().includes("Content Security Policy")) complaints.push(message.text());
      });
      await context.route((url) => url.href !== address, (route) => route.abort());
      await page.goto(address);
      return { page, requests, complaints };
    },
  };
}
