export * from "./adapterKit.js";
export * from "./baselineKit.js";
export * from "./reportKit.js";
export * from "./scoreKit.js";
export * from "./traceKit.js";
