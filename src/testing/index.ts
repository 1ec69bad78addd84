export * from "./reportKit.js";
export * from "./traceKit.js";
