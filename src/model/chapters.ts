/** A chapter's id is its address: a public contract of the story. */
export type ChapterId = string;
