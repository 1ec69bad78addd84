import { repost } from "../../src/traces/repost.js";
import { testCases } from "./testCases.js";

testCases(repost);
