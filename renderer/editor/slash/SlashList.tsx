import type { JSX } from 'react';
import { isMac, shortcutLabel, type CommandNow } from '../../commands';
import { useText } from '../../i18n';
import { OptionList, type OptionListProps } from '../../ui';
import './SlashList.css';

/**
 * The rows of the list and where it is; `onPoint` is called with the row under the pointer, `onPick` with the chosen
 * one.
 */
export interface SlashListProps extends Pick<OptionListProps, 'id' | 'anchor' | 'onPoint' | 'onPick'> {
  readonly rows: readonly CommandNow[];
  /** Number of the row that Enter chooses. */
  readonly at: number;
}

/** The rows that a slash offers, below it. */
export function SlashList({ rows, ...props }: SlashListProps): JSX.Element {
  const text = useText();
  return (
    <OptionList
      {...props}
      label={text('editor.slashMenu')}
      className="slash-list"
      rows={rows.map(({ id, icon, label, shortcut }) => ({
        key: id,
        icon,
        iconSize: 16,
        label: text(label),
        keys: shortcut === undefined ? undefined : shortcutLabel(shortcut, isMac()),
      }))}
      gap={6}
      maxHeight={320}
      // While the list is open, Tab chooses from it.
      tabIndex={0}
    />
  );
}
