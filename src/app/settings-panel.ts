import { loadMessages } from '../i18n/registry.ts';
import type { Settings, SettingsStore } from '../model/index.ts';
import { dataMotion, dataTheme } from '../model/page/index.ts';

/** Puts settings in force: colours and movement follow attributes of the document. */
export function applySettings(settings: Settings): void {
  dataTheme.write(document.documentElement, settings.theme);
  dataMotion.write(document.documentElement, settings.motion);
  const size = String(settings.textSize / 100);
  const { style } = document.documentElement;
  if ((style.getPropertyValue('--text-size') || '1') === size) return;
  style.setProperty('--text-size', size);
  // Text of another size moves the lines: the step that was being read is kept in view.
  document.querySelector('[aria-current="step"]')?.scrollIntoView({ behavior: 'instant' });
}

/** Opens the settings, fetched when first asked for. */
export async function openSettings(
  language: string,
  store: SettingsStore,
  changed: () => void,
): Promise<void> {
  const [{ mount, unmount }, panel] = await Promise.all([
    import('svelte'),
    import('../reader/SettingsPanel.svelte'),
    loadMessages('core', language),
  ]);
  const mounted = mount(panel.default, {
    target: document.body,
    props: {
      language,
      settings: store.load(),
      persistent: store.persistent,
      change(settings: Settings) {
        store.save(settings);
        applySettings(settings);
        changed();
      },
      closed: () => void unmount(mounted),
    },
  });
}
