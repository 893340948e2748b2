/** Whether Ctrl, Alt or Meta is held: such combinations belong to the browser and the system. */
export function hasModifier({
  ctrlKey,
  altKey,
  metaKey,
}: Pick<KeyboardEvent, 'ctrlKey' | 'altKey' | 'metaKey'>): boolean {
  return ctrlKey || altKey || metaKey;
}

/** Whether a click follows a link here. Others open a new tab or window, download, or show a menu. */
export function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.shiftKey && !hasModifier(event);
}
