import type { JSX } from 'react';
import { useText } from '../i18n';
import { useDesk } from './deskStore';
import './LibraryReading.css';

/** How much of a library has been read. */
export interface LibraryProgressProps {
  /** Null before it is known how many stories there are. */
  readonly reading: { readonly done: number; readonly total: number } | null;
  /** Whether another place announces it. */
  readonly isQuiet: boolean;
}

/**
 * What desk and paper show while a library is read: how much of it has been. A screen reader announces once how many
 * stories there are; the progress bar answers it when it asks.
 */
export function LibraryProgress({ reading, isQuiet }: LibraryProgressProps): JSX.Element {
  const text = useText();
  const total = reading?.total ?? 0;
  return (
    <div className="library-reading">
      <p role={isQuiet ? undefined : 'status'}>
        {total > 0 ? text('desk.reading', { count: total }) : text('desk.opening')}
      </p>
      {reading && (
        <>
          <progress aria-label={text('desk.opening')} max={reading.total} value={reading.done} />
          <p aria-hidden>{text('desk.readSoFar', { done: reading.done, total: reading.total })}</p>
        </>
      )}
    </div>
  );
}

/** How much of the library of this window has been read. */
export function LibraryReading({ isQuiet = false }: { readonly isQuiet?: boolean }): JSX.Element {
  return <LibraryProgress reading={useDesk((desk) => desk.reading)} isQuiet={isQuiet} />;
}
