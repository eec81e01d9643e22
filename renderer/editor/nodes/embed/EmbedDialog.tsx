import { useEffect, useRef, useState, type JSX } from 'react';
import type { BlockOf } from '../../../../shared/story';
import { useText } from '../../../i18n';
import { Button, Dialog, Field } from '../../../ui';
import './EmbedDialog.css';
import { webUrlFromText } from './embedUrl';

/** What is done with the embed that the user describes; `onInsert` is called only with a valid web address. */
export interface EmbedDialogProps {
  readonly onInsert: (embed: BlockOf<'embed'>) => void;
  readonly onClose: () => void;
}

/** Asks for the address of a page elsewhere and for the title by which the story shows it. */
export function EmbedDialog({ onInsert, onClose }: EmbedDialogProps): JSX.Element {
  const text = useText();
  const [url, setUrl] = useState('');
  const [title, setTitle] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const address = useRef<HTMLInputElement>(null);
  // After the dialog has opened, which puts the focus on its first button.
  useEffect(() => address.current?.focus(), []);
  const insert = (): void => {
    const meant = webUrlFromText(url);
    if (meant === null) setIsWrong(true);
    else onInsert({ kind: 'embed', url: meant, title: title.trim() });
  };
  return (
    <Dialog
      title={text('embed.insert')}
      closeLabel={text('common.close')}
      onClose={onClose}
      onConfirm={insert}
      actions={<Button look="primary" label={text('embed.insert')} onClick={insert} />}
    >
      <div className="embed-form">
        <Field label={text('embed.url')} hint={text(isWrong ? 'embed.badUrl' : 'embed.neverLoaded')} isWrong={isWrong}>
          {(ids) => (
            <input
              {...ids}
              ref={address}
              className="ui-input"
              placeholder="https://"
              spellCheck={false}
              aria-invalid={isWrong}
              value={url}
              onChange={(event) => {
                setUrl(event.target.value);
                setIsWrong(false);
              }}
            />
          )}
        </Field>
        <Field label={text('embed.title')}>
          {(ids) => (
            <input
              {...ids}
              className="ui-input"
              placeholder={text('embed.titleHint')}
              value={title}
              onChange={(event) => setTitle(event.target.value)}
            />
          )}
        </Field>
      </div>
    </Dialog>
  );
}
