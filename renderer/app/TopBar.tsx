import type { JSX } from 'react';
import { isMac, shortcutLabel, useCommand } from '../commands';
import { offeredSteps } from '../../shared/story';
import { useText } from '../i18n';
import { useSettings } from '../settings';
import { keepAsNewDraft, SaveIndicator, useOpenStory } from '../story';
import { Button, type ButtonProps } from '../ui';
import { saveCopy } from './saveCopy';
import { StatusControl } from './StatusControl';
import './TopBar.css';

/** Above the paper: what is saved, and what the story can be turned into. */
export function TopBar(): JSX.Element {
  return (
    <header className="top-bar">
      <div className="top-bar__state">
        <StatusControl />
        <Saved />
      </div>
      <CommandButton id="view.preview" />
      <Approve />
      <CommandButton id="story.export" look="primary" />
    </header>
  );
}

/** For who approves stories, while one waits for it. */
function Approve(): JSX.Element | null {
  const status = useOpenStory((state) => state.open?.review.status ?? 'draft');
  const role = useSettings((state) => state.loaded?.settings.role ?? 'reporter');
  return offeredSteps(status, role).includes('approved') ? <CommandButton id="review.approve" /> : null;
}

/** By itself, so that a save, of which there are many while keys are typed, draws nothing else. */
function Saved(): JSX.Element | null {
  const text = useText();
  const saveState = useOpenStory((state) => state.open?.saveState);
  const isReadOnly = useOpenStory((state) => state.open?.readOnly != null);
  if (!saveState) return null;
  return (
    <SaveIndicator
      saveState={saveState}
      isReadOnly={isReadOnly}
      onKeepCopy={() => void keepAsNewDraft()}
      onSaveElsewhere={() => void saveCopy(text)}
    />
  );
}

/** A button that is a view of a row of the registry. */
function CommandButton({
  id,
  look = 'normal',
}: {
  readonly id: string;
  readonly look?: ButtonProps['look'];
}): JSX.Element | null {
  const text = useText();
  const hasStory = useOpenStory((state) => state.open !== null);
  const command = useCommand(id);
  if (!command) return null;
  const { shortcut } = command;
  return (
    <Button
      look={look}
      icon={command.icon}
      label={text(command.label)}
      disabled={!command.enabled && !hasStory}
      // In a narrow window the words are here alone.
      title={shortcut ? `${text(command.label)} (${shortcutLabel(shortcut, isMac())})` : text(command.label)}
      onClick={command.run}
    />
  );
}
