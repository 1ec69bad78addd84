import { domain } from "../../src/traces/domain.js";
import { testCases } from "./testCases.js";

testCases(domain);
