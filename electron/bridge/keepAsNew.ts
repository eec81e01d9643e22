import type { CallOutput } from '../../shared/bridge';
import type { DraftContent, DraftId } from '../../shared/story';
import type { Library } from '../library';

/**
 * Makes a draft of its own of the content that is held of one, with its photos and review state where its folder can be
 * read, and its threads. The copy has no slug yet.
 */
export async function keepAsNew(
  library: Library,
  id: DraftId,
  { story, review }: DraftContent,
): Promise<CallOutput<'draft:keepAsNew'>> {
  const text = { ...story, slug: null };
  const made = await library.duplicate(id);
  const created = made.ok ? made : await library.create(text);
  if (!created.ok) return created;
  const copy = await library.open(created.value.id);
  if (!copy.ok) return copy;
  const { id: newId, revision } = copy.value;
  const saved = await library.save(newId, revision, text, { ...copy.value.review, threads: review.threads });
  return saved.ok ? { ok: true, value: { id: newId } } : saved;
}
