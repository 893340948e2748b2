import type { ReferenceMessages } from '../../i18n/areas.ts';
import type { EmbedCost, EmbedCosts } from '../../model/index.ts';

function isCosts(value: unknown): value is EmbedCosts {
  return typeof value === 'object' && value !== null && 'loader' in value && 'pages' in value;
}

/** What each embed weighs, as the build measured it; `null` where that cannot be had. */
export async function fetchCosts(address: string): Promise<EmbedCosts | null> {
  try {
    const response = await fetch(address);
    const told: unknown = response.ok ? await response.json() : null;
    return isCosts(told) ? told : null;
  } catch {
    return null;
  }
}

/** Sentences on what an embed weighs. `loader` in bytes, where the partner's page has it. */
export function costLines(
  cost: EmbedCost | undefined,
  loader: number | null,
  { builder, size }: ReferenceMessages,
): readonly string[] {
  if (!cost) return [builder.costUnknown];
  const { html, script, style, charts } = cost;
  return [
    builder.costs(size(html + style + script), size(html + style), size(script)),
    charts > 0 ? builder.costCharts(size(charts)) : builder.costNone,
    ...(loader === null ? [] : [builder.costLoader(size(loader))]),
    builder.costHow,
  ];
}
