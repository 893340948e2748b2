export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Maximum number of changes from growing to shrinking at one width before the height stays. */
const MOST_TURNS = 3;

/**
 * Decides which sizes are reported to a host, so that reporting always settles. Heights are whole pixels; a decrease of
 * one pixel is ignored as rounding. An embed that grows and shrinks in turn at one width, because its host undoes
 * each change, ends at the larger height. Input by the reader resets the count.
 */
export class SizeGate {
  #told: Size = { width: 0, height: 0 };
  #turns = 0;
  #grew = true;

  /** The size to report, or `null`. A frame without layout has no width and reports nothing. */
  next(width: number, height: number): Size | null {
    if (!(width > 0 && height > 0)) return null;
    const size = { width: Math.round(width), height: Math.ceil(height - 0.05) };
    const before = this.#told;
    if (size.width !== before.width) this.touched();
    else if (size.height === before.height || size.height === before.height - 1) return null;
    else if (!this.#settles(size.height > before.height)) return null;
    this.#told = size;
    return size;
  }

  /** Called on reader input: the next change is intended. */
  touched(): void {
    this.#turns = 0;
    this.#grew = true;
  }

  /** Counts changes of direction; false for a decrease that would be undone again. */
  #settles(grows: boolean): boolean {
    if (grows && !this.#grew) this.#turns += 1;
    if (!grows && this.#turns >= MOST_TURNS) return false;
    this.#grew = grows;
    return true;
  }
}
