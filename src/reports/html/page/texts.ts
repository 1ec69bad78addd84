/** The language of the page: another one is a file like it, named here. */
export { english as texts } from "./english.js";
