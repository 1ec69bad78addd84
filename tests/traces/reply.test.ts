import { reply } from "../../src/traces/reply.js";
import { testCases } from "./testCases.js";

testCases(reply);
