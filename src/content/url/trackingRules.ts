/**
 * Parameters that say where a visitor came from or who shared an address, not which page it is.
 *
 * Why a table of our own: the well-kept lists can't be bundled under this project's licence (ClearURLs is LGPL,
 * AdGuard's and uBlock's lists GPL, Brave's and Firefox's MPL), and the one package under MIT, tidy-url 1.18,
 * writes to the console, tries more than 200 patterns for hosts one by one, most of them unanchored, and has `yclid`,
 * `srsltid`, `msclkid`, `ttclid` and `twclid` nowhere. Here a parameter stands in the list of all sites only if
 * its name is that of an analytics product, so that it can't be a site's own; everything ambiguous (`ref`, `source`,
 * `s`, `si`) stands under the sites that are known to use it so. Sources: the documentation of the products named.
 *
 * Names are in lower case; each list is sorted, held by a test.
 */
export const trackingPrefixes: readonly string[] = [
  "__cft__", // Facebook
  "__hs", // HubSpot
  "_hs",
  "aff_", // affiliate networks
  "fb_action_",
  "hsa_", // HubSpot's ads
  "itm_",
  "matomo_",
  "mtm_",
  "oly_", // Omeda
  "piwik_",
  "stm_",
  "utm_",
  "vero_",
  "wt.", // Webtrends, Mapp
  "wt_",
];

/** On every site. */
export const trackingParameters: readonly string[] = [
  "__s", "__tn__", "__twitter_impression", "_branch_match_id", "_branch_referrer", "_ga", "_gac", "_gl", "_kx", "_openstat", "action_object_map",
  "action_ref_map", "action_type_map", "adgroupid", "adj_campaign", "adj_t", "amp_gsa", "amp_js_v", "at_campaign", "at_campaign_type", "at_custom1",
  "at_custom2", "at_custom3", "at_custom4", "at_link_id", "at_link_origin", "at_link_type", "at_medium", "at_ptr_name", "at_recipient_id",
  "at_recipient_list", "bsft_clkid", "bsft_uid", "cjevent", "cmpid", "cndid", "dclid", "dicbo", "dm_i", "ef_id", "elqtrack", "elqtrackid", "epik",
  "fb_comment_id", "fb_ref", "fb_source", "fbadid", "fbclid", "gad_campaignid", "gad_source", "gbraid", "gclid", "gclsrc", "guccounter",
  "guce_referrer", "guce_referrer_sig", "hsctatracking", "icid", "igsh", "igshid", "irclickid", "li_fat_id", "mbid", "mc_cid", "mc_eid", "mc_tc",
  "mibextid", "mkt_tok", "mkwid", "ml_subscriber", "ml_subscriber_hash", "msclkid", "ncid", "ns_campaign", "ns_fee", "ns_linkname", "ns_mchannel",
  "ns_source", "nx_source", "oborigurl", "ocid", "outbrainclickid", "pcrid", "pk_campaign", "pk_cid", "pk_content", "pk_cpn", "pk_keyword", "pk_kwd",
  "pk_medium", "pk_source", "pk_vid", "rb_clickid", "rdt_cid", "s_cid", "s_kwcid", "sc_campaign", "sc_channel", "sc_content", "sc_country",
  "sc_customer", "sc_eh", "sc_geo", "sc_lid", "sc_llid", "sc_medium", "sc_outcome", "sc_publisher", "sc_src", "sc_uid", "sccid", "sms_click",
  "sms_source", "sms_uph", "soc_src", "soc_trk", "spjobid", "spm", "spmailingid", "spreportid", "spuserid", "srsltid", "sscid", "tblci",
  "trk_contact", "trk_module", "trk_msg", "trk_sid", "ttclid", "twclid", "usqp", "wbraid", "wickedid", "wprov", "xtor", "yclid", "ymclid", "ysclid",
  "zanpid",
];

