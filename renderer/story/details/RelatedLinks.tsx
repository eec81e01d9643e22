import { Plus, Trash2 } from 'lucide-react';
import { useState, type JSX } from 'react';
import { isWebUrl, type RelatedLink } from '../../../shared/story';
import { useText } from '../../i18n';
import { Button } from '../../ui';

export interface RelatedLinksProps {
  readonly related: readonly RelatedLink[];
  readonly readOnly: boolean;
  readonly onChange: (related: readonly RelatedLink[]) => void;
}

interface Row {
  readonly title: string;
  readonly url: string;
}

/** Related links, a row each. A row whose address is not yet one stays here as typed and joins the story when it is; undo wins over it. */
export function RelatedLinks({ related, readOnly, onChange }: RelatedLinksProps): JSX.Element {
  const text = useText();
  const [typed, setTyped] = useState<{ readonly rows: readonly Row[]; readonly leaves: readonly RelatedLink[] } | null>(
    null,
  );
  const rows: readonly Row[] = typed?.leaves === related ? typed.rows : related;
  const change = (next: readonly Row[]): void => {
    const leaves = next.filter((row) => isWebUrl(row.url)).map(({ title, url }) => ({ title, url }));
    setTyped({ rows: next, leaves });
    onChange(leaves);
  };
  const edit = (at: number, fields: Partial<Row>): void =>
    change(rows.map((row, index) => (index === at ? { ...row, ...fields } : row)));
  return (
    <fieldset className="story-details__related" disabled={readOnly}>
      <legend>{text('inspector.related')}</legend>
      {rows.map((row, index) => {
        const isWrong = row.url !== '' && !isWebUrl(row.url);
        // Its place is that in the story, where rows without an address are not.
        const inStory = rows.slice(0, index).filter(({ url }) => isWebUrl(url)).length;
        return (
          <div key={index} className="story-details__link">
            <input
              className="ui-input"
              data-place={isWebUrl(row.url) ? `related.${inStory}.title` : undefined}
              aria-label={text('inspector.relatedTitle', { number: index + 1 })}
              placeholder={text('inspector.relatedTitleHint')}
              value={row.title}
              onChange={(event) => edit(index, { title: event.target.value })}
            />
            <input
              className="ui-input"
              aria-label={text('inspector.relatedUrl', { number: index + 1 })}
              aria-invalid={isWrong}
              placeholder="https://"
              spellCheck={false}
              value={row.url}
              onChange={(event) => edit(index, { url: event.target.value.trim() })}
            />
            <Button
              look="quiet"
              iconOnly
              icon={Trash2}
              label={text('common.remove', { name: row.title || row.url || `${index + 1}` })}
              onClick={() => change(rows.filter((_, other) => other !== index))}
            />
            {isWrong && <p className="ui-field__fault">{text('inspector.badUrl')}</p>}
          </div>
        );
      })}
      <Button
        icon={Plus}
        label={text('inspector.addRelated')}
        onClick={() => setTyped({ rows: [...rows, { title: '', url: '' }], leaves: related })}
      />
    </fieldset>
  );
}
