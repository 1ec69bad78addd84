import { hashtagSequence } from "../../src/traces/hashtagSequence.js";
import { testCases } from "./testCases.js";

testCases(hashtagSequence);
