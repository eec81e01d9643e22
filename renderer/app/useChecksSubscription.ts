import { useEffect } from 'react';
import type { Settings } from '../../shared/bridge';
import { subscribeChecks } from '../checks';
import { setHouse } from '../story';

/** Keeps the checks in step with the open story, and what the house wants of stories with the settings. */
export function useChecksSubscription(settings: Settings | undefined): void {
  const { house, sections } = settings ?? {};
  useEffect(subscribeChecks, []);
  useEffect(() => {
    if (house && sections) setHouse(house, sections);
  }, [house, sections]);
}
