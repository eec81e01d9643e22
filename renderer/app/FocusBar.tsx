import { Minimize2 } from 'lucide-react';
import type { JSX } from 'react';
import { useText } from '../i18n';
import { keepAsNewDraft, SaveIndicator, useOpenStory } from '../story';
import { Button } from '../ui';
import { toggleFocusMode } from './focusMode';
import { saveCopy } from './saveCopy';

/** All that focus mode leaves besides the paper: whether the text is saved, and the way back. */
export function FocusBar(): JSX.Element {
  const text = useText();
  const open = useOpenStory((state) => state.open);
  return (
    <header className="focus-bar">
      {open && (
        <SaveIndicator
          saveState={open.saveState}
          isReadOnly={open.readOnly !== null}
          onKeepCopy={() => void keepAsNewDraft()}
          onSaveElsewhere={() => void saveCopy(text)}
        />
      )}
      <Button
        look="quiet"
        icon={Minimize2}
        iconOnly
        label={text('command.leaveFocus')}
        // It goes; the focus is to stay with the text.
        onMouseDown={(event) => event.preventDefault()}
        onClick={toggleFocusMode}
      />
    </header>
  );
}
