import { useEffect, useState, type JSX } from 'react';
import { flushSync } from 'react-dom';
import type { DraftCard } from '../../../shared/bridge';
import type { DraftId } from '../../../shared/story';
import { foldForSearch } from '../../../shared/text';
import { call } from '../../bridge';
import { commandsNow, groupOf, groupRow, isField, rankCommands, runCommand, type CommandNow } from '../../commands';
import { useDesk } from '../../desk';
import { openDraft, useOpenStory } from '../../story';
import type { OpenDialog } from '../appCommands';
import { CommandPalette } from './CommandPalette';
import { noteUse, recentCommands } from './recentCommands';

/** The command that opens the palette; it is not worth a row in it. */
const PALETTE_COMMAND = 'view.palette';

/** What the palette does with a command that asks first, and when it closes. */
export interface PalettePanelProps {
  /** Called in place of running a command that has a question. */
  readonly onAsk: (asked: Extract<OpenDialog, { kind: 'ask' }>) => void;
  readonly onClose: () => void;
}

/** Ties the palette to the registry and to the library. */
export function PalettePanel({ onAsk, onClose }: PalettePanelProps): JSX.Element {
  const [query, setQuery] = useState('');
  // As they were when the palette was called: it takes the focus, so later answers would be about itself.
  const [all] = useState(runnableNow);
  const drafts = useDraftsFound(query);
  const commands = rankCommands(all, query, recentCommands());
  return (
    <CommandPalette
      query={query}
      commands={commands}
      recent={commands.filter(({ id }) => recentCommands().includes(id))}
      drafts={drafts}
      onQuery={setQuery}
      onClose={onClose}
      onCommand={(id) => {
        noteUse(id);
        const command = all.find((row) => row.id === id);
        const question = command?.question?.() ?? null;
        if (command && question !== null) {
          onAsk({ kind: 'ask', id: command.id, label: command.label, question });
          return;
        }
        onClose();
        // Once the palette is gone and the focus is back where the command is meant to work.
        setTimeout(() => runCommand(id));
      }}
      onDraft={(id) => {
        // The palette returns the focus to the story that is left, which is to take no key from now on.
        flushSync(onClose);
        if (id !== useOpenStory.getState().open?.id) void openToWrite(id);
      }}
    />
  );
}

/** Opens a story with the caret at the start of its text. */
async function openToWrite(id: DraftId): Promise<void> {
  if (await openDraft(id))
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.editor-body')?.focus({ preventScroll: true }));
}

function runnableNow(): readonly CommandNow[] {
  const isInField = isField(document.activeElement);
  return commandsNow().filter(
    ({ id, enabled }) => enabled && id !== PALETTE_COMMAND && !(isInField && groupRow(groupOf(id)).isOfBody),
  );
}

/** How many stories the palette lists: without a query the last ones worked on, else those found. */
const FEW = 4;
const FOUND = 8;
const PAUSE_MS = 80;

/** The desk has them already, unless it shows what was searched for. */
function lastWorkedOn(): readonly DraftCard[] {
  const desk = useDesk.getState();
  return desk.query === '' ? desk.cards.slice(0, FEW) : [];
}

function useDraftsFound(query: string): readonly DraftCard[] {
  const [found, setFound] = useState({ query: '', drafts: lastWorkedOn() });
  useEffect(() => {
    let isOver = false;
    const timer = setTimeout(() => {
      void call('draft:list', { query }).then(({ drafts }) => {
        if (!isOver) setFound({ query, drafts: drafts.slice(0, query === '' ? FEW : FOUND) });
      });
    }, PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [query]);
  if (found.query === query) return found.drafts;
  // Until the answer comes: of those found before, what is still meant, so that Enter never opens another story.
  const words = foldForSearch(query).split(/\s+/);
  return found.drafts.filter(({ headline }) => words.every((word) => foldForSearch(headline).includes(word)));
}
