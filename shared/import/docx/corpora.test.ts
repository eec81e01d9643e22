import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fieldText, TEXT_FIELDS, textPartsOf, type Story } from '../../story';
import { formatDate } from '../../text';
import { followRoles } from '../pieces/followRoles';
import { giveRoles } from '../pieces/giveRoles';
import { piecesOf } from '../pieces/piecesOf';
import { storyOfPieces } from '../pieces/storyOfPieces';
import type { DocxBlock, DocxRevision } from './document';
import { readDocument } from './readDocument';
import { instantOf } from './revisions';
import { readBytes } from './testing';

// Word documents that others made. They lie beside the project and are no part of it; STET_DOCX_FOLDER names one more
// folder of them, such as the documents of pandoc's own tests.
const FOLDERS = [
  ...['docx-mammoth', 'docx-field'].flatMap((name) =>
    ['..', join('..', '..')].map((up) => join(up, 'shared', 'corpora', name)),
  ),
  process.env['STET_DOCX_FOLDER'] ?? '',
].filter((folder) => folder !== '' && existsSync(folder));
const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.docx'))
    .map((name) => [name, join(folder, name)] as const),
);
const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;
const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path));

const CHANGES =
  /<w:(?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|rPrChange|pPrChange|sectPrChange|tblPrChange|tblPrExChange|tblGridChange|trPrChange|tcPrChange|numberingChange)(?=[ />])/g;
const countIn = (xml: string, pattern: RegExp): number => [...xml.matchAll(pattern)].length;

describe.skipIf(files.length === 0)('the law of counting (skipped where ../shared/corpora is not)', () => {
  it.each(files)('takes in or tells of every change, comment, note, text box and picture of %s', (_, path) => {
    const read = readBytes(bytesOf(path));
    if (!read.ok) {
      expect(read.code).toBe('no-story');
      return;
    }
    const parts = Object.fromEntries(
      Object.entries(unzipSync(bytesOf(path))).map(([name, bytes]) => [name.toLowerCase(), bytes] as const),
    );
    const part = (name: string): string => strFromU8(parts[`word/${name}.xml`] ?? new Uint8Array());
    const main = part('document') || part('document2');
    const told = (...fields: readonly string[]): number =>
      read.rows.filter(({ field }) => fields.includes(field)).reduce((sum, { text }) => sum + Number(text), 0);
    const notes = part('footnotes') + part('endnotes');
    expect(told('changes', 'leftChanges', 'leftFormatChanges')).toBe(countIn(main + notes, CHANGES));
    expect(told('comments', 'leftComments')).toBe(countIn(part('comments'), /<w:comment(?=[ >])/g));
    expect(told('notes', 'leftNotes')).toBe(countIn(main, /<w:(?:footnote|endnote)Reference(?=[ />])/g));
    // What the form for older programs holds is in the other one, too.
    const once = (xml: string, pattern: RegExp): number =>
      countIn(xml.replace(/<mc:Fallback>.*?<\/mc:Fallback>/gs, ''), pattern);
    expect(told('textBoxes', 'leftTextBoxes')).toBe(once(main + notes, /<w:txbxContent(?=[ >])/g));
    const figures = read.rows.filter(({ field }) => field === 'missingPhoto').length;
    const pictures = once(main + notes + part('comments'), /<(?:a:blip|v:imagedata)(?=[ />])/g);
    const margins = Object.keys(parts).filter((name) => /^word\/_rels\/(?:header|footer)\d*\.xml\.rels$/.test(name));
    const shown = margins.flatMap((name) =>
      [...strFromU8(parts[name] ?? new Uint8Array()).matchAll(/Target="([^"]*media\/[^"]*)"/g)].map(([, to]) => to),
    );
    expect(figures + told('leftPictures')).toBe(pictures + new Set(shown).size);
  });
});

