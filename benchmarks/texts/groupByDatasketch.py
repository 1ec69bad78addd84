"""Groups canonical texts, one a line of standard input, by the package datasketch: grams as in minhash.js, 128 permutations."""

import json
import resource
import sys
import time

from datasketch import MinHash, MinHashLSH

LEAST = float(sys.argv[1])
texts = sys.stdin.read().split("\n")
started_at, cpu = time.perf_counter(), time.process_time()
index = MinHashLSH(threshold=LEAST, num_perm=128)
signatures = []
for number, text in enumerate(texts):
    signature = MinHash(num_perm=128)
    words = text.split(" ")
    grams = [word for word in words if len(word) < 5]
    grams += [word[at : at + 5] for word in words for at in range(len(word) - 4)]
    signature.update_batch([gram.encode() for gram in grams])
    index.insert(number, signature)
    signatures.append(signature)
group = list(range(len(texts)))
for number, signature in enumerate(signatures):
    for other in sorted(index.query(signature)):
        if other < number and group[other] == other and signature.jaccard(signatures[other]) >= LEAST:
            group[number] = other
            break
print(json.dumps({
    "group": group,
    "groupSeconds": time.perf_counter() - started_at,
    "cpuSeconds": time.process_time() - cpu,
    "peakBytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
}))
