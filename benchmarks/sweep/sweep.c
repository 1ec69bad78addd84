/*
 * The sweep of src/engines/sweep in plain C, as the yardstick for it: the same phases on the
 * same columns with the same data structures. One window, ties with at least two common objects.
 *
 *   gcc -O2 -o sweep sweep.c && ./sweep FILE SHARES ACCOUNTS OBJECTS WINDOW
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define RUN 16
#define ROUNDING 1e-6
#define CANDIDATE 0xffff

typedef struct { uint32_t position, object, from, to; } Entry;

static uint32_t shares, accounts, objects;
static uint32_t *account, *object, *post, *object_start;
static double *seconds;
static uint32_t *row_start;
static Entry *entries;

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec * 1e-9;
}

static void *allocate(size_t count, size_t size) {
  void *memory = calloc(count ? count : 1, size);
  if (!memory) { perror("calloc"); exit(1); }
  return memory;
}

/* ---- sort: counting sort by object, merge sort of each object's rows by time ---- */

typedef struct { double *seconds; uint32_t *account, *post; } Columns;

static int later(Columns c, uint32_t a, uint32_t b) {
  if (c.seconds[a] != c.seconds[b]) return c.seconds[a] > c.seconds[b];
  if (c.account[a] != c.account[b]) return c.account[a] > c.account[b];
  return c.post[a] > c.post[b];
}

static int sorted(Columns c, uint32_t n) {
  for (uint32_t i = 1; i < n; i++)
    if (later(c, i - 1, i)) return 0;
  return 1;
}

static void insertion_sort(Columns c, int64_t start, int64_t end) {
  for (int64_t i = start + 1; i < end; i++) {
    double time = c.seconds[i];
    uint32_t owner = c.account[i], id = c.post[i];
    int64_t j = i - 1;
    while (j >= start && (c.seconds[j] > time || (c.seconds[j] == time &&
           (c.account[j] > owner || (c.account[j] == owner && c.post[j] > id))))) {
      c.seconds[j + 1] = c.seconds[j];
      c.account[j + 1] = c.account[j];
      c.post[j + 1] = c.post[j];
      j--;
    }
    c.seconds[j + 1] = time;
    c.account[j + 1] = owner;
    c.post[j + 1] = id;
  }
}

static void merge(Columns from, Columns to, uint32_t start, uint32_t middle, uint32_t end) {
  uint32_t left = start, right = middle;
  for (uint32_t at = start; at < end; at++) {
    int take_right = left == middle || (right < end && later(from, left, right));
    uint32_t next = take_right ? right++ : left++;
    to.seconds[at] = from.seconds[next];
    to.account[at] = from.account[next];
    to.post[at] = from.post[next];
  }
}

static void sort_by_time(Columns c, Columns spare, uint32_t n) {
  if (sorted(c, n)) return;
  for (uint32_t start = 0; start < n; start += RUN) insertion_sort(c, start, start + RUN < n ? start + RUN : n);
  Columns from = c, to = spare;
  for (uint32_t width = RUN; width < n; width *= 2) {
    for (uint32_t start = 0; start < n; start += 2 * width) {
      uint32_t middle = start + width < n ? start + width : n;
      merge(from, to, start, middle, middle + width < n ? middle + width : n);
    }
    Columns swap = from;
    from = to;
    to = swap;
  }
  if (from.seconds == c.seconds) return;
  memcpy(c.seconds, from.seconds, n * sizeof *c.seconds);
  memcpy(c.account, from.account, n * sizeof *c.account);
  memcpy(c.post, from.post, n * sizeof *c.post);
}

static Columns allocate_columns(uint32_t n) {
  return (Columns){ allocate(n, sizeof(double)), allocate(n, sizeof(uint32_t)), allocate(n, sizeof(uint32_t)) };
}

static void sort_shares(Columns in, const uint32_t *in_object) {
  object_start = allocate(objects + 1, sizeof *object_start);
  for (uint32_t i = 0; i < shares; i++) object_start[in_object[i] + 1]++;
  for (uint32_t o = 0; o < objects; o++) object_start[o + 1] += object_start[o];
  uint32_t *next = allocate(objects, sizeof *next);
  memcpy(next, object_start, objects * sizeof *next);
  Columns c = allocate_columns(shares);
  for (uint32_t i = 0; i < shares; i++) {
    uint32_t at = next[in_object[i]]++;
    c.seconds[at] = in.seconds[i];
    c.account[at] = in.account[i];
    c.post[at] = in.post[i];
  }
  free(next);
  uint32_t largest = 0;
  for (uint32_t o = 0; o < objects; o++)
    if (object_start[o + 1] - object_start[o] > largest) largest = object_start[o + 1] - object_start[o];
  Columns spare = allocate_columns(largest);
  for (uint32_t o = 0; o < objects; o++) {
    uint32_t start = object_start[o];
    sort_by_time((Columns){ c.seconds + start, c.account + start, c.post + start }, spare, object_start[o + 1] - start);
  }
  object = allocate(shares, sizeof *object);
  for (uint32_t o = 0; o < objects; o++)
    for (uint32_t i = object_start[o]; i < object_start[o + 1]; i++) object[i] = o;
  seconds = c.seconds;
  account = c.account;
  post = c.post;
}

/* ---- window: two pointers per object, entries by account ---- */

static void place(double window, uint32_t *next, int counting) {
  double limit = window + ROUNDING;
  for (uint32_t o = 0; o < objects; o++) {
    uint32_t from = object_start[o], to = object_start[o], end = object_start[o + 1];
    for (uint32_t i = from; i < end; i++) {
      while (seconds[i] - seconds[from] > limit) from++;
      while (to < end && seconds[to] - seconds[i] <= limit) to++;
      if (to - from < 2) continue;
      uint32_t entry = next[account[i]]++;
      if (!counting) entries[entry] = (Entry){ i, o, from, to };
    }
  }
}

