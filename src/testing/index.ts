export * from "./traceKit.js";
