import { debounce } from 'es-toolkit/function';
import { Search, TextSearch } from 'lucide-react';
import { useEffect } from 'react';
import { isMac, registerCommands, type Command } from '../commands';
import { useOpenStory } from '../story';
import { closeFind, openFind, search, step, useFind } from './findStore';

/** How long after a change of the text it is searched again, in milliseconds. */
const PAUSE_MS = 200;

const hasStory = (): boolean => useOpenStory.getState().open !== null;
const isOpen = (): boolean => useFind.getState().mode !== 'closed';

const COMMANDS: readonly Command[] = [
  {
    id: 'edit.find',
    label: 'command.find',
    icon: Search,
    keywords: 'find search tim trong bai',
    shortcut: 'Mod+F',
    isEnabled: hasStory,
    run: () => openFind('find'),
  },
  {
    id: 'edit.replace',
    label: 'command.replace',
    icon: TextSearch,
    keywords: 'replace thay the',
    // Cmd+H hides a program on a Mac.
    shortcut: isMac() ? 'Mod+Alt+F' : 'Mod+H',
    isEnabled: hasStory,
    run: () => openFind('replace'),
  },
  { id: 'find.next', label: 'command.findNext', shortcut: 'F3', isEnabled: isOpen, run: () => step(1) },
  { id: 'find.previous', label: 'command.findPrevious', shortcut: 'Shift+F3', isEnabled: isOpen, run: () => step(-1) },
];

/** Registers the commands of find, and keeps what was found in step with the story while the bar is there. */
export function useFindSubscription(): void {
  useEffect(() => registerCommands(COMMANDS), []);
  useEffect(() => {
    const searchSoon = debounce(() => search(), PAUSE_MS);
    const dispose = useOpenStory.subscribe((now, before) => {
      if (!isOpen()) return;
      if (now.open?.id !== before.open?.id) closeFind();
      else if (now.open?.story !== before.open?.story && now.open?.story !== useFind.getState().story) searchSoon();
    });
    return () => {
      searchSoon.cancel();
      dispose();
    };
  }, []);
}