describe.skipIf(files.length === 0)('roles of pieces (skipped where ../shared/corpora is not)', () => {
  it.each(files)('given to the pieces of %s are the same in all its texts, of which no words are lost', (_, path) => {
    const read = readBytes(bytesOf(path));
    if (!read.ok) return;
    const texts = [read, ...(read.changes ? [read.changes.baseline, ...read.changes.steps.slice(-3)] : [])];
    const pieces = piecesOf(read.story, read.leftOut, read.sources);
    const given = giveRoles(
      pieces,
      pieces.flatMap(({ id, role }) =>
        id % 3 === 0 && role !== 'leftOut' ? [{ piece: id, role: ROLES[id % 7] ?? 'lead' }] : [],
      ),
    );
    const sorted = (words: string): string => Array.from(words).sort().join('');
    for (const { story, leftOut, sources } of texts) {
      const own = piecesOf(story, leftOut, sources);
      expect(sources.blocks).toHaveLength(story.body.length);
      expect(storyOfPieces(story, followRoles(pieces, own))).toEqual(story);
      const followed = storyOfPieces(story, followRoles(given, own));
      const time = ({ publishedAt }: Story): string => letters(publishedAt === null ? '' : formatDate(publishedAt));
      const all = (one: Story): string => sorted(lettersOf(one) + time(one));
      // A line that was left out may be one of the story now.
      if (leftOut.length === 0) expect(all(followed)).toBe(all(story));
    }
  });
});

const ROLES = ['headline', 'lead', 'paragraph', 'subhead', 'caption', 'kicker', 'bylines'] as const;

const letters = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');

function lettersOf(story: Story): string {
  const fields = TEXT_FIELDS.map((field) => fieldText(story, field));
  const body = story.body.flatMap((block) =>
    textPartsOf(block).flatMap(({ text, role }) => (role === 'altText' ? [] : [text])),
  );
  return letters([...fields, ...body].join(''));
}

/** Whether another text holds the letters of a text in their order, whatever is between. */
function standsIn(text: string, other: string): boolean {
  let at = 0;
  for (const letter of text) {
    at = other.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** A node of pandoc's tree. */
type Node = { readonly t?: string; readonly c?: unknown };

/** The words of pandoc's tree, without its notes and its pictures' alt texts; the notes behind them. */
function pandocWords(tree: unknown): string {
  const notes: string[] = [];
  const words = (node: unknown): string => {
    if (Array.isArray(node)) return node.map(words).join('');
    if (typeof node !== 'object' || node === null) return '';
    const { t, c } = node as Node;
    if (t === 'Note') {
      notes.push(words(c));
      return '';
    }
    if (t === 'Image' || t === 'Math') return '';
    if (t === 'Str') return String(c);
    if (t === 'Code' || t === 'CodeBlock') return String((c as unknown[])[1]);
    return words(c ?? Object.values(node));
  };
  return letters(words(tree) + notes.join(''));
}

interface Made {
  readonly kind: string;
  readonly by: string;
  readonly at: string;
  text: string;
}

/** The words that came and went, one entry for all on end that are alike. */
function joined(all: readonly Made[]): readonly string[] {
  const result: Made[] = [];
  for (const one of all) {
    const last = result.at(-1);
    if (last && last.kind === one.kind && last.by === one.by && last.at === one.at) last.text += one.text;
    else result.push({ ...one });
  }
  return result
    .map(({ kind, by, at, text }) => `${kind} ${by} ${at} ${letters(text)}`)
    .filter((line) => !line.endsWith(' '));
}

function changesOf(blocks: readonly DocxBlock[]): readonly Made[] {
  return blocks.flatMap((block): readonly Made[] => {
    if (block.kind === 'table')
      return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => changesOf(cell.blocks)));
    return block.pieces.flatMap((piece) => {
      if (piece.kind !== 'text') return [];
      const revision: DocxRevision | undefined = piece.revisions.at(-1);
      return revision ? [{ kind: revision.kind, by: revision.by, at: revision.at, text: piece.text }] : [];
    });
  });
}

