import { BarElement } from 'chart.js';
import { DASH } from '../svg/marks.ts';

/** A bar whose outline may be dashed, as the poster's is: what is planned must look planned on a canvas too. */
export class OutlinedBar extends BarElement {
  static override id = 'bar';
  static override defaults = { ...BarElement.defaults, dash: 0 };

  override draw(context: CanvasRenderingContext2D): void {
    const { dash, backgroundColor, borderColor, borderWidth } = this.options;
    if (!dash || typeof borderWidth !== 'number') {
      super.draw(context);
      return;
    }
    const { x, y, base, width, height, horizontal } = this.getProps([
      'x',
      'y',
      'base',
      'width',
      'height',
      'horizontal',
    ]);
    if (x === null || y === null) return;
    const box = horizontal
      ? { left: Math.min(x, base), top: y - height / 2, wide: width, high: height }
      : { left: x - width / 2, top: Math.min(y, base), wide: width, high: height };
    const half = borderWidth / 2;
    context.save();
    context.beginPath();
    context.rect(
      box.left + half,
      box.top + half,
      Math.max(box.wide - borderWidth, 0.5),
      Math.max(box.high - borderWidth, 0.5),
    );
    context.fillStyle = backgroundColor;
    context.fill();
    context.setLineDash(DASH.map((length) => length * dash));
    context.lineWidth = borderWidth;
    context.strokeStyle = borderColor;
    context.stroke();
    context.restore();
  }
}
