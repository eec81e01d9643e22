import { FileInput } from 'lucide-react';
import type { LexicalEditor } from 'lexical';
import type { PastedStory } from '../../../shared/bridge';
import type { DraftId } from '../../../shared/story';
import { call } from '../../bridge';
import { registerCommands } from '../../commands';
import type { Text, TextKey } from '../../i18n';
import { fillFromPaste, notifyStep, onceLastStepIsUndone, useOpenStory, type PastedField } from '../../story';
import { notify } from '../../ui';

/** What was just pasted into an empty draft, and who asks. */
export interface PasteToJudge {
  readonly editor: LexicalEditor;
  readonly draftId: DraftId;
  readonly text: Text;
  readonly clipboard: { readonly html: string; readonly text: string; readonly isPlain: boolean };
}

/** The label of each field, in the order in which they are listed. */
const LABELS: Readonly<Record<PastedField, TextKey>> = {
  headline: 'story.headline',
  lead: 'story.lead',
  bylines: 'story.byline',
  section: 'story.section',
  kicker: 'story.kicker',
  publishedAt: 'story.published',
  dateline: 'inspector.dateline',
  tags: 'inspector.tags',
  related: 'inspector.related',
};
/** The fields that the offer names; others are an ellipsis. */
const NAMED: readonly PastedField[] = ['headline', 'lead', 'bylines'];

let endOffer = (): void => undefined;

/**
 * Offers to fill in the fields of the draft from what was just pasted, where that is a whole story: by a notice, and by a
 * command for as long as the paste is not undone and the draft stays open. To be called right after the paste is in.
 */
export async function offerStory({ editor, draftId, text, clipboard }: PasteToJudge): Promise<void> {
  endOffer();
  const offer = { isOver: false, takeAway: [] as readonly (() => void)[] };
  const end = (): void => {
    offer.isOver = true;
    for (const remove of offer.takeAway) remove();
    offer.takeAway = [];
  };
  endOffer = end;
  onceLastStepIsUndone(end);
  // A paste that cannot be judged is in the body, as every paste.
  const judged = await call('clipboard:story', clipboard);
  const story = judged.ok ? judged.value : null;
  if (offer.isOver || !story || !isOpen(draftId)) return;
  const accept = (): void => {
    end();
    leaveButton(editor);
    const filled = fillFromPaste(story);
    if (filled.length > 0) notifyStep(text('paste.filledIn', { fields: namesOf(filled, text) }), text('common.undo'));
  };
  offer.takeAway = [
    notify(text('paste.storyFound'), { action: { label: offerLabel(story, text), run: accept } }),
    registerCommands([
      {
        id: 'story.fillFromPaste',
        label: 'command.fillFromPaste',
        icon: FileInput,
        keywords: 'fill headline lead byline paste dien tit sapo but danh dan',
        isEnabled: () => isOpen(draftId),
        run: accept,
      },
    ]),
    useOpenStory.subscribe(() => {
      if (!isOpen(draftId)) end();
    }),
  ];
}

function isOpen(draftId: DraftId): boolean {
  const { open } = useOpenStory.getState();
  return open?.id === draftId && open.readOnly === null;
}

/** The button goes with its notice: without a place in the text, the next keys would go nowhere. */
function leaveButton(editor: LexicalEditor): void {
  if (document.activeElement instanceof HTMLButtonElement) editor.getRootElement()?.focus({ preventScroll: true });
}

function offerLabel({ fields, pieces }: PastedStory, text: Text): string {
  const named = NAMED.filter((field) => fields[field] !== undefined);
  const hasMore = Object.keys(fields).length > named.length || pieces.some((piece) => piece.fields.length === 0);
  return text('paste.fillIn', { fields: namesOf(named, text) + (hasMore ? '…' : '') });
}

function namesOf(fields: readonly PastedField[], text: Text): string {
  // The keys of the table are fields.
  const inOrder = (Object.keys(LABELS) as PastedField[]).filter((field) => fields.includes(field));
  return inOrder.map((field) => text(LABELS[field]).toLowerCase()).join(', ');
}
