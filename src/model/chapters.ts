/** Chapter ids are a public contract: they are URLs. */
export const CHAPTERS = ['association', 'senate', 'eaeu', 'cotton', 'programme', 'machinery'] as const;
export type ChapterId = (typeof CHAPTERS)[number];
