import { groupTexts } from "../../dist/content/groupTexts.js";
import { judge } from "./answer.js";
import { makeTexts } from "./world.js";

// The measured process. Usage: group.js POSTS SEED
const [posts = 0, seed = 0] = process.argv.slice(2).map(Number);
const { texts, family } = makeTexts({ posts, seed });
const meanCharacters = Math.round(texts.reduce((sum, text) => sum + text.length, 0) / posts);
const startedAt = performance.now();
const before = process.cpuUsage();
const { group } = await groupTexts(texts);
const groupSeconds = (performance.now() - startedAt) / 1000;
const { user, system } = process.cpuUsage(before);
const cpuSeconds = (user + system) / 1e6;
process.stdout.write(JSON.stringify({ groupSeconds, cpuSeconds, meanCharacters, ...judge(family, (post) => group[post]) }));
