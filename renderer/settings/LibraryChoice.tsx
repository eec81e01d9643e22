import { FolderOpen } from 'lucide-react';
import type { JSX } from 'react';
import { useText } from '../i18n';
import { Button } from '../ui';
import './LibraryChoice.css';

/** The folder that is shown, and what the buttons do; where a callback is absent, so is its button. */
export interface LibraryChoiceProps {
  /** Path of the library's folder. */
  readonly folder: string;
  readonly onPick: () => void;
  /** Shows the folder in the file manager; absent where that makes no sense yet. */
  readonly onShow?: () => void;
  /** Opens the default library again; absent where it is open. */
  readonly onDefault?: (() => void) | undefined;
}

/** The folder of the library by its path, and the button that lets another one be picked. */
export function LibraryChoice({ folder, onPick, onShow, onDefault }: LibraryChoiceProps): JSX.Element {
  const text = useText();
  return (
    <div className="library-choice" role="group" aria-label={text('settings.libraryFolder')}>
      <p className="library-choice__label">{text('settings.libraryFolder')}</p>
      <p className="library-choice__name">
        <FolderOpen size={16} strokeWidth={1.75} aria-hidden />
        <span>{folder}</span>
      </p>
      <div className="library-choice__buttons">
        <Button label={text('settings.pickLibrary')} onClick={onPick} />
        {onDefault && <Button label={text('settings.defaultLibrary')} onClick={onDefault} />}
        {onShow && <Button look="quiet" label={text('settings.showLibrary')} onClick={onShow} />}
      </div>
      <p className="ui-field__hint">{text('settings.libraryHint')}</p>
    </div>
  );
}
