import type { Campaign } from "../stage/campaign.js";

export const campaigns: readonly Campaign[] = [];
