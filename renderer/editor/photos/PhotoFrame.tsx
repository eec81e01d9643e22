import { Globe, ImageDown, ImageOff, type LucideIcon } from 'lucide-react';
import { useState, type JSX, type ReactNode } from 'react';
import type { PhotoSource } from '../../../shared/story';
import { useText } from '../../i18n';
import { useIsPending } from '../../story';
import { Button } from '../../ui';
import './PhotoFrame.css';
import type { PhotoFetch } from './photoFetches';

/** The photo that is drawn, and what is known of its file; `fetch` is null where no fetch is under way and none has failed. */
export interface PhotoFrameProps {
  readonly photo: PhotoSource;
  /** Address of the photo; null where the draft does not hold it. */
  readonly imageUrl: string | null;
  readonly alt: string;
  readonly fetch: PhotoFetch | null;
  readonly isEditable: boolean;
  readonly onChoose: () => void;
  readonly onFetch: (url: string) => void;
  readonly onCancelFetch: (url: string) => void;
}

/** A photo, or what is shown in its place: its file is missing, or it is still on the web. */
export function PhotoFrame(props: PhotoFrameProps): JSX.Element {
  const { photo, imageUrl, alt, isEditable, onChoose } = props;
  const text = useText();
  const [goneUrl, setGoneUrl] = useState<string | null>(null);
  const isPending = useIsPending(photo.kind === 'missing' ? photo.fileName : null);
  const choose = isEditable && <Button label={text('editor.choosePhoto')} onClick={onChoose} />;
  if (photo.kind === 'remote') return <RemotePhoto {...props} url={photo.url} choose={choose} />;
  if (photo.kind === 'missing' && isPending) {
    const words = text('paste.photoComing', { file: photo.fileName });
    return (
      <NoPhoto icon={ImageDown} words={words}>
        <progress aria-label={words} />
      </NoPhoto>
    );
  }
  if (photo.kind === 'missing') {
    return (
      <NoPhoto icon={ImageOff} words={text('editor.missingPhoto', { file: photo.fileName })}>
        {choose}
      </NoPhoto>
    );
  }
  if (imageUrl === null || goneUrl === imageUrl) {
    return (
      <NoPhoto icon={ImageOff} words={text('photo.gone')}>
        {choose}
      </NoPhoto>
    );
  }
  return (
    <img className="photo-frame" src={imageUrl} alt={alt} draggable={false} onError={() => setGoneUrl(imageUrl)} />
  );
}

type RemotePhotoProps = PhotoFrameProps & { readonly url: string; readonly choose: ReactNode };

function RemotePhoto({ url, fetch, isEditable, choose, onFetch, onCancelFetch }: RemotePhotoProps): JSX.Element {
  const text = useText();
  const { host } = new URL(url);
  if (fetch?.kind === 'busy') {
    const { received, total } = fetch;
    return (
      <NoPhoto icon={Globe} words={text('photo.fetching', { host })}>
        <progress aria-label={text('photo.fetching', { host })} max={total ?? 1} value={total ? received : undefined} />
        <Button label={text('photo.cancelFetch')} onClick={() => onCancelFetch(url)} />
      </NoPhoto>
    );
  }
  return (
    <NoPhoto icon={Globe} words={text('photo.remote', { host })} fault={fetch?.message}>
      {isEditable && <Button label={text('photo.fetch')} title={url} onClick={() => onFetch(url)} />}
      {choose}
    </NoPhoto>
  );
}

interface NoPhotoProps {
  readonly icon: LucideIcon;
  readonly words: string;
  readonly fault?: string | undefined;
  readonly children: ReactNode;
}

function NoPhoto({ icon: Icon, words, fault, children }: NoPhotoProps): JSX.Element {
  return (
    <div className="photo-frame photo-frame--none">
      <Icon size={24} strokeWidth={1.5} aria-hidden />
      <span>{words}</span>
      {fault !== undefined && (
        <span role="alert" className="photo-frame__fault">
          {fault}
        </span>
      )}
      <div className="photo-frame__actions">{children}</div>
    </div>
  );
}
