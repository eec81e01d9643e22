import type { DomainHandlers } from '../../shared/bridge';
import { emptyStory, type Lang, type Story } from '../../shared/story';
import type { Library } from '../library';

/** The library that the `draft:` calls answer from, and what a new story is filled in with. */
export interface DraftCallsOptions {
  readonly library: Library;
  /** Name that a new story is signed with; empty for none. */
  readonly author: () => string;
  readonly language: () => Lang;
}

/**
 * Returns the story that "New story" starts with: in the language of the one before it or the interface's, signed by
 * the reporter.
 */
export const newStory = (language: Lang, author: string): Story => ({
  ...emptyStory(language),
  bylines: author.trim() === '' ? [] : [{ name: author.trim(), role: 'reporter' }],
});

/** Answers the `trash:` calls from the library. */
export const trashCalls = (library: Library): DomainHandlers<'trash'> => ({
  'trash:list': ({ query }) => library.trashed(query),
  'trash:delete': ({ id }) => library.deleteForever(id),
  'trash:emptied': async () => ({ count: await library.emptied() }),
});

/** Answers the `draft:` calls from the library. */
export const draftCalls = ({ library, author, language }: DraftCallsOptions): DomainHandlers<'draft'> => ({
  'draft:list': ({ query }) => library.list(query),
  'draft:find': ({ query }) => library.find(query),
  'draft:excerpts': async ({ query, ids }) => ({ excerpts: await library.excerpts(query, ids) }),
  'draft:used': () => library.used(),
  'draft:create': ({ lang }) => library.create(newStory(lang ?? language(), author())),
  'draft:open': ({ id }) => library.open(id),
  'draft:read': ({ id }) => library.open(id),
  'draft:save': ({ id, baseRevision, story, review }) => library.save(id, baseRevision, story, review),
  'draft:rename': ({ id, headline }) => library.rename(id, headline),
  'draft:duplicate': ({ id }) => library.duplicate(id),
  'draft:trash': ({ id }) => library.trash(id),
  'draft:restore': ({ id }) => library.restore(id),
});
