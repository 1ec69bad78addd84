import { object } from "../../src/traces/object.js";
import { testCases } from "./testCases.js";

testCases(object);
