import { link } from "../../src/traces/link.js";
import { testCases } from "./testCases.js";

testCases(link);
