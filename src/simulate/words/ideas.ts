/** Who acts and what they deal with, by topic. Any of the first can do any of {@link DEEDS} to any of the second. */
export const TOPICS = {
  politics: {
    actors: ["council", "mayor", "candidate", "minister", "party", "committee"],
    things: ["budget", "law", "reform", "debate", "ballot", "pensionPlan", "campaign", "petition"],
  },
  football: {
    actors: ["team", "coach", "goalkeeper", "captain", "referee", "fanClub"],
    things: ["match", "attack", "transfer", "stadium", "penaltyRule", "shirt", "trophy", "training"],
  },
  music: {
    actors: ["band", "singer", "drummer", "festival", "producer", "choir"],
    things: ["album", "concert", "song", "tour", "musicVideo", "lyrics", "stageShow", "tickets"],
  },
  weather: {
    actors: ["fireBrigade", "weatherOffice", "crisisTeam", "powerCompany", "rescueService", "harbourMaster"],
    things: ["warning", "stormPlan", "floodMap", "snowReport", "heatAlert", "shelter", "powerSupply", "evacuationDrill"],
  },
  town: {
    actors: ["library", "school", "neighbour", "museum", "busCompany", "residents"],
    things: ["bridge", "park", "playground", "cyclePath", "streetParty", "rubbishCollection", "carPark", "fountain"],
  },
  food: {
    actors: ["cook", "bakery", "restaurant", "grandmother", "farmer", "cafe"],
    things: ["soup", "bread", "recipe", "cake", "breakfast", "cheese", "coffee", "menu"],
  },
  technology: {
    actors: ["startUp", "engineer", "university", "laboratory", "developer", "techFirm"],
    things: ["phone", "update", "app", "robot", "battery", "password", "network", "chip"],
  },
  economy: {
    actors: ["bank", "factory", "union", "trader", "analyst", "employer"],
    things: ["priceList", "wages", "tax", "jobs", "loan", "contract", "savingsPlan", "rent"],
  },
  health: {
    actors: ["hospital", "doctor", "nurse", "pharmacy", "researcher", "healthOffice"],
    things: ["vaccine", "waitingList", "diet", "medicine", "sleepAdvice", "study", "treatment", "exercise"],
  },
  travel: {
    actors: ["railway", "airline", "hotel", "guide", "driver", "travelAgency"],
    things: ["journey", "train", "timetable", "beach", "luggageRule", "cityMap", "flight", "hike"],
  },
} as const;

export const DEEDS = [
  "discuss", "explain", "announce", "praise", "criticise", "change", "examine",
  "present", "support", "prepare", "seek", "want", "improve", "recommend",
] as const;

/** What the writer thinks of a thing: whole sentences with a gap for it. */
export const STANCES = ["like", "await", "whoSaw", "puzzle", "remember", "choose", "dontForget", "letsDiscuss"] as const;

export const TIMES = [
  "today", "tomorrow", "thisWeek", "thisMonth", "thisEvening",
  "onMonday", "beforeWinter", "afterHolidays", "everyYear", "onceMore",
] as const;

export const PLACES = [
  "inOurTown", "atStation", "online", "onRadio", "onMainSquare",
  "byRiver", "behindTownHall", "onIsland", "inCapital", "atHarbour",
] as const;

/** Whole sentences that fit after anything. */
export const REMARKS = [
  "goodNews", "noReason", "tookLong", "atLast", "surprise", "whoPays", "manyQuestions", "childrenPleased",
  "notSure", "longQueue", "worthIt", "asLastYear", "listenToUs", "quick", "sawPhotos", "opinionsDiffer",
] as const;

export type Topic = keyof typeof TOPICS;
type Actor = (typeof TOPICS)[Topic]["actors"][number];
type Thing = (typeof TOPICS)[Topic]["things"][number];
export type Idea =
  | Actor
  | Thing
  | (typeof DEEDS)[number]
  | (typeof STANCES)[number]
  | (typeof TIMES)[number]
  | (typeof PLACES)[number]
  | (typeof REMARKS)[number];

export const TOPIC_NAMES = Object.keys(TOPICS) as readonly Topic[];
