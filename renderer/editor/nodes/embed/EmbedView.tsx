import { AppWindow, Trash2 } from 'lucide-react';
import { useRef, useState, type DragEvent, type JSX, type Ref } from 'react';
import type { BlockOf } from '../../../../shared/story';
import { useText } from '../../../i18n';
import { Button, GrowingText } from '../../../ui';
import { useFieldKeys } from '../useFieldKeys';
import { webUrlFromText } from './embedUrl';
import './EmbedView.css';

/**
 * The embed that a card draws, its state, and the callbacks of its fields; `onUrl` is called only with a valid web
 * address.
 */
export interface EmbedViewProps {
  readonly embed: BlockOf<'embed'>;
  readonly embedKey: string;
  readonly isSelected: boolean;
  readonly isEditable: boolean;
  readonly onSelect: (isAdding: boolean) => void;
  readonly onTitle: (title: string) => void;
  readonly onUrl: (url: string) => void;
  readonly onRemove: () => void;
  readonly onDragStart: (event: DragEvent) => void;
  readonly onLeave: () => void;
  readonly onEscape: () => void;
}

/** A page elsewhere as a card: its host, its title, its address. */
export function EmbedView(props: EmbedViewProps): JSX.Element {
  const { embed, isEditable, onSelect } = props;
  const text = useText();
  const address = useRef<HTMLTextAreaElement>(null);
  const keys = useFieldKeys(props);
  return (
    <div
      role="group"
      aria-label={text('embed.card', { host: new URL(embed.url).host })}
      className="embed-card"
      data-selected={props.isSelected}
      data-figure-key={props.embedKey}
      onFocus={(event) => {
        keys.onFocus(event);
        const { target } = event;
        if (target instanceof HTMLTextAreaElement) onSelect(false);
      }}
      onKeyDown={keys.onKeyDown}
      onClick={({ target, shiftKey }) => {
        if (!(target instanceof Element && target.closest('textarea, button'))) onSelect(shiftKey);
      }}
    >
      <div className="embed-card__head" draggable={isEditable} onDragStart={props.onDragStart}>
        <AppWindow size={16} strokeWidth={1.75} aria-hidden />
        <span>{new URL(embed.url).host}</span>
        {isEditable && (
          <Button look="quiet" icon={Trash2} iconOnly label={text('embed.remove')} onClick={props.onRemove} />
        )}
      </div>
      <GrowingText
        place="title"
        className="embed-card__title"
        label={text('embed.title')}
        placeholder={text('embed.titleHint')}
        readOnly={!isEditable}
        value={embed.title}
        onChange={props.onTitle}
        onEnter={() => address.current?.focus()}
      />
      <AddressField {...props} ref={address} />
    </div>
  );
}

/** The address as it is typed; it counts as soon as it is one. */
function AddressField({
  embed,
  isEditable,
  onUrl,
  onLeave,
  ref,
}: EmbedViewProps & { readonly ref: Ref<HTMLTextAreaElement> }): JSX.Element {
  const text = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && webUrlFromText(typed) === null;
  // What is typed is shown until the address changes by itself, as by undo.
  const shown = typed !== null && (isWrong || webUrlFromText(typed) === embed.url) ? typed : embed.url;
  return (
    <>
      <GrowingText
        ref={ref}
        className="embed-card__url"
        label={text('embed.url')}
        readOnly={!isEditable}
        value={shown}
        onChange={(value) => {
          setTyped(value);
          const url = webUrlFromText(value);
          if (url !== null && url !== embed.url) onUrl(url);
        }}
        onEnter={onLeave}
      />
      {isWrong && (
        <p role="alert" className="embed-card__fault">
          {text('embed.badUrl')}
        </p>
      )}
    </>
  );
}
