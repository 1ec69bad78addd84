export * from "./model/errors.js";
