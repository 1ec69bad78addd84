/** What one transformation of a text is about. */
export type TextChangeKind =
  | "link"
  | "mention"
  | "repost prefix"
  | "entity"
  | "look-alike letters"
  | "compatible form"
  | "case"
  | "invisible sign"
  | "mark"
  | "letter variant"
  | "digit"
  | "sign"
  | "boilerplate";

/** Receives each piece of a text that a transformation replaced, and by what; "" if it went. */
export type NoteChange = (kind: TextChangeKind, from: string, to: string) => void;
