import { useEffect } from 'react';
import { useText } from '../i18n';
import { useSettings } from '../settings';
import { notify } from '../ui';

/** Shows once what was amiss when the window started: no library, one that is open elsewhere, damaged settings. */
export function useStartNotices(): void {
  const text = useText();
  const loaded = useSettings((state) => state.loaded);
  const missing = loaded?.missingLibrary ?? null;
  useEffect(() => {
    if (missing !== null) notify(text('settings.libraryMissing', { name: missing }), { tone: 'fault' });
  }, [missing]); // eslint-disable-line react-hooks/exhaustive-deps -- shown once, in whatever language it is then
  const elsewhere = loaded?.openElsewhere ?? null;
  useEffect(() => {
    if (elsewhere === null) return;
    notify(elsewhere === '' ? text('settings.openHere') : text('settings.openOn', { machine: elsewhere }), {
      tone: 'fault',
    });
  }, [elsewhere]); // eslint-disable-line react-hooks/exhaustive-deps -- shown once, as above
  const settingsInstead = loaded?.settingsInstead ?? null;
  useEffect(() => {
    if (settingsInstead === null) return;
    notify(text(settingsInstead === 'last' ? 'settings.damagedLast' : 'settings.damaged'), { tone: 'fault' });
  }, [settingsInstead]); // eslint-disable-line react-hooks/exhaustive-deps -- shown once, as above
}
