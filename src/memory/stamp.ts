/**
 * When, and by whom, a field was last written: 9 characters of milliseconds, 4 of a counter, 8 of the writer,
 * all in base 36. Stamps sort as strings, and no two writers ever make the same one.
 */
export type Stamp = string;

const RADIX = 36;
const [MS, COUNT, WRITER] = [9, 4, 8] as const;
const MAX_COUNT = RADIX ** COUNT - 1;
const PATTERN = /^[0-9a-z]{21}$/;
/** 1 January 2100. Stamps beyond it are refused: no clock could ever write past them. */
const MAX_TIME = 4_102_444_800_000;

const digits = (value: number, length: number) => value.toString(RADIX).padStart(length, '0');

export const msOf = (stamp: Stamp): number => parseInt(stamp.slice(0, MS), RADIX);

export function isStamp(value: unknown): value is Stamp {
  return typeof value === 'string' && PATTERN.test(value) && msOf(value) < MAX_TIME;
}

/** A stamp of a time known from elsewhere, the same on every device that makes it. */
export function stampAt(ms: number, writer = ''): Stamp {
  const time = Number.isFinite(ms) ? Math.min(Math.max(0, Math.floor(ms)), MAX_TIME - 1) : 0;
  return digits(time, MS) + digits(0, COUNT) + writer.padStart(WRITER, '0');
}

/** Named anew for each open page, so that two tabs of one device differ too. */
function newWriter(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(WRITER)), (byte) =>
    (byte % RADIX).toString(RADIX),
  ).join('');
}

/** A hybrid logical clock: the device's time, but always later than any stamp it has seen. */
export class Clock {
  readonly #writer: string;
  readonly #now: () => number;
  #last: Stamp = stampAt(0);

  constructor(now: () => number = Date.now, writer: string = newWriter()) {
    this.#now = now;
    this.#writer = writer;
  }

  next(): Stamp {
    const [now, then] = [Math.min(this.#now(), MAX_TIME - 1), msOf(this.#last)];
    const count = now > then ? 0 : parseInt(this.#last.slice(MS, MS + COUNT), RADIX) + 1;
    const [ms, turn] = count > MAX_COUNT ? [then + 1, 0] : [Math.max(now, then), count];
    return (this.#last = digits(ms, MS) + digits(turn, COUNT) + this.#writer);
  }

  seen(stamp: Stamp): void {
    if (stamp > this.#last) this.#last = stamp;
  }

  /** The device's time as ISO 8601. */
  iso(): string {
    return new Date(this.#now()).toISOString();
  }
}
