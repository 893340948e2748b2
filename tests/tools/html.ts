const BLOCKS =
  'article|aside|button|caption|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|h[1-6]|head|header|legend|li|main|nav|ol|option|p|section|summary|table|tbody|td|th|thead|title|tr|ul|svg|text|path|g';
const BLOCK = new RegExp(`</?(?:${BLOCKS})\\b[^>]*>`, 'g');
const SPOKEN = /\s(?:alt|aria-label|content|title|placeholder)="([^"]*)"/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

function decoded(text: string): string {
  return text.replaceAll(/&(#x?)?(\w+);/g, (whole, number: string | undefined, name: string) => {
    if (number) return String.fromCodePoint(Number.parseInt(name, number === '#x' ? 16 : 10));
    return ENTITIES[name] ?? whole;
  });
}

/** What a page says, a block of text at a time: words between tags that break lines, and attributes read aloud. */
export function spokenTexts(html: string): string[] {
  const bare = html.replaceAll(/<(script|style)\b[^>]*>.*?<\/\1>/gs, '');
  const blocks = bare
    .replaceAll(BLOCK, '\u0000')
    .replaceAll(/<[^>]*>/g, '')
    .split('\u0000');
  const attributes = [...bare.matchAll(SPOKEN)].map(([, text]) => text ?? '');
  return [...blocks, ...attributes].map((text) => decoded(text).trim()).filter((text) => text !== '');
}
