/** Receives the messages of one frame. */
export interface Listener {
  /** Called with a message of the frame. Its content is not validated. */
  heard(data: unknown): void;
}

/** The embeds of this page by the window of their frame. */
const embeds = new Map<unknown, Listener>();

const script = document.currentScript;
/** Where the story is: this script's own folder. */
export const ROOT = new URL('.', script instanceof HTMLScriptElement ? script.src : location.href);

/** Registers the listener of a frame's messages. Returns a function that stops it: a frame taken out of the page no longer knows its window. */
export function join(frame: HTMLIFrameElement, listener: Listener): () => void {
  const { contentWindow } = frame;
  embeds.set(contentWindow, listener);
  return () => embeds.delete(contentWindow);
}

/**
 * Dispatches messages to embeds through a map from windows, so unrelated messages cost next to nothing. A sandboxed
 * frame has the origin `null`, any other frame that of the story.
 */
export function listen(): void {
  addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source && (origin === 'null' || origin === ROOT.origin)) embeds.get(source)?.heard(data);
  });
}
