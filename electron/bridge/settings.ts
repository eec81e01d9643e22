import type { DomainHandlers, Settings } from '../../shared/bridge';

/** The settings that the page may see and change. */
export interface PageSettings {
  get(): Settings;
  change(changes: Partial<Settings>): Settings;
}

/** Answers the `settings:` calls; `onChange` hears of every change. */
export const settingsCalls = (settings: PageSettings, onChange: () => void): DomainHandlers<'settings'> => ({
  'settings:change': (changes) => {
    // A field that is absent stays; exact optional types cannot say that of what zod reads.
    const given = Object.fromEntries(
      Object.entries(changes).filter(([, value]) => value !== undefined),
    ) as Partial<Settings>;
    const changed = settings.change(given);
    onChange();
    return Promise.resolve(changed);
  },
});
