import type { Failure } from '../../shared/bridge';
import { call } from '../bridge';
import { flush, useOpenStory } from './openStory';

/**
 * Keeps the open story as it is on the paper as a version, before something that changes much of it at once. Resolves
 * to the failure where that could not be done; null where it was, and where there is nothing to keep.
 */
export async function keepVersionNow(): Promise<Pick<Failure, 'code' | 'message' | 'about'> | null> {
  const { open } = useOpenStory.getState();
  if (!open || open.readOnly) return null;
  if (!(await flush())) {
    const state = useOpenStory.getState().open?.saveState;
    return state?.kind === 'failed' ? state.failure : null;
  }
  const kept = await call('version:keep', { id: open.id });
  return kept.ok ? null : kept;
}