/** By registrable domain, or by the first label and `.*` for brands with a domain in each country. */
export const siteParameters: Readonly<Record<string, readonly string[]>> = {
  "aliexpress.*": [
    "algo_exp_id", "algo_pvid", "btsid", "curpageloguid", "gatewayadapt", "initiative_id", "pdp_npi", "scm", "scm-url", "scm_id", "sk", "src",
    "terminal_id", "ws_ab_test",
  ],
  "amazon.*": [
    "_encoding", "ascsubtag", "content-id", "creative", "creativeasin", "crid", "cv_ct_cx", "dchild", "dib", "dib_tag", "keywords", "linkcode",
    "linkid", "pd_rd_i", "pd_rd_r", "pd_rd_w", "pd_rd_wg", "pf_rd_i", "pf_rd_m", "pf_rd_p", "pf_rd_r", "pf_rd_s", "pf_rd_t", "psc", "qid", "ref",
    "ref_", "rnid", "smid", "sprefix", "sr", "tag",
  ],
  "apnews.com": ["taid"],
  "bbc.co.uk": ["intlink_from_url", "link_location", "pinned_post_type"],
  "bbc.com": ["intlink_from_url", "link_location", "pinned_post_type"],
  "bilibili.com": [
    "buvid", "from", "from_spmid", "is_story_h5", "mid", "plat_id", "seid", "share_from", "share_medium", "share_plat", "share_session_id",
    "share_source", "share_tag", "share_times", "spm_id_from", "spmid", "timestamp", "unique_k", "up_id", "vd_source",
  ],
  "bsky.app": ["ref_src", "ref_url"],
  "change.org": [
    "guest", "lang", "original_footer_petition_id", "psf_variant", "recruited_by_id", "recruiter", "share_bandit_exp", "share_bandit_var",
    "short_display_name", "source_location",
  ],
  "cnn.com": ["cid", "hpt", "iid", "iref", "sr"],
  "dailymail.co.uk": ["ico", "ito"],
  "dw.com": ["maca"],
  "ebay.*": ["_trkparms", "_trksid", "amdata", "campid", "customid", "hash", "mkcid", "mkevt", "mkrid", "siteid", "toolid"],
  "facebook.com": [
    "_rdc", "_rdr", "acontext", "comment_id", "comment_tracking", "eav", "eid", "ext", "fref", "hc_location", "hc_ref", "locale", "locale2", "mds",
    "notif_id", "notif_t", "paipv", "pnref", "rdid", "ref", "ref_type", "refid", "refsrc", "reply_comment_id", "set", "sfnsn", "share_url", "tn",
    "wtsid",
  ],
  "forbes.com": ["ctpv", "sh", "ss"],
  "foxnews.com": ["intcmp"],
  "github.com": ["email_source", "email_token", "notification_referrer_id"],
  "google.*": [
    "aqs", "bih", "biw", "client", "dpr", "ei", "esrc", "gs_lcp", "gs_lcrp", "gs_lp", "gws_rd", "iflsig", "oq", "rlz", "sa", "sca_esv", "sclient",
    "source", "sourceid", "sxsrf", "uact", "usg", "usp", "ved", "vet",
  ],
  "imdb.com": ["pf_rd_i", "pf_rd_m", "pf_rd_p", "pf_rd_r", "pf_rd_s", "pf_rd_t", "ref", "ref_"],
  "instagram.com": ["__d", "hl", "ig_mid", "ig_rid", "ig_web_copy_link", "img_index", "r", "taken-at", "taken-by"],
  "lemonde.fr": ["lmd_campaign", "lmd_creation", "lmd_link", "lmd_medium", "lmd_source"],
  "linkedin.com": [
    "lici", "licu", "lipi", "midsig", "midtoken", "originalsubdomain", "originaltext", "rcm", "refid", "trackingid", "trk", "trkemail", "trkinfo",
  ],
  "medium.com": ["gi", "referrer", "sk", "source"],
  "msn.com": ["cvid", "ei", "li", "pc", "rt"],
  "nytimes.com": [
    "action", "algo", "campaign_id", "contentcollection", "emc", "imp_id", "instance_id", "module", "nl", "partner", "pgtype", "rank", "ref",
    "referringsource", "regi_id", "region", "req_id", "sgrp", "smid", "smprod", "smtyp", "smvar", "src", "surface", "te", "unlocked_article_code",
    "user_id", "variant",
  ],
  "ok.ru": ["_aid", "st._aid"],
  "pinterest.*": ["invite_code", "nic_v1", "nic_v2", "nic_v3", "sender", "sfo"],
  "reddit.com": [
    "%24deep_link", "context", "correlation_id", "deep_link", "post_fullname", "post_index", "rdt", "ref", "ref_campaign", "ref_source", "share_id",
    "sort",
  ],
  "reuters.com": ["feedname", "feedtype", "il", "rpc", "taid"],
  "rt.com": ["from"],
  "rumble.com": ["e9s", "mref", "mrefc"],
  "soundcloud.com": ["in_system_playlist", "p", "ref", "si"],
  "spiegel.de": ["ref"],
  "spotify.com": ["context", "dl_branch", "go", "nd", "pi", "si", "sp_cid"],
  "substack.com": [
    "action", "af", "isfreemail", "post_id", "publication_id", "r", "s", "showwelcome", "showwelcomeonshare", "token", "triedredirect",
    "triedsigningin",
  ],
  "t.me": ["comment", "embed", "mode", "single", "thread", "tme_mode"],
  "telegraph.co.uk": ["li_medium", "li_source"],
  "theguardian.com": ["cmp", "insta", "intcmp"],
  "threads.net": ["slof", "xmt"],
  "tiktok.com": [
    "_d", "_r", "_t", "checksum", "enter_from", "enter_method", "is_copy_url", "is_from_webapp", "lang", "language",
    "link_reflow_popup_iteration_sharer", "mid", "preview_pb", "refer", "referer_url", "referer_video_id", "region", "sec_uid", "sec_user_id",
    "sender_device", "sender_web_id", "share_app_id", "share_app_name", "share_author_id", "share_iid", "share_item_id", "share_link_id",
    "share_scene", "sharer_language", "social_share_type", "source", "t", "timestamp", "tt_from", "u_code", "ug_btm", "ugbiz_name", "user_id",
    "web_id",
  ],
  "vk.com": ["api_access_key", "from", "from_module", "reply", "rnd", "thread"],
  "washingtonpost.com": ["carta-url", "itid", "nid", "pwapi_token", "tid", "wpisrc", "wpmk", "wpmm"],
  "weibo.com": ["from", "mod", "refer_flag", "wvr"],
  "wsj.com": ["mg", "mod", "reflink", "st"],
  "x.com": ["cn", "cxt", "ref_src", "ref_url", "s", "t", "twcamp", "twcon", "twgr", "twsrc", "twterm"],
  "yahoo.com": [".tsrc"],
  "yandex.*": ["clid", "from", "lr", "msid", "persistent_id", "stid", "stpar"],
  "youtube.com": [
    "ab_channel", "app", "attr_tag", "bp", "cbrd", "embeds_referring_euri", "embeds_referring_origin", "feature", "has_verified", "kw",
    "persist_app", "persist_gl", "persist_hl", "pp", "ra", "reload", "si", "source_ve_path", "sub_confirmation", "themerefresh", "ucbcb",
  ],
};
