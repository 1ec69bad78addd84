import { mention } from "../../src/traces/mention.js";
import { testCases } from "./testCases.js";

testCases(mention);
