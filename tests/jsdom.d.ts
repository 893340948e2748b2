/** The part of jsdom used here; it comes without types. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(markup?: string, options?: { readonly contentType?: string });
    readonly window: {
      readonly document: Document;
      readonly DOMParser: typeof DOMParser;
      readonly XMLSerializer: typeof XMLSerializer;
      close(): void;
    };
  }
}