static void group_by_account(double window) {
  row_start = allocate(accounts + 1, sizeof *row_start);
  place(window, row_start + 1, 1);
  for (uint32_t a = 0; a < accounts; a++) row_start[a + 1] += row_start[a];
  uint32_t *next = allocate(accounts, sizeof *next);
  memcpy(next, row_start, accounts * sizeof *next);
  entries = allocate(row_start[accounts], sizeof *entries);
  place(window, next, 0);
  free(next);
}

/* ---- pair: candidates by row, exact counts of the survivors ---- */

static uint64_t ties, checksum;

static int by_number(const void *a, const void *b) {
  uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
  return (x > y) - (x < y);
}

static uint32_t skip_to(uint32_t at, uint32_t end, uint32_t o) {
  uint32_t step = 1, low = at;
  while (low + step < end && entries[low + step].object < o) {
    low += step;
    step *= 2;
  }
  uint32_t high = low + step < end ? low + step : end;
  low++;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (entries[middle].object < o) low = middle + 1;
    else high = middle;
  }
  return low;
}

static void count_pair(uint32_t a, uint32_t b, double limit) {
  uint32_t i = row_start[a], j = row_start[b], i_end = row_start[a + 1], j_end = row_start[b + 1];
  uint64_t co_shares = 0, common = 0;
  double gap_sum = 0, gap_min = INFINITY;
  while (i < i_end && j < j_end) {
    uint32_t o = entries[i].object, p = entries[j].object;
    if (o < p) { i = skip_to(i, i_end, p); continue; }
    if (p < o) { j = skip_to(j, j_end, o); continue; }
    uint32_t i0 = i, j0 = j;
    uint64_t before = co_shares;
    while (i < i_end && entries[i].object == o) i++;
    while (j < j_end && entries[j].object == o) j++;
    for (uint32_t x = i0, first = j0; x < i; x++) {
      while (first < j && entries[first].position < entries[x].from) first++;
      for (uint32_t y = first; y < j && entries[y].position < entries[x].to; y++) {
        double gap = fabs(seconds[entries[x].position] - seconds[entries[y].position]);
        if (gap > limit || post[entries[x].position] == post[entries[y].position]) continue;
        co_shares++;
        gap_sum += gap;
        if (gap < gap_min) gap_min = gap;
      }
    }
    common += co_shares > before;
  }
  if (common < 2 || co_shares < 2) return;
  ties++;
  checksum = (checksum * 31 + (uint64_t)a * 7 + (uint64_t)b * 3 + co_shares) % 2147483647u;
  if (gap_sum / co_shares < gap_min) abort();
}

static void sweep(double window) {
  uint16_t *last_visit = allocate(accounts, sizeof *last_visit);
  uint32_t *found = allocate(accounts, sizeof *found);
  uint32_t visit = 0;
  for (uint32_t a = 0; a < accounts; a++) {
    uint32_t length = row_start[a + 1] - row_start[a];
    if (length >= CANDIDATE) { fprintf(stderr, "an account with too many shares\n"); exit(1); }
    if (visit + length >= CANDIDATE) { memset(last_visit, 0, accounts * sizeof *last_visit); visit = 0; }
    uint32_t before_row = visit, count = 0, previous = UINT32_MAX;
    for (uint32_t e = row_start[a]; e < row_start[a + 1]; e++) {
      if (entries[e].object != previous) { visit++; previous = entries[e].object; }
      for (uint32_t j = entries[e].from; j < entries[e].to; j++) {
        uint32_t b = account[j];
        if (b <= a) continue;
        uint16_t last = last_visit[b];
        if (last <= before_row) last_visit[b] = visit;
        else if (last != visit && last != CANDIDATE) { found[count++] = b; last_visit[b] = CANDIDATE; }
      }
    }
    qsort(found, count, sizeof *found, by_number);
    for (uint32_t c = 0; c < count; c++) { last_visit[found[c]] = 0; count_pair(a, found[c], window + ROUNDING); }
  }
  free(last_visit);
  free(found);
}

static void read_column(FILE *file, void *into, size_t size) {
  if (fread(into, size, shares, file) != shares) { fprintf(stderr, "short file\n"); exit(1); }
}

int main(int argc, char **argv) {
  if (argc != 6) { fprintf(stderr, "usage: sweep FILE SHARES ACCOUNTS OBJECTS WINDOW\n"); return 2; }
  shares = strtoul(argv[2], 0, 10);
  accounts = strtoul(argv[3], 0, 10);
  objects = strtoul(argv[4], 0, 10);
  double window = atof(argv[5]);
  FILE *file = fopen(argv[1], "rb");
  if (!file) { perror(argv[1]); return 1; }
  uint32_t *in_account = allocate(shares, 4), *in_object = allocate(shares, 4), *in_post = allocate(shares, 4);
  double *in_seconds = allocate(shares, 8);
  read_column(file, in_account, 4);
  read_column(file, in_object, 4);
  read_column(file, in_seconds, 8);
  read_column(file, in_post, 4);
  fclose(file);
  double started = now();
  sort_shares((Columns){ in_seconds, in_account, in_post }, in_object);
  double sorted_at = now();
  group_by_account(window);
  sweep(window);
  double paired = now();
  printf("{\"sort\":%.6f,\"windowAndPair\":%.6f,\"ties\":%llu,\"checksum\":%llu}", sorted_at - started, paired - sorted_at,
         (unsigned long long)ties, (unsigned long long)checksum);
  return 0;
}
