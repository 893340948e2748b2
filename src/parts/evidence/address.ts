import { fragmentId } from '../../scroll/address.ts';

/** The fact a link to the page of figures leads to. */
export function factOf(link: Element): string {
  const address = link.getAttribute('href') ?? '';
  const at = address.indexOf('#');
  return at < 0 ? '' : fragmentId(address.slice(at));
}
