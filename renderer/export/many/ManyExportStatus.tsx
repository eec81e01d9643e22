import type { JSX } from 'react';
import { useText } from '../../i18n';
import { showMany, useManyExport } from './manyExport';

/** In the bar below the paper: how far the export of many is that goes on in the background, and the way to its dialog. */
export function ManyExportStatus(): JSX.Element | null {
  const text = useText();
  const { many, isShown } = useManyExport();
  if (!many || isShown) return null;
  const done = many.written.length + many.failed.length;
  const key = many.state === 'over' ? 'export.manyOver' : 'export.manyRunning';
  return (
    <button type="button" className="counts-bar__button" onClick={showMany}>
      {text(key, { done: many.state === 'over' ? many.written.length : done, total: many.total })}
    </button>
  );
}
