interface Forms {
  readonly one: string;
  readonly other: string;
}

/** How many accounts did what, in words: `shared` of a trace, and what ordinary accounts that do it are called. */
interface TraceWords {
  /** What a row of evidence is of. */
  readonly name: string;
  /** What is shared, one and many. */
  readonly thing: Forms;
  readonly did: string;
}

const traces: Readonly<Record<string, TraceWords>> = {
  domain: { name: "site", thing: { one: "site", other: "sites" }, did: "linked to the same" },
  hashtag: { name: "hashtag", thing: { one: "hashtag", other: "hashtags" }, did: "used the same" },
  hashtagSequence: { name: "hashtags in order", thing: { one: "sequence of hashtags", other: "sequences of hashtags" }, did: "used the same" },
  link: { name: "link", thing: { one: "link", other: "links" }, did: "shared the same" },
  media: { name: "picture or video", thing: { one: "picture or video", other: "pictures or videos" }, did: "posted the same" },
  mention: { name: "mention", thing: { one: "account", other: "accounts" }, did: "mentioned the same" },
  object: { name: "object", thing: { one: "object", other: "objects" }, did: "shared the same" },
  quote: { name: "quote", thing: { one: "post", other: "posts" }, did: "quoted the same" },
  reply: { name: "reply", thing: { one: "post", other: "posts" }, did: "replied to the same" },
  repost: { name: "repost", thing: { one: "post", other: "posts" }, did: "reposted the same" },
  text: { name: "text", thing: { one: "text", other: "texts" }, did: "posted the same or nearly the same" },
};

const kinds: Readonly<Record<string, string>> = {
  amplification: "amplification",
  hijack: "hashtag hijacking",
  laundering: "information laundering",
  "troll-farm": "troll farm",
  sleeper: "sleeper accounts",
  copypasta: "copied texts",
  "purchased-engagement": "purchased engagement",
  impersonation: "impersonation",
  takeover: "accounts taken over",
  personas: "made-up personas",
  harassment: "harassment",
};

const explanations: Readonly<Record<string, string>> = {
  "common-ownership": "one owner who says so",
  "declared-automation": "automation that says so",
  "trigger-event": "an event that everybody reacted to",
  fandom: "a fan club",
  petition: "a petition or call to action",
  "viral-link": "something that went viral",
};

const verdicts: Readonly<Record<string, { readonly title: string; readonly meaning: string }>> = {
  inauthentic: { title: "Looks inauthentic.", meaning: "They act together, and signs of hiding it were seen." },
  "coordinated-disclosed": { title: "Coordinated openly.", meaning: "They act together, and say so." },
  "coordinated-unclear": { title: "Coordinated, unclear why.", meaning: "They act together; whether anything is being hidden can't be told." },
  undecided: { title: "Undecided.", meaning: "The data can't carry a verdict." },
};

const needs: Readonly<Record<string, string>> = {
  accounts: "account records",
  client: "the posting client",
  deletions: "deletions",
  follows: "who follows whom",
  hashtags: "hashtags",
  lang: "languages",
  media: "pictures and videos",
  mentions: "mentions",
  replies: "replies",
  reposts: "reposts",
  text: "texts of posts",
  urls: "links",
};

/** Parts that members may have. */
const roles: Readonly<Record<string, string>> = { bridge: "bridge between platforms" };

const phases = { placement: "placed", layering: "carried on", integration: "taken up" } as const;

