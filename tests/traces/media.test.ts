import { media } from "../../src/traces/media.js";
import { testCases } from "./testCases.js";

testCases(media);
