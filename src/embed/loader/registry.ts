/** An embed on this page, as its frame's messages reach it. */
export interface Listener {
  /** The frame said something: nothing of it is known but that it came from there. */
  heard(data: unknown): void;
}

/** The embeds of this page by the window of their frame. */
const embeds = new Map<unknown, Listener>();

const script = document.currentScript;
/** Where the story is: this script's own folder. */
export const ROOT = new URL('.', script instanceof HTMLScriptElement ? script.src : location.href);

/** Tells an embed what its frame says. Returns its off: a frame taken out of the page no longer knows its window. */
export function join(frame: HTMLIFrameElement, listener: Listener): () => void {
  const { contentWindow } = frame;
  embeds.set(contentWindow, listener);
  return () => embeds.delete(contentWindow);
}

/**
 * Hears messages for all embeds. Which window speaks is one look into a map, so that any number of other messages
 * costs the page next to nothing. A sandboxed frame has no origin; one that is not has the story's.
 */
export function listen(): void {
  addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source && (origin === 'null' || origin === ROOT.origin)) embeds.get(source)?.heard(data);
  });
}
