import { Scale } from 'chart.js';

/**
 * A straight scale from units of the view box to pixels. It has no ticks: the poster's labels stand over
 * the canvas, and formatting ticks nobody sees took Chart.js a third of its first drawing on a phone.
 */
export class ViewBoxScale extends Scale {
  // Chart.js finds a scale by this name, and its types know no other.
  static id = 'linear';
  static defaults = {};

  override determineDataLimits(): void {
    const { min, max } = this.getUserBounds();
    this.min = min;
    this.max = max;
  }

  override buildTicks(): [] {
    return [];
  }

  override getPixelForValue(value: number): number {
    return this.getPixelForDecimal((value - this.min) / (this.max - this.min));
  }
}
