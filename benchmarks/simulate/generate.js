// Makes a world as records without writing them, and prints how many posts there were and how long it took.
import { simulate } from "lockstep/simulate";

const settings = JSON.parse(process.argv[2]);
const startedAt = performance.now();
let posts = 0;
for (const { post } of simulate(settings)) if (post) posts++;
process.stdout.write(JSON.stringify({ posts, seconds: (performance.now() - startedAt) / 1000 }));
