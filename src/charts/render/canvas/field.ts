import {
  type ChartComponent,
  type ChartDataset,
  DatasetController,
  Element,
  type UpdateMode,
} from 'chart.js';

type Cells = readonly (readonly [number, number])[];

/** What a field draws: equal circles or squares, in pixels of the canvas once scaled. */
export interface FieldLook {
  readonly shape: 'circle' | 'square';
  /** Places in units of the view box. */
  readonly cells: Cells;
  readonly radius: number;
  readonly fill: string;
  readonly stroke: string;
  readonly outline: number;
  /** Lengths of the outline's dashes and gaps; none for a whole line. */
  readonly dash: readonly number[];
  /** Strength towards which the field moves: full, or faded. */
  readonly strength: number;
}

declare module 'chart.js' {
  interface ChartTypeRegistry {
    field: {
      chartOptions: Record<string, never>;
      datasetOptions: { label: string; order: number; look: FieldLook };
      defaultDataPoint: number;
      metaExtensions: Record<string, never>;
      parsedDataType: { x: number; y: number };
      scales: 'linear';
    };
  }
}

interface FieldProps {
  readonly strength: number;
}

/**
 * A whole field of points as one Chart.js element: hundreds of dots are one path, and a change of state
 * animates one number instead of hundreds.
 */
export class FieldElement extends Element<FieldProps> {
  static id = 'field';
  static override defaults = {};
  declare strength: number;
  look: FieldLook | null = null;
  /** From units of the view box to pixels. */
  place: (cell: readonly [number, number]) => readonly [number, number] = ([x, y]) => [x, y];

  draw(context: CanvasRenderingContext2D): void {
    const { look } = this;
    if (!look || !(this.strength > 0)) return;
    context.save();
    context.globalAlpha = Math.min(1, this.strength);
    context.beginPath();
    for (const cell of look.cells) {
      const [x, y] = this.place(cell);
      if (look.shape === 'square')
        context.rect(x - look.radius, y - look.radius, look.radius * 2, look.radius * 2);
      else {
        context.moveTo(x + look.radius, y);
        context.arc(x, y, look.radius, 0, Math.PI * 2);
      }
    }
    context.fillStyle = look.fill;
    context.fill();
    if (look.outline > 0) {
      context.strokeStyle = look.stroke;
      context.lineWidth = look.outline;
      context.setLineDash([...look.dash]);
      context.stroke();
    }
    context.restore();
  }
}

/** Controls datasets of one field each. */
export class FieldController extends DatasetController<'field', FieldElement> {
  static id = 'field';
  static defaults = {
    dataElementType: 'field',
    animations: { strength: { type: 'number', properties: ['strength'] } },
  };

  override update(mode: UpdateMode): void {
    const elements = this._cachedMeta.data;
    this.updateElements(elements, 0, elements.length, mode);
  }

  override updateElements(elements: FieldElement[], start: number, count: number, mode: UpdateMode): void {
    const { look } = this.getDataset() as unknown as { look: FieldLook };
    const { xScale, yScale } = this._cachedMeta;
    for (let index = start; index < start + count; index++) {
      const element = elements[index];
      if (!element || !xScale || !yScale) continue;
      element.look = look;
      element.place = ([x, y]) => [xScale.getPixelForValue(x), yScale.getPixelForValue(y)];
      if (!Number.isFinite(element.strength)) element.strength = 0;
      this.updateElement(element, index, { strength: look.strength }, mode);
    }
  }
}

/** The two as Chart.js registers them. */
export const fieldParts: readonly ChartComponent[] = [FieldController, FieldElement];
export type FieldDataset = ChartDataset<'field'>;
