import { create } from 'zustand';
import type { UsedValues } from '../../shared/bridge';
import { call } from '../bridge';

/** What the stories of the library say in fields that are picked from lists, the most used first. */
export const useUsed = create<UsedValues>(() => ({ sections: [], bylines: [], credits: [] }));

/** Asks for it anew, which costs main no reading: called as a field that offers it gets the focus. */
export async function refreshUsed(): Promise<void> {
  useUsed.setState(await call('draft:used', {}));
}
