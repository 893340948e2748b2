/** Where a label goes, in pixels of the viewport. */
export interface Place {
  readonly left: number;
  readonly top: number;
}
interface Box {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
}

/** Space kept free round a label. */
const MARGIN = 8;

/** Below the number where there is room, else above it, else as low as fits; never out of the viewport. */
export function placeLabel(
  number: Box,
  label: { readonly width: number; readonly height: number },
  viewport: { readonly width: number; readonly height: number },
): Place {
  const below = number.bottom + MARGIN;
  const above = number.top - MARGIN - label.height;
  const lowest = viewport.height - MARGIN - label.height;
  const top = below <= lowest ? below : above >= MARGIN ? above : Math.max(MARGIN, lowest);
  const centred = number.left + number.width / 2 - label.width / 2;
  const left = Math.max(MARGIN, Math.min(centred, viewport.width - MARGIN - label.width));
  return { left, top };
}
