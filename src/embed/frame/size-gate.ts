export interface Size {
  readonly width: number;
  readonly height: number;
}

/** After so many turns from growing to shrinking at one width, an embed stays as high as it was. */
const MOST_TURNS = 3;

/**
 * Decides which sizes a host is told, so that telling always comes to rest. Heights are whole pixels; one pixel
 * less is nobody's concern, being mostly the rounding of a zoomed page. An embed that grows and shrinks in
 * turn at one width, because its host answers each message with something that undoes it, ends up at the
 * larger height. A reader's own hand starts the count anew.
 */
export class SizeGate {
  #told: Size = { width: 0, height: 0 };
  #turns = 0;
  #grew = true;

  /** What to tell the host, or `null` for nothing. A frame that is not laid out has no width and tells nothing. */
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

  /** The reader did something: what changes now is meant. */
  touched(): void {
    this.#turns = 0;
    this.#grew = true;
  }

  /** Counts the turns; false for a shrinking that would only be undone. */
  #settles(grows: boolean): boolean {
    if (grows && !this.#grew) this.#turns += 1;
    if (!grows && this.#turns >= MOST_TURNS) return false;
    this.#grew = grows;
    return true;
  }
}
