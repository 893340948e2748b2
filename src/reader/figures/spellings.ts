/** The spellings under which names in a text may also be looked for, those in the text itself left out. */
export function otherSpellings(spellings: readonly (readonly string[])[], text: string): readonly string[] {
  const folded = fold(text);
  return spellings.flatMap((names) => {
    const rest = names.filter((name) => !folded.includes(fold(name)));
    return rest.length < names.length ? rest : [];
  });
}

/** Text as it is compared: letter case, accents, kinds of quotes and of spaces make no difference. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[‘’ʼ`]/g, "'")
    .replaceAll(/[“”«»]/g, '"')
    .replaceAll(/\s+/g, ' ')
    .toLowerCase();
}
