import { useEffect } from 'react';
import type { HouseStyle } from '../../shared/story';
import { followChecks } from '../checks';
import { setHouse } from '../story';

/** Keeps the checks in step with the open story, by the house style of the settings. */
export function useChecksInStep(house: HouseStyle | undefined): void {
  useEffect(followChecks, []);
  useEffect(() => {
    if (house) setHouse(house);
  }, [house]);
}
