import { create } from 'zustand';
import type { UsedValues } from '../../shared/bridge';
import { call } from '../bridge';

/** The values that the stories of the library have in fields with suggestions, the most used first. */
export const useUsed = create<UsedValues>(() => ({ sections: [], bylines: [], credits: [] }));

/** Fetches them again, which reads nothing from the disk: called when a field that offers them gets the focus. */
export async function refreshUsed(): Promise<void> {
  useUsed.setState(await call('draft:used', {}));
}
