import type { DomainHandlers, Settings } from '../../shared/bridge';
import type { SettingsWritten } from '../settings';

/** The settings that the page may see and change. */
export interface PageSettings {
  get(): Settings;
  /** Applies a change at once; the answer reports whether it is on disk. */
  change(changes: Partial<Settings>): Promise<SettingsWritten>;
}

/** Answers the `settings:` calls; `onChange` hears of every change. */
export const settingsCalls = (settings: PageSettings, onChange: () => void): DomainHandlers<'settings'> => ({
  'settings:change': async (changes) => {
    // A field that is absent stays; exact optional types cannot express that for what zod reads.
    const given = Object.fromEntries(
      Object.entries(changes).filter(([, value]) => value !== undefined),
    ) as Partial<Settings>;
    const writing = settings.change(given);
    onChange();
    const written = await writing;
    return written.ok ? { ok: true, value: settings.get() } : written;
  },
});