/** Every word of the page in English. A value is a text, a pair for one and many, or a function of what is to be filled in. Another language is a file like this one. */
export const english = {
  locale: "en",
  /**
   * What the run itself wrote, by its English with what is filled in as {1}, {2}, …: in English it stands as it was written. What there is to
   * translate `node scripts/sentences.js` lists.
   */
  sentences: {} as Readonly<Record<string, string>>,
  direction: "ltr",
  none: "–",
  units: { second: "s", minute: "min", hour: "h", day: "d" },
  weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
  utc: "All times are in UTC.",
  atUtc: (time: string) => `${time} UTC`,
  words: {
    account: { one: "account", other: "accounts" },
    post: { one: "post", other: "posts" },
    row: { one: "row", other: "rows" },
    tie: { one: "tie", other: "ties" },
    coShare: { one: "co-share", other: "co-shares" },
  },
  traces,
  traceOther: { name: "thing", thing: { one: "thing", other: "things" }, did: "shared the same" } as TraceWords,
  kinds,
  explanations,
  verdicts,
  needs,
  roles,
  phases,
  chance: {
    ordinary: "ordinary",
    oneIn: (number: string) => `1 in ${number}`,
  },

  page: {
    title: "Accounts acting in lockstep",
    skip: "Skip to the findings",
    theme: { label: "Colours", system: "As the system", light: "Light", dark: "Dark" },
    print: "Print or save as PDF",
    noScript: "This report draws itself with the script inside this file, which is switched off here. Nothing is loaded from anywhere. The files beside this one hold the same results: summary.md in words, the tables in figures.",
    written: (version: string, seed: number) => `Written by lockstep ${version}, seed ${seed}. The file loads nothing and sends nothing.`,
    pseudonymised: "Names of accounts and ids of posts are pseudonyms. The words of posts are the real ones, apart from names of this data's accounts: they can still be looked up.",
  },

  summary: {
    heading: "What was read",
    rows: "Posts read",
    rowsDetail: (accepted: string, duplicates: string, rejected: string) => `${accepted} used, ${duplicates} repeated, ${rejected} rejected`,
    accounts: "Accounts",
    accountsDetail: (tested: string) => `that share anything; ${tested} had enough posts to be judged`,
    platforms: "Platforms",
    platformsDetail: (platform: string, posts: string) => `${platform}: ${posts} posts`,
    span: "Time span",
    spanDetail: (days: string) => `${days} (UTC)`,
    resolution: (size: string) => `Times are in steps of ${size}: nobody can be seen acting closer than that.`,
    findings: "Findings",
    findingsDetail: (flagged: string) => `${flagged} flagged`,
    errorRate: "Error rate in force",
    errorRateDetail: "of the flagged accounts may be there by chance, as a rule at most; measured against the public of this data",
    limits: "Limits that were hit",
    noLimits: "None: nothing was left out.",
    limit: (setting: string, value: string, number: string) => `${setting} ${value}, ${number} affected.`,
    inputs: "Files",
    input: (name: string, accepted: string, rejected: string) => `${name}: ${accepted} rows used, ${rejected} rejected`,
    foundNothing: "This report names nobody: no group of accounts acted together more closely than chance and this public's habits explain. That doesn't show that nobody does; what is slow, small, or shares nothing that this data holds can't be seen.",
    cannotTell:
      "This report says that accounts acted together more closely than chance and this public's habits explain. It can't tell why, on whose behalf, or whether they meant harm; people who organise openly act together too.",
    caution: "Be careful:",
    undecided: "No decision was made, and nobody is flagged:",
  },

  findings: {
    heading: "Findings, strongest first",
    none: "None: no group of accounts stands out from the public of this data at the error rate in force.",
    undecided: "None: the data can't carry a decision.",
    filter: "Show",
    all: "all kinds",
    unclassified: "no kind stands out",
    eyebrow: (rank: number, total: string, id: string) => `Finding ${rank} of ${total} · ${id}`,
    title: (accounts: string) => `${accounts} in lockstep`,
    open: "Pictures and evidence",
    close: "Fold up",
    shared: "What they share most",
    sharedBy: (members: string, sharers: string) => `${members} of the group, ${sharers} in all`,
    tag: (operation: string, source: string) => `Listed by ${source} as ${operation}; the claim is theirs.`,
    loading: "Reading the finding …",
    broken: "This part of the file can't be read. Was the file cut off?",
  },

  paragraph: {
    whoDidWhat: (accounts: string, did: string, things: string, times: string) => `${accounts} ${did} ${things}, ${times} times in all`,
    whoReposted: (accounts: string, posts: string, authors: string) => `${accounts} reposted the same ${posts}${authors === "" ? "" : ` of ${authors}`}`,
    soon: (members: string) => `, typically ${members} after them`,
    soonerThan: (members: string, others: string) => `, typically ${members} after them; ordinary reposters of the same posts took ${others}`,
    gap: (gap: string) => `, typically ${gap} after one another`,
    chance: (chance: string) => `The chance of such timing, again and again, is below ${chance} for accounts that keep this public's usual company.`,
    notFlagged: (flagged: string, accounts: string) => `Of the ${accounts}, ${flagged} are flagged on evidence of their own; the others belong to the group but aren't flagged.`,
    noEvidence: (accounts: string) => `The company of ${accounts} is closer than this public's; the run kept no single co-share.`,
    span: (from: string, to: string) => `Seen from ${from} to ${to}.`,
    seen: "What was seen:",
    otherwise: (explanation: string) => `What else may explain it, ${explanation}:`,
  },

  probability: {
    coordination: "They act together",
    inauthenticity: "If so: it is inauthentic",
    notJudged: "Not judged: this run reckoned no scores.",
    interval: (value: string, low: string, high: string) => `${value} (${low} to ${high})`,
    summary: (name: string, value: string) => `${name}: ${value}.`,
    figure: "Two probabilities, which are never merged",
  },

  scores: {
    kinds: "What kind of operation it looks like",
    explanations: "Innocent explanations",
    explanationsNote: "How much of each explanation was seen, 0 to 100. Not probabilities.",
    kindsNote: "How much of each kind was seen, 0 to 100. Not probabilities.",
    noExplanations: "This run scored no innocent explanations. Before you conclude anything, ask: is there one owner who says so, a fan club, a petition, a news event, or something that went viral?",
    cannotSay: "the data can't say",
    missing: (list: string) => `Not in the data: ${list}.`,
    refutedBy: "Refuted by",
    refute: "What would refute it",
    refuteDefault: [
      "Members who show that they came to these posts independently, for example through one newsletter or push alert.",
      "The same closeness among accounts of the public that share the same things, in a larger export.",
      "Times in the export that aren't those of the posts.",
    ],
    disarm: (ids: string) => `DISARM ${ids}`,
    kindProbability: (kind: string, value: string) => `Likeliest kind: ${kind}, with a probability of ${value} among kinds.`,
    principals: "Accounts whose posts were served; they are not accused",
    protectedTargets: (accounts: string) => `${accounts} the posts are directed against; protected, so not named.`,
    channels: "What it rests on",
  },

  look: {
    heading: "Look",
    timeline: "When they acted",
    timelineNote: (posts: string, lanes: string) => `One lane for each account, one mark for each post in evidence: ${posts} of ${lanes}.`,
    timelineHint: "Drag over the blue strip to look closer.",
    timelineLanes: (shown: string, all: string) => `Lanes of the ${shown} accounts with most posts, out of ${all}.`,
    allLanes: "Show all lanes",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    earlier: "Earlier",
    later: "Later",
    wholeSpan: "Whole span",
    brush: "Posts over the whole span",
    latencies: "How soon they repost",
    latencyAxis: "time after the post, on a logarithmic scale",
    gapAxis: "time between the two posts, on a logarithmic scale",
    part: "part of reposts",
    gapPart: "part of co-shares",
    latenciesNote: (members: string, others: string) => `Time between a post and its repost. Group: typically ${members}; others who reposted the same: ${others}.`,
    gaps: "How far apart they act",
    gapsNote: "Time between two of the group on one thing, for every co-share. The data of this report holds no ordinary sharers to compare with.",
    group: "the group",
    others: "others",
    network: "Who is tied to whom",
    networkAll: (ties: string) => `${ties}, all of them drawn.`,
    networkSome: (ties: string, all: string) => `The strongest ${ties} of ${all} ties are drawn.`,
    networkAround: (outsiders: string) => `Around the group: ${outsiders} outside of it with the strongest ties to it, not part of the finding.`,
    networkAlone: "Nobody outside of the group is tied to it.",
    networkNode: { member: "of the group", unflagged: "of the group, not flagged itself", outsider: "outside of the group" },
    networkHint: "Drag to move, scroll to zoom, point at an account for its name.",
    paths: "How it travelled across platforms",
    pathsNote: (from: string, to: string) => `Who brought it to a platform or site first, from ${from} to ${to} UTC. Size: posts about it there afterwards.`,
    voice: "Share of voice",
    path: "Which:",
    noPaths: "No path across platforms was reckoned for this finding.",
    voiceNote: (hashtag: string) => `Posts a day with ${hashtag}: the group, and everybody else.`,
    week: "When in the week they post",
    weekAll: "All posts of the group by weekday and hour, UTC.",
    weekEvidence: "Posts in evidence by weekday and hour, UTC.",
    busiest: (day: string, hour: string, posts: string) => `The stronger the colour, the more; most on ${day} at ${hour}: ${posts}.`,
    hour: "hour (UTC)",
    empty: "Nothing to draw: the run kept no single co-share of this group.",
    members: (accounts: string) => `The ${accounts} of the group`,
    memberColumns: { account: "Account", flagged: "Flagged", posts: "Posts in evidence", evidence: "Evidence against chance", role: "Part" },
    yes: "yes",
    no: "no",
  },

  evidence: {
    heading: "Evidence",
    note: (listed: string) => `${listed}: two of the group shared the same thing.`,
    kept: (listed: string, counted: string) => `The run counted ${counted}; of each pair it keeps the strongest (evidencePerTie), ${listed} in all.`,
    filter: "Filter by account, thing or post",
    trace: "Kind of thing",
    allTraces: "all",
    gapMax: "At most apart",
    anyGap: "any time",
    sort: "Sort by",
    shown: (shown: string, all: string) => `${shown} of ${all} shown`,
    selected: (selected: string) => `${selected} selected`,
    selectAll: "Select what is shown",
    selectNone: "Select none",
    selectRow: (row: string) => `Select row ${row}`,
    exportCsv: "Export selected as CSV",
    keys: "Arrow keys move, space selects, Enter shows both posts.",
    columns: { time: "Time (UTC)", first: "First", second: "Second", gap: "Gap", chance: "Chance below", thing: "Shared thing" },
    chanceNote: "Chance: an upper bound on how often a post would meet so many of its circle so closely if shares fell blindly. A dash: the run's ledger doesn't list it.",
    posts: "Posts",
    postText: "Text",
    pair: "Both posts",
    pick: "Choose a row to see both posts side by side.",
    noText: "The words of this post aren't in the results.",
    repost: "A repost, without words of its own.",
    deleted: "Deleted since; its words aren't shown.",
    same: "word for word the same",
    differs: "what differs is marked",
    tooLong: "too long to compare word by word",
    copy: "Copy citation",
    copied: "Copied.",
    notCopied: "Copying isn't allowed here. Mark the text and copy it yourself:",
    citation: (parts: { readonly first: string; readonly firstAccount: string; readonly firstTime: string; readonly second: string; readonly secondAccount: string; readonly secondTime: string; readonly gap: string; readonly thing: string; readonly finding: string; readonly version: string }) =>
      `Post ${parts.first} by ${parts.firstAccount} (${parts.firstTime} UTC) and post ${parts.second} by ${parts.secondAccount} (${parts.secondTime} UTC), ${parts.gap} apart, share ${parts.thing}. Finding ${parts.finding}, lockstep ${parts.version}.`,
    table: "Co-shares",
    cut: (length: string) => `Cut; ${length} characters in all.`,
  },

  leads: {
    heading: (groups: string) => `${groups} of ties that chance may explain`,
    group: { one: "further group", other: "further groups" },
    note: "These aren't findings. Their members keep company that this public's news, friends and habits may explain; nobody in them is flagged or named here.",
    columns: { id: "Group", accounts: "Accounts", traces: "By" },
  },
};
