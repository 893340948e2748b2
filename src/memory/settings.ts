import { STORY_ID } from '../model/identity.ts';
import {
  DEFAULT_SETTINGS,
  parseSettings,
  SETTING_READERS,
  type SettingName,
  type Settings,
  type TimestampedSettingsStore,
} from '../model/index.ts';

const SETTINGS_KEY = `${STORY_ID}:settings`;
/** Settings stored before they had times count as set once, long ago. */
const UNKNOWN_TIME = 1;

type Times = Partial<Record<SettingName, number>>;
const isSettingName = (name: string): name is SettingName => Object.hasOwn(SETTING_READERS, name);
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function timesOf(stored: unknown): Times {
  if (!isObject(stored)) return {};
  const at = isObject(stored['at']) ? stored['at'] : null;
  const times: Times = {};
  for (const name of Object.keys(stored).filter(isSettingName)) {
    const time = at?.[name];
    if (typeof time === 'number' && time > 0) times[name] = time;
    else if (!at) times[name] = UNKNOWN_TIME;
  }
  return times;
}

/**
 * Settings in `localStorage`, which can be read before the first change of colours. Where it is
 * missing, blocked or full they last for the visit: storage failure never breaks reading.
 */
export function settingsStore(
  storage: () => Storage = () => window.localStorage,
  now: () => number = Date.now,
): TimestampedSettingsStore {
  let here: Settings | undefined;
  let times: Times = {};
  let persistent = true;

  function load(): Settings {
    if (here) return here;
    try {
      const text = storage().getItem(SETTINGS_KEY);
      const stored: unknown = text === null ? null : JSON.parse(text);
      times = timesOf(stored);
      here = parseSettings(stored);
    } catch {
      persistent = false;
      here = DEFAULT_SETTINGS;
    }
    return here;
  }

  function store(settings: Settings) {
    here = settings;
    try {
      storage().setItem(SETTINGS_KEY, JSON.stringify({ ...settings, at: times }));
      persistent = true;
    } catch {
      persistent = false;
    }
  }

  return {
    get persistent() {
      return persistent;
    },
    get changed() {
      load();
      return times;
    },
    load,
    save(settings) {
      const before = load();
      const touched = Object.keys(SETTING_READERS).filter(
        (name) => isSettingName(name) && before[name] !== settings[name],
      );
      times = { ...times, ...Object.fromEntries(touched.map((name) => [name, now()])) };
      store(settings);
    },
    adopt(name, value, when) {
      times = { ...times, [name]: when };
      store(parseSettings({ ...load(), [name]: value }));
    },
  };
}
