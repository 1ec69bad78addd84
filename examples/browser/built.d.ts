/** The worker's script as text: build.js puts it into the page, so that the page is one file. */
declare const WORKER_SCRIPT: string;
