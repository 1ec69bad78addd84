import { quote } from "../../src/traces/quote.js";
import { testCases } from "./testCases.js";

testCases(quote);
