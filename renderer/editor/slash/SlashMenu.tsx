import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNodeByKey, $isTextNode, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import { useEffect, useId, useMemo, useState, type ReactPortal } from 'react';
import { createPortal } from 'react-dom';
import { commandsNow, rankCommands, runCommand, type CommandNow } from '../../commands';
import { floatRoot } from '../../ui';
import { KIND_IDS } from '../toolbar/toolbarGroups';
import { SlashList } from './SlashList';
import { SLASH_ORDER } from './slashOrder';
import { registerSlash, type SlashQuery } from './slashQuery';
import { useSlashKeys } from './useSlashKeys';

/**
 * The list of blocks and kinds that a slash opens. The focus stays in the body, which identifies the active row
 * (`aria-activedescendant`).
 */
export function SlashMenu(): ReactPortal | null {
  const [editor] = useLexicalComposerContext();
  const id = useId();
  const [query, setQuery] = useState<SlashQuery | null>(null);
  const [at, setAt] = useState(0);
  useEffect(
    () =>
      registerSlash(editor, (next) => {
        setQuery(next);
        setAt(0);
      }),
    [editor],
  );
  const rows = query ? rankCommands(insertable(), query.words, SLASH_ORDER) : [];
  const isOpen = query !== null && rows.length > 0;
  const close = (): void => setQuery(null);
  const choose = (index: number): void => {
    const row = rows[index];
    if (!query || !row) return;
    close();
    carryOut(editor, query, row.id);
  };
  useSlashKeys(editor, isOpen, {
    move: (by) => setAt((at + by + rows.length) % rows.length),
    choose: () => choose(at),
    close,
  });
  useDescendant(editor, isOpen ? { list: id, option: `${id}-${at}` } : null);
  const anchor = useMemo(() => ({ getBoundingClientRect: () => slashRect(editor, query) }), [editor, query]);
  if (!isOpen) return null;
  return createPortal(
    <SlashList id={id} rows={rows} at={at} anchor={anchor} onPoint={setAt} onPick={choose} />,
    floatRoot(),
  );
}

/** Kinds of block, and everything that inserts something, by its id. */
const insertable = (): readonly CommandNow[] =>
  commandsNow().filter(({ id, enabled }) => enabled && (KIND_IDS.includes(id) || /^insert\.|^\w+\.insert/.test(id)));

/** Takes the `/query` out and runs the command, in one step of undo. */
function carryOut(editor: LexicalEditor, { key, start, end }: SlashQuery, command: string): void {
  editor.update(
    () => {
      const node = $getNodeByKey(key);
      if ($isTextNode(node)) {
        node.select(start, end).removeText();
        runCommand(command);
      }
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  );
}

/** Returns the position of the slash on the screen. */
function slashRect(editor: LexicalEditor, query: SlashQuery | null): DOMRect {
  const text = query === null ? null : editor.getElementByKey(query.key)?.firstChild;
  const range = document.createRange();
  if (query !== null && text instanceof Text && query.start < text.length) {
    range.setStart(text, query.start);
    range.setEnd(text, query.start + 1);
  }
  return range.getBoundingClientRect();
}

/** Sets the attributes of a combobox on the body, which identify the active row of the list. */
function useDescendant(editor: LexicalEditor, open: { readonly list: string; readonly option: string } | null): void {
  const { list, option } = open ?? {};
  useEffect(() => {
    const root = editor.getRootElement();
    if (!root || list === undefined || option === undefined) return;
    root.setAttribute('aria-controls', list);
    root.setAttribute('aria-activedescendant', option);
    root.setAttribute('aria-autocomplete', 'list');
    return () => {
      for (const name of ['aria-controls', 'aria-activedescendant', 'aria-autocomplete']) root.removeAttribute(name);
    };
  }, [editor, list, option]);
}
