import { Redo2, Undo2 } from 'lucide-react';
import { isMac, isShortcut, registerCommands, type Command } from '../../commands';
import { onceAllIsIn } from '../underWay';
import { isAnyTextField, isOfStory } from './fields';
import { registerInput } from './input';
import { canRedo, canUndo, redo, undo } from './storyHistory';

const UNDO = 'Mod+Z';
const REDO = 'Mod+Shift+Z';

/** Undo and redo of the open story, as rows of the registry. */
export const historyCommands: readonly Command[] = [
  {
    id: 'edit.undo',
    label: 'command.undo',
    icon: Undo2,
    keywords: 'undo hoan tac',
    shortcut: UNDO,
    isEnabled: canUndo,
    run: () => onceAllIsIn(undo),
  },
  {
    id: 'edit.redo',
    label: 'command.redo',
    icon: Redo2,
    keywords: 'redo lam lai',
    shortcut: REDO,
    isEnabled: canRedo,
    run: () => onceAllIsIn(redo),
  },
];

/** Returns what a key does in the history; null for every other key. Ctrl+Y is redo on Windows. */
function wayOf(event: KeyboardEvent): (() => boolean) | null {
  if (isShortcut(event, UNDO, isMac())) return undo;
  if (isShortcut(event, REDO, isMac()) || (!isMac() && isShortcut(event, 'Mod+Y', false))) return redo;
  return null;
}

/**
 * Makes undo and redo the story's wherever the story is written, by shortcut, menu and toolbar, and keeps the browser's
 * own from it, which knows one field only. A field that is not the story's, such as the search, keeps the browser's.
 * Returns a dispose function.
 */
export function registerHistoryKeys(target: Window = window): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    const go = wayOf(event);
    if (!go) return;
    // Neither the editor nor the shortcuts of the registry are to hear it, whoever listens first.
    if (isOfStory(event.target)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      onceAllIsIn(go);
    } else if (isAnyTextField(event.target)) event.stopImmediatePropagation();
  };
  // Also what the system's own menus ask for.
  const onBeforeInput = (event: InputEvent): void => {
    if (!/^history(Undo|Redo)$/.test(event.inputType) || !isOfStory(event.target)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    onceAllIsIn(event.inputType === 'historyUndo' ? undo : redo);
  };
  target.addEventListener('keydown', onKeyDown, true);
  target.addEventListener('beforeinput', onBeforeInput, true);
  const parts = [registerInput(target), registerCommands(historyCommands)];
  return () => {
    target.removeEventListener('keydown', onKeyDown, true);
    target.removeEventListener('beforeinput', onBeforeInput, true);
    for (const part of parts) part();
  };
}
