/** What a test asks of a PDF as Chromium writes it: plain objects, content streams apart. */
interface Element {
  readonly kind: string;
  readonly page: string | null;
  readonly kids: readonly string[];
}

const latin = (pdf: Buffer) => pdf.toString('latin1');

/** Width and height of each page, in points. */
export function pagesOf(pdf: Buffer): number[][] {
  const boxes = latin(pdf).matchAll(
    /\/Type\s*\/Page\b[^]*?\/MediaBox\s*\[\s*[\d.]+\s+[\d.]+\s+([\d.]+)\s+([\d.]+)/g,
  );
  return [...boxes].map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))]);
}

/** The pages each figure stands on, from the tags that say what is drawn where. */
export function figurePages(pdf: Buffer): Set<string>[] {
  const objects = latin(pdf).matchAll(/(\d+) 0 obj\s*<<\/Type \/StructElem([^]*?)endobj/g);
  const tree = new Map<string, Element>();
  for (const [, id = '', body = ''] of objects)
    tree.set(id, {
      kind: /\/S \/(\w+)/.exec(body)?.[1] ?? '',
      page: /\/Pg (\d+) 0 R/.exec(body)?.[1] ?? null,
      kids: [...(/\/K\s*(\[[^\]]*\]|\d+ 0 R)/.exec(body)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map(
        ([, kid = '']) => kid,
      ),
    });
  const pages = (id: string): string[] => {
    const element = tree.get(id);
    return element ? [...(element.page ? [element.page] : []), ...element.kids.flatMap(pages)] : [];
  };
  return [...tree].filter(([, { kind }]) => kind === 'Figure').map(([id]) => new Set(pages(id)));
}

/** Fonts that are named and not embedded. Type 3 fonts carry their shapes themselves. */
export function fontsLeftOut(pdf: Buffer): number {
  const fonts = [...latin(pdf).matchAll(/\/Type\s*\/Font\b(?!Descriptor)([^]*?)endobj/g)].map(
    ([, body = '']) => body,
  );
  const outside = fonts.filter(
    (body) =>
      /\/Subtype\s*\/(?:TrueType|Type1|CIDFontType\d)\b/.test(body) && !/\/FontDescriptor \d+ 0 R/.test(body),
  );
  const descriptors = [...latin(pdf).matchAll(/\/Type\s*\/FontDescriptor([^]*?)endobj/g)].map(
    ([, body = '']) => body,
  );
  const type3 = fonts.filter((body) => /\/Subtype\s*\/Type3\b/.test(body)).length;
  const empty = descriptors.filter((body) => !/\/FontFile[23]?\b/.test(body)).length;
  return outside.length + Math.max(0, empty - type3);
}
