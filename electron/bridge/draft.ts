import { failure, type CallHandlers, type CallOutput, type DomainHandlers } from '../../shared/bridge';
import { emptyStory, type Lang, type Story } from '../../shared/story';
import type { Library } from '../library';
import type { DraftSession } from './draftSession';

/** The library and the session that the `draft:` calls answer from, and what a new story is filled in with. */
export interface DraftCallsOptions {
  readonly library: Library;
  readonly session: Pick<DraftSession, 'calls'>;
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

/** Writes the review state of a draft that is not open, as it was read with `baseRevision`. */
async function writeReview(
  library: Library,
  { id, baseRevision, review }: Parameters<CallHandlers['draft:review']>[0],
): Promise<CallOutput<'draft:review'>> {
  const opened = await library.open(id);
  if (!opened.ok) return opened;
  if (opened.value.revision !== baseRevision)
    return failure('stale-revision', 'The draft was changed since it was read.');
  return library.save(id, baseRevision, opened.value.story, review);
}

/** Answers the `draft:` calls: of the open draft from the session, of all others from the library. */
export const draftCalls = ({ library, session, author, language }: DraftCallsOptions): DomainHandlers<'draft'> => ({
  ...session.calls,
  'draft:list': ({ query }) => library.list(query),
  'draft:find': ({ query }) => library.find(query),
  'draft:excerpts': async ({ query, ids }) => ({ excerpts: await library.excerpts(query, ids) }),
  'draft:used': () => library.used(),
  'draft:create': ({ lang }) => library.create(newStory(lang ?? language(), author())),
  'draft:read': ({ id }) => library.open(id),
  'draft:review': (input) => writeReview(library, input),
  'draft:rename': ({ id, headline }) => library.rename(id, headline),
  'draft:duplicate': ({ id }) => library.duplicate(id),
  'draft:restore': ({ id }) => library.restore(id),
});
