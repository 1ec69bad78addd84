import { hashtag } from "../../src/traces/hashtag.js";
import { testCases } from "./testCases.js";

testCases(hashtag);
