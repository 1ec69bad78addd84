export { canonicalText, canonicalTextKey, type CanonicalText, type TextStep } from "./canonicalText.js";
export type { TextChangeKind } from "./canonicalText/change.js";
export { extractFromText, type Extracted } from "./extract.js";
export { createDomainTags, type DomainTags, type ListedDomain } from "./domainTags.js";
export { findLookAlikes, findLookAlikesSettings, type LookAlike, type LookAlikeReason, type NamedAccount, type ProtectedName } from "./handles/findLookAlikes.js";
export { groupHandles, type HandleGroup, type HandleGroupReason } from "./handles/groupHandles.js";
export { handleKey, handleSkeleton, type HandleSkeleton, type HandleStep, type HandleStepName } from "./handles/handleSkeleton.js";
export { canonicalHashtag, hashtagKey, type CanonicalHashtag, type Diacritics, type HashtagStep, type HashtagStepName } from "./hashtag.js";
export { proposeTagFamilies, type TagDifference, type TagFamily } from "./hashtagFamilies.js";
export {
  groupTexts,
  groupTextsSettings,
  type ExplainedText,
  type GroupTextsOptions,
  type TextGroups,
  type TextPair,
} from "./groupTexts.js";
export { dHash } from "./media/dHash.js";
export { greyFromRgb, type GreyImage } from "./media/greyImage.js";
export { groupMedia, groupMediaSettings, groupMediaWatched, type GroupedMedia, type GroupMediaSettings, type MediaWatch } from "./media/groupMedia.js";
export { pHash } from "./media/pHash.js";
export type { MediaGroup } from "./media/takeGroups.js";
export type { Template, TemplateSlot } from "./nearDuplicates/template.js";
export type { Embed, Translation } from "./nearDuplicates/translations.js";
export type { Watch } from "./nearDuplicates/nearDuplicates.js";
export {
  articleSlug,
  mirrorSettings,
  proposeMirrors,
  type MirroredItem,
  type MirrorGroup,
  type MirrorPair,
  type MirrorProposals,
  type MirrorSettings,
  type Publication,
} from "./mirrors.js";
export { collectPublications, type PublicationCollector } from "./publications.js";
export { createResolver, type Resolution } from "./resolution.js";
export { canonicalUrl, canonicalUrlKey, canonicalUrlSite, type CanonicalUrl, type UrlResolver } from "./url.js";
export type { UrlStep, UrlStepName } from "./url/step.js";
