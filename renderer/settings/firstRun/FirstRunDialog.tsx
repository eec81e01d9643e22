import { useState, type JSX } from 'react';
import type { Settings } from '../../../shared/bridge';
import { ROLES, type Lang } from '../../../shared/story';
import { LANGUAGES, useText } from '../../i18n';
import { Button, Dialog, Field } from '../../ui';
import { LibraryChoice } from '../LibraryChoice';
import { Choice } from '../sections/Choice';
import './FirstRunDialog.css';

/** What the first run asks and keeps when its answers are taken. */
export type FirstAnswers = Pick<Settings, 'authorName' | 'role'>;

/** The answers that the fields start with; `onDone` is called with those that the user left there. */
export interface FirstRunDialogProps {
  readonly language: Lang;
  readonly answers: FirstAnswers;
  readonly libraryFolder: string;
  /** Called at once, so that the rest of the step is read in the language that was chosen. */
  readonly onLanguage: (language: Lang) => void;
  readonly onPickLibrary: () => void;
  readonly onDone: (answers: FirstAnswers) => void;
  readonly onSkip: () => void;
}

/** The one step of a first start: language, name and role, and where drafts are kept. Everything has its answer already. */
export function FirstRunDialog(props: FirstRunDialogProps): JSX.Element {
  const text = useText();
  const [answers, setAnswers] = useState(props.answers);
  return (
    <Dialog
      title={text('firstRun.title')}
      closeLabel={text('common.close')}
      onClose={props.onSkip}
      actions={
        <>
          <Button label={text('firstRun.skip')} onClick={props.onSkip} />
          <Button look="primary" label={text('firstRun.start')} onClick={() => props.onDone(answers)} />
        </>
      }
    >
      <form
        className="first-run"
        onSubmit={(event) => {
          event.preventDefault();
          props.onDone(answers);
        }}
      >
        <p className="first-run__intro">{text('firstRun.intro')}</p>
        <LanguagePicker language={props.language} onChoose={props.onLanguage} />
        <Field label={text('settings.author')} hint={text('settings.authorHint')}>
          {(ids) => (
            <input
              {...ids}
              className="ui-input"
              maxLength={200}
              spellCheck={false}
              value={answers.authorName}
              onChange={(event) => setAnswers({ ...answers, authorName: event.target.value })}
            />
          )}
        </Field>
        <Choice
          label={text('settings.role')}
          options={ROLES.map((role) => ({ value: role, label: text(`settings.role.${role}`) }))}
          value={answers.role}
          onChange={(role) => setAnswers({ ...answers, role })}
        />
        <LibraryChoice folder={props.libraryFolder} onPick={props.onPickLibrary} />
      </form>
    </Dialog>
  );
}

function LanguagePicker(props: { readonly language: Lang; readonly onChoose: (language: Lang) => void }): JSX.Element {
  const text = useText();
  return (
    <fieldset className="first-run__languages">
      <legend>{text('settings.language')}</legend>
      {LANGUAGES.map(({ value, label }) => (
        <label key={value} data-chosen={value === props.language}>
          <input
            type="radio"
            name="first-run-language"
            checked={value === props.language}
            onChange={() => props.onChoose(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
