import { useState, type JSX } from 'react';
import type { ImportMoves, ImportPreview, Merged } from '../../shared/bridge';
import type { OldFont } from '../../shared/text';
import { call } from '../bridge';
import { clearFilters, ImportDialog, refreshDesk } from '../desk';
import { failureText, useText, type Text } from '../i18n';
import { closeDraft, keepVersionNow, openDraft, saveNow, useOpenStory } from '../story';
import { notify } from '../ui';
import { focusHeadline } from './openingDrafts';
import { skipImports, useImportQueue } from './drops/importQueue';
import { showTab } from './inspectorTabs';
import { whileOpening } from './libraryOpening';
import { notifyMerge } from './packages/notifyMerge';
import { takeBackMerge, textOf } from './packages/takeBackMerge';
import { notifyFailure } from './notifyFailure';

/** Import of one text: made into a draft and opened when accepted, forgotten when not. */
export function ImportPanel({
  preview: first,
  onMade = () => undefined,
  onClose,
}: {
  readonly preview: ImportPreview;
  /** Called when it is a draft, or part of one. */
  readonly onMade?: () => void;
  readonly onClose: () => void;
}): JSX.Element {
  const text = useText();
  const [preview, setPreview] = useState(first);
  const [isBusy, setIsBusy] = useState(false);
  const { token } = preview;
  const more = useImportQueue(({ waiting }) => waiting.length);
  const discard = (): void => {
    onClose();
    void call('import:discard', { token });
  };
  /** Does work that the dialog waits for; what is asked for meanwhile is not done. */
  const whileBusy = (work: () => Promise<void>): void => {
    if (isBusy) return;
    setIsBusy(true);
    // What throws there is our fault, and is not to look as if nothing had been asked.
    void work()
      .catch(() => notify(text('import.broke'), { tone: 'fault' }))
      .finally(() => setIsBusy(false));
  };
  const accept = async (moves: ImportMoves): Promise<void> => {
    if (preview.copyOf?.hasNews === false) {
      const { id } = preview.copyOf;
      discard();
      if (id !== useOpenStory.getState().open?.id) await openDraft(id);
      return;
    }
    // Merging a copy keeps a version itself, marked with its reason.
    if (!preview.copyOf) await keepVersionNow();
    // A copy is merged into the draft as it is on disk.
    if (!(await saveNow())) return void notify(text('failure.disk-error'), { tone: 'fault' });
    await whileOpening(() => make(moves));
  };
  const make = async (moves: ImportMoves): Promise<void> => {
    const last = useOpenStory.getState().open?.id ?? null;
    const before = preview.copyOf && (await textOf(preview.copyOf.id));
    if (preview.copyOf?.id === last) await closeDraft();
    // What throws there is our fault; the draft is as it was, and is not to stay off the paper for it.
    const made = await call('import:accept', { token, moves }).catch(() => null);
    onClose();
    if (!made?.ok) {
      notify(made ? failureText(text, made) : text('import.broke'), { tone: 'fault' });
      if (last !== null && !useOpenStory.getState().open) await openDraft(last);
      return;
    }
    onMade();
    clearFilters();
    await refreshDesk();
    if (await openDraft(made.value.id)) focusHeadline();
    if (preview.rows.some(({ field }) => field === 'changes' || field === 'comments')) showTab('review');
    if (made.value.merged) tellOfMerge(made.value.merged, before && (() => takeBackMerge(before)), text);
  };
  const readAs = async (oldFont: OldFont | null): Promise<void> => {
    const read = await call('import:readAs', { token, oldFont });
    if (read.ok) setPreview(read.value);
    else notifyFailure(text, read);
  };
  return (
    <ImportDialog
      key={token}
      preview={preview}
      isBusy={isBusy}
      onReadAs={(oldFont) => whileBusy(() => readAs(oldFont))}
      more={more}
      onSkipRest={skipImports}
      onAccept={(moves) => whileBusy(() => accept(moves))}
      onDiscard={() => {
        if (!isBusy) discard();
      }}
    />
  );
}

/** Opens Review with what was merged, and notifies the user of it. */
function tellOfMerge(merged: Merged, takeBack: (() => void) | null, text: Text): void {
  // It may have been merged in another way since it was looked at.
  if (!merged.hasNews) return void notify(text('import.nothingNew'));
  showTab('review');
  notifyMerge(merged, takeBack, text);
}
