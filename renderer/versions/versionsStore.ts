import { create } from 'zustand';
import type { VersionCard } from '../../shared/bridge';
import type { DraftId, Story, VersionStamp } from '../../shared/story';
import { call } from '../bridge';
import { failureText, type Text } from '../i18n';
import { flush, keepVersionNow, notifyStep, replaceStory, useOpenStory } from '../story';
import { notify } from '../ui';

interface Versions {
  /** The draft that they are of; null until they were listed. */
  readonly id: DraftId | null;
  readonly cards: readonly VersionCard[];
}

/** The versions of the open draft, as listed last. */
export const useVersions = create<Versions>(() => ({ id: null, cards: [] }));

const openId = (): DraftId | null => useOpenStory.getState().open?.id ?? null;

/** Returns a key that identifies a version among those of its draft. */
export const keyOf = ({ revision, savedAt }: VersionStamp): string => `${revision} ${savedAt}`;

/** Lists the versions of the open draft. */
export async function listVersions(): Promise<void> {
  const id = openId();
  if (id === null) return;
  const { versions } = await call('version:list', { id });
  // Another draft may have been opened meanwhile.
  if (openId() === id) useVersions.setState({ id, cards: versions });
}

/** Returns the story of a version of the open draft; null where it cannot be read, which is reported in a notice. */
export async function readVersion(stamp: VersionStamp, text: Text): Promise<Story | null> {
  const id = openId();
  if (id === null) return null;
  const { revision, savedAt } = stamp;
  const opened = await call('version:open', { id, version: { revision, savedAt } });
  if (opened.ok) return opened.value.story;
  notify(failureText(text, opened), { tone: 'fault' });
  return null;
}

/** Names a version of the open draft; an empty name removes it. Shows a notice where that fails. */
export async function nameVersion(stamp: VersionStamp, name: string, text: Text): Promise<void> {
  const id = openId();
  if (id === null) return;
  const { revision, savedAt } = stamp;
  const named = await call('version:name', { id, version: { revision, savedAt }, name });
  if (!named.ok) notify(failureText(text, named), { tone: 'fault' });
  await listVersions();
}

/**
 * Replaces the content of the open story by that of a version, in one step of undo. What it was before is kept as a
 * version first; where that cannot be done nothing changes.
 */
export async function restoreVersion(story: Story, told: string, text: Text): Promise<void> {
  const id = openId();
  if (id === null) return;
  const failure = await keepVersionNow();
  if (failure) {
    notify(failureText(text, failure), { tone: 'fault' });
    return;
  }
  if (openId() !== id) return;
  replaceStory(story);
  notifyStep(told, text('common.undo'));
  await flush();
  await listVersions();
}
