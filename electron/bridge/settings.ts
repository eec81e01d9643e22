import type { DomainHandlers, Settings } from '../../shared/bridge';
import { settingsForPage, type SettingsStore } from '../settings';

/** Answers the `settings:` calls; `onChange` hears of every change. */
export const settingsCalls = (settings: SettingsStore, onChange: () => void): DomainHandlers<'settings'> => ({
  'settings:change': (changes) => {
    // A field that is absent stays; exact optional types cannot say that of what zod reads.
    const given = Object.fromEntries(
      Object.entries(changes).filter(([, value]) => value !== undefined),
    ) as Partial<Settings>;
    const changed = settings.change(given);
    onChange();
    return Promise.resolve(settingsForPage(changed));
  },
});
