import { describe, expect, it } from "vitest";
import type { ClusterObject } from "../../../src/model/cluster.js";
import { sharedSites } from "../../../src/reports/stix/sharedSites.js";

const object = (trace: string, name: string, members: number, sharers: number, tags?: ClusterObject["tags"]): ClusterObject => ({ trace, object: name, members, sharers, ...(tags ? { tags } : {}) });
const owned = (...topObjects: ClusterObject[]): [string, boolean][] => sharedSites({ topObjects }).map(({ domain, isOwn }) => [domain, isOwn]);

describe("sharedSites", () => {
  it("is a cluster's own site where at least half of those who share it are members", () => {
    expect(owned(object("domain", "leaks.example", 5, 10), object("domain", "news.example", 5, 11))).toEqual([["leaks.example", true], ["news.example", false]]);
  });

  it("doesn't take the site of a page for their own because only they share the page", () => {
    expect(owned(object("link", "video.example/watch?v=1", 5, 5))).toEqual([["video.example", false]]);
    expect(owned(object("link", "video.example/watch?v=1", 5, 5), object("domain", "video.example", 5, 5))).toEqual([["video.example", true]]);
  });

  it("believes the user's lists, and names them", () => {
    const tags = [{ operation: "Some operation", source: "Some report" }];
    expect(sharedSites({ topObjects: [object("link", "copy.example/1", 2, 90, tags)] })).toEqual([{ domain: "copy.example", members: 2, sharers: 90, tags, isOwn: true }]);
  });

  it("knows no sites in what isn't an address", () => {
    expect(owned(object("hashtag", "vote.example", 3, 3), object("domain", "<script>", 3, 3), object("link", "\u0000", 3, 3), object("domain", "", 3, 3))).toEqual([]);
  });
});
