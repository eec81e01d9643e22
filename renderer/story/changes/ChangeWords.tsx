import type { JSX } from 'react';
import type { Change } from '../../../shared/compare';
import type { Story } from '../../../shared/story';
import { useText } from '../../i18n';
import { toldChange } from './toldChange';
import './ChangeWords.css';

/** A change in words, as the text has them: what went struck through, an arrow, what came. */
export function ChangeWords({ change, after }: { readonly change: Change; readonly after: Story }): JSX.Element {
  const text = useText();
  const { lead, went, came, tail, note } = toldChange(change, after, text);
  return (
    <span className="change-words">
      {lead}
      {went !== '' && <del>{went}</del>}
      {went !== '' && came !== '' && <span aria-hidden> → </span>}
      {came !== '' && <ins>{came}</ins>}
      {tail}
      {note !== '' && <span className="change-words__note">{note}</span>}
    </span>
  );
}
