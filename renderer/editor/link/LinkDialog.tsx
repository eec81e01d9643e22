import { useState, type JSX } from 'react';
import { useText } from '../../i18n';
import { Button, Dialog, Field } from '../../ui';
import { urlFromText } from './linkText';

/** The address that the field starts with; `onApply` is called with a valid one, `onRemove` to unlink the words. */
export interface LinkDialogProps {
  /** The address of the link that the caret is in; empty where it is in none. */
  readonly url: string;
  readonly onApply: (url: string) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** Asks where the selected words should lead. */
export function LinkDialog({ url, onApply, onRemove, onClose }: LinkDialogProps): JSX.Element {
  const text = useText();
  const [typed, setTyped] = useState(url);
  const [isWrong, setIsWrong] = useState(false);
  const apply = (): void => {
    const meant = urlFromText(typed);
    if (meant === null) setIsWrong(true);
    else onApply(meant);
  };
  return (
    <Dialog
      title={text('editor.link')}
      closeLabel={text('common.close')}
      onClose={onClose}
      onConfirm={apply}
      actions={
        <>
          {url !== '' && <Button label={text('editor.removeLink')} onClick={onRemove} />}
          <Button look="primary" label={text('editor.applyLink')} onClick={apply} />
        </>
      }
    >
      <Field label={text('editor.linkUrl')} hint={isWrong ? text('editor.badLink') : undefined} isWrong={isWrong}>
        {(ids) => (
          <input
            {...ids}
            className="ui-input"
            placeholder="https://"
            spellCheck={false}
            aria-invalid={isWrong}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setIsWrong(false);
            }}
          />
        )}
      </Field>
    </Dialog>
  );
}