/** What pandoc marks as come or gone; of what is inside something else, the inner mark. */
function pandocChanges(node: unknown, around: Omit<Made, 'text'> | null = null): readonly Made[] {
  if (Array.isArray(node)) return node.flatMap((one) => pandocChanges(one, around));
  if (typeof node !== 'object' || node === null) return [];
  const { t, c } = node as Node;
  // Of a change in a note, both are reported elsewhere.
  if (t === 'Note' || t === 'Image') return [];
  if (t === 'Str') return around ? [{ ...around, text: String(c) }] : [];
  if (t !== 'Span') return pandocChanges(c ?? Object.values(node), around);
  const [[, classes, pairs], inner] = c as [[string, string[], [string, string][]], unknown];
  const kind = classes.includes('insertion') ? 'inserted' : classes.includes('deletion') ? 'deleted' : null;
  const told = new Map(pairs);
  const made = { by: (told.get('author') ?? '').trim(), at: instantOf(told.get('date')) };
  return pandocChanges(inner, kind === null ? around : { kind, ...made });
}

/** Documents with changes in equations, in moved tables, and in ends of paragraphs by two people, which pandoc does not mark or marks otherwise. */
const MARKS_LOST = /MathChar|Math-Control-Char|RA001-Tracked-Revisions-01|RP047-Inserted-and-Deleted/;

describe.skipIf(files.length === 0 || !hasPandoc)(
  'as pandoc reads it (apt-get install pandoc; needs ../shared/corpora)',
  () => {
    const pandoc = (path: string, way: string): { readonly blocks: unknown; readonly meta: unknown } | null => {
      const done = spawnSync('pandoc', ['-f', 'docx', '-t', 'json', `--track-changes=${way}`, path], {
        encoding: 'utf8',
        maxBuffer: 2 ** 27,
      });
      return done.status === 0 ? (JSON.parse(done.stdout) as { blocks: unknown; meta: unknown }) : null;
    };

    it.each(['accept', 'reject'])(
      'has every word of the text in its order, with changes as in "%s"',
      (way) => {
        const wrong = files.flatMap(([name, path]) => {
          // Pandoc shows words that one put in and another took out, though they were never there.
          if (way === 'reject' && /RA001-/.test(name)) return [];
          // The line above a table is its caption to pandoc, which has it in another place.
          if (/table_captions_with_field/.test(name)) return [];
          const tree = pandoc(path, way);
          const read = readBytes(bytesOf(path));
          if (tree === null || !read.ok) return [];
          const story = way === 'accept' ? read.story : (read.changes?.baseline.story ?? read.story);
          // A time is written in another form.
          const words = pandocWords(tree.blocks).replace(story.publishedAt === null ? '' : /January312011/, '');
          // A heading that is not the first line is the headline all the same, and comes before the others then.
          const headline = letters(story.headline);
          return standsIn(words, lettersOf(story)) ||
            (words.includes(headline) && standsIn(words.replace(headline, ''), lettersOf({ ...story, headline: '' })))
            ? []
            : [`${name}: ${words.slice(0, 400)} // ${lettersOf(story).slice(0, 400)}`];
        });
        expect(wrong).toEqual([]);
      },
      600_000,
    );

    it('has the same insertions and deletions by the same authors at the same times', () => {
      const wrong = files.flatMap(([name, path]) => {
        if (MARKS_LOST.test(name)) return [];
        const tree = pandoc(path, 'all');
        if (tree === null) return [];
        const [ours, theirs] = [
          joined(changesOf(readDocument(bytesOf(path)).blocks)),
          joined(pandocChanges(tree.blocks)),
        ];
        return JSON.stringify(ours) === JSON.stringify(theirs)
          ? []
          : [
              {
                name,
                ours: ours.filter((one) => !theirs.includes(one)),
                theirs: theirs.filter((one) => !ours.includes(one)),
              },
            ];
      });
      expect(wrong).toEqual([]);
    }, 600_000);
  },
);
