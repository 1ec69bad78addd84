import { text } from "../../src/traces/text.js";
import { testCases } from "./testCases.js";

testCases(text);
