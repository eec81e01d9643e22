import { useContext, type JSX } from 'react';
import {
  assertNever,
  missingName,
  tableLayout,
  type Block,
  type BlockOf,
  type DraftId,
  type GalleryPhoto,
  type ListNumbering,
  type TrackedBlock,
} from '../../../shared/story';
import { useText } from '../../i18n';
import { photoUrl } from '../../story';
import { NoteNumbers, Revised, Words } from './Words';

interface RowProps {
  readonly row: TrackedBlock;
  readonly draft: DraftId;
}

/** A block of the story with what came and what went in it; one that came or went whole is marked as such. */
export function TrackedRow({ row, draft }: RowProps): JSX.Element {
  const { whole, end, block } = row;
  return (
    <div className="tracked__row" data-whole={whole?.kind}>
      <TrackedBlockView row={row} block={block} way="" draft={draft} />
      {end && !whole && (
        <Revised revision={end}>
          <span className="tracked__end">¶</span>
        </Revised>
      )}
    </div>
  );
}

interface BlockProps extends RowProps {
  readonly block: Block;
  /** The way to the block inside the row's. */
  readonly way: string;
}

function TrackedBlockView({ row, block, way, draft }: BlockProps): JSX.Element {
  const text = useText();
  switch (block.kind) {
    case 'paragraph':
      return <p>{words(row, `${way}content`, block.content)}</p>;
    case 'subhead': {
      const Tag = `h${block.level}` as const;
      return <Tag>{words(row, `${way}content`, block.content)}</Tag>;
    }
    case 'quote':
      return <blockquote>{words(row, `${way}content`, block.content)}</blockquote>;
    case 'pullQuote':
      return (
        <blockquote className="tracked__pull-quote">
          {words(row, `${way}content`, block.content)}
          <footer>{words(row, `${way}attribution`, block.attribution)}</footer>
        </blockquote>
      );
    case 'list':
      return <TrackedList row={row} list={block} way={way} />;
    case 'figure':
      return <TrackedPhoto row={row} photo={block} way={way} draft={draft} />;
    case 'gallery':
      return (
        <figure>
          <div className="tracked__gallery">
            {block.photos.map((photo, index) => (
              <TrackedPhoto key={index} row={row} photo={photo} way={`${way}photos/${index}/`} draft={draft} />
            ))}
          </div>
          <figcaption>{words(row, `${way}caption`, block.caption)}</figcaption>
        </figure>
      );
    case 'table':
      return <TrackedTable row={row} table={block} way={way} />;
    case 'factBox':
      return (
        <div className="tracked__box">
          <b>{words(row, `${way}title`, block.title)}</b>
          {block.blocks.map((inner, index) => (
            <TrackedBlockView key={index} row={row} block={inner} way={`${way}blocks/${index}/`} draft={draft} />
          ))}
        </div>
      );
    case 'embed':
      return (
        <p className="tracked__box">
          {words(row, `${way}title`, block.title)} {block.url}
        </p>
      );
    case 'notes':
      return <TrackedNotes row={row} notes={block.notes} way={way} />;
    case 'rule':
      return <hr />;
    case 'unknown':
      return <p className="tracked__box">{text('editor.kind.unknown')}</p>;
    default:
      return assertNever(block);
  }
}

const words = (row: TrackedBlock, way: string, text: string | BlockOf<'paragraph'>['content']): JSX.Element => (
  <Words row={row} way={way} text={text} />
);

function TrackedList({
  row,
  list,
  way,
}: {
  readonly row: TrackedBlock;
  readonly list: BlockOf<'list'>;
  readonly way: string;
}) {
  const Tag = list.style === 'bulleted' ? 'ul' : 'ol';
  return (
    <Tag
      {...(list.style === 'bulleted'
        ? {}
        : { start: list.start, reversed: list.reversed, type: TYPES[list.numbering] })}
    >
      {list.items.map((item, index) => (
        <li key={index}>
          {words(row, `${way}items/${index}/content`, item.content)}
          {item.lists.map((inner, number): JSX.Element => (
            <TrackedList key={number} row={row} list={inner} way={`${way}items/${index}/lists/${number}/`} />
          ))}
        </li>
      ))}
    </Tag>
  );
}

const TYPES: Readonly<Record<ListNumbering, 'a' | 'A' | 'i' | 'I' | '1'>> = {
  decimal: '1',
  lowerAlpha: 'a',
  upperAlpha: 'A',
  lowerRoman: 'i',
  upperRoman: 'I',
};

function TrackedNotes({
  row,
  notes,
  way,
}: {
  readonly row: TrackedBlock;
  readonly notes: BlockOf<'notes'>['notes'];
  readonly way: string;
}) {
  const numbers = useContext(NoteNumbers);
  return (
    <div className="tracked__notes">
      {notes.map(({ id, content }, index) => (
        <p key={id}>
          <sup className="tracked__mark">{numbers.get(id) ?? '–'}</sup>{' '}
          {words(row, `${way}notes/${index}/content`, content)}
        </p>
      ))}
    </div>
  );
}

function TrackedTable({
  row,
  table,
  way,
}: {
  readonly row: TrackedBlock;
  readonly table: BlockOf<'table'>;
  readonly way: string;
}) {
  return (
    <table>
      <tbody>
        {tableLayout(table).map((cells, y) => (
          <tr key={y} data-whole={row.rows?.get(y)?.kind}>
            {cells.map(({ cell, column, rowSpan, colSpan }) => {
              const Tag = y === 0 && table.hasHeaderRow ? 'th' : 'td';
              return (
                <Tag key={column} rowSpan={rowSpan} colSpan={colSpan}>
                  {words(row, `${way}rows/${y}/${column}/content`, cell.content)}
                </Tag>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface PhotoProps extends RowProps {
  readonly photo: GalleryPhoto;
  readonly way: string;
}

function TrackedPhoto({ row, photo, way, draft }: PhotoProps): JSX.Element {
  const { photo: source, altText } = photo;
  return (
    <figure>
      {source.kind === 'held' ? (
        <img src={photoUrl(draft, source.name)} alt={altText} />
      ) : (
        <p className="tracked__box">{missingName(source)}</p>
      )}
      <figcaption>
        <span>{words(row, `${way}caption`, photo.caption)}</span>
        <span className="tracked__credit">{words(row, `${way}credit`, photo.credit)}</span>
      </figcaption>
    </figure>
  );
}
