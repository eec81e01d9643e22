import { useEffect, useState, type JSX } from 'react';
import { call } from '../bridge';
import { useText } from '../i18n';

/** The photo of one piece of an import: `token` identifies the import, `piece` is the id of the piece. */
export interface ImportPhotoProps {
  readonly token: string;
  readonly piece: number;
  /** The name of a file that was not found; null for a photo that comes with the story. */
  readonly missing: string | null;
}

/** A photo of an import: it is in no draft yet, so has no address, and is shown from its bytes. */
export function ImportPhoto({ token, piece, missing }: ImportPhotoProps): JSX.Element {
  const text = useText();
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (missing !== null) return;
    let made: string | null = null;
    let isGone = false;
    void call('import:photo', { token, piece }).then((photo) => {
      if (!photo || isGone) return;
      made = URL.createObjectURL(new Blob([photo.bytes], { type: photo.type }));
      setUrl(made);
    });
    return () => {
      isGone = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [token, piece, missing]);
  if (missing !== null) return <p className="import-pieces__missing">{text('import.missing', { file: missing })}</p>;
  return url === null ? (
    <p className="import-pieces__words" />
  ) : (
    <img className="import-pieces__photo" src={url} alt="" />
  );
}
