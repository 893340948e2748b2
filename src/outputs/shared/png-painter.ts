import { Worker } from 'node:worker_threads';

interface Waiting {
  readonly resolve: (png: Uint8Array) => void;
  readonly reject: (why: Error) => void;
}

interface Answer {
  readonly id: number;
  readonly png: Uint8Array;
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && 'id' in value && 'png' in value;
}

/** What pictures are drawn with. */
export interface Painting {
  /** The renderer, as WebAssembly. */
  readonly renderer: Uint8Array;
  readonly fontBuffers: readonly Uint8Array[];
  /** Pixels to a unit. */
  readonly scale: number;
}

/** Draws pictures in a thread of their own, so that the build goes on meanwhile. */
export class PngPainter {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #count = 0;

  constructor(painting: Painting) {
    this.#worker = new Worker(new URL('./png-worker.mjs', import.meta.url), { workerData: painting });
    this.#worker.on('message', (message: unknown) => {
      if (!isAnswer(message)) return;
      this.#waiting.get(message.id)?.resolve(message.png);
      this.#waiting.delete(message.id);
    });
    this.#worker.on('error', (why) => {
      for (const { reject } of this.#waiting.values()) reject(why);
      this.#waiting.clear();
    });
  }

  draw(svg: string): Promise<Uint8Array> {
    const id = this.#count++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, svg });
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}
