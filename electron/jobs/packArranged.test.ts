import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffStories, firstMade, rejectChanges } from '../../shared/compare';
import { followRoles, giveRoles, piecesOf, storyOfPieces, type Piece } from '../../shared/import';
import {
  docxOf,
  del,
  endIs,
  ins,
  para,
  picture,
  readBytes,
  run,
  style,
  styled,
} from '../../shared/import/docx/testing';
import { PIECE_ROLES, signOff, textPartsOf, type Story } from '../../shared/story';
import { b, p } from '../../shared/story/testing';
import { decodeDraftFile } from '../library';
import { directJobs } from './direct';
import { someTracked, trackedDocx } from './direct/tracked/testing';
import { packArranged } from './packArranged';
import { readLooseStory } from './readStoryFile';

const LAN = ['Lan', '2026-03-01T08:00:00Z'] as const;
const HA = ['Hà', '2026-03-02T08:00:00Z'] as const;
const STYLES = style('Title', 'Title') + style('Heading1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>');

/** A document with tracked changes, the roles that words of it are given, and the texts that the draft has then. */
async function arranged(body: string, ...roles: readonly (readonly [words: string, role: Piece['role']])[]) {
  const bytes = docxOf({
    body: styled('Title', 'Lũ về sớm') + body,
    styles: STYLES,
    pictures: { bo: new Uint8Array() },
  });
  const read = await readLooseStory({ fileName: 'lu.docx', bytes }, [], directJobs);
  if (!read.ok || !read.review) throw new Error('Nothing of it is to be reviewed');
  const pieces = piecesOf(read.story, read.leftOut, read.review.sources);
  const moves = roles.map(([words, role]) => {
    const piece = pieces.find((one) => JSON.stringify(one).includes(words));
    if (!piece) throw new Error(`No piece has the words ${words}`);
    return { piece: piece.id, role };
  });
  const given = giveRoles(pieces, moves);
  const story = storyOfPieces(read.story, given);
  const pack = await packArranged(story, given, read.photos, read.review, directJobs);
  const [draft, ...versions] = [pack.draftFile, ...pack.versions.values()].map((file) => {
    const decoded = decodeDraftFile(file);
    if (!decoded.ok) throw new Error(decoded.reason);
    return decoded.file;
  });
  if (!draft) throw new Error('The package has no draft');
  const [baseline, ...steps] = versions;
  const made = baseline
    ? firstMade(
        baseline.story,
        steps.map((one) => ({ story: one.story, by: one.savedBy, at: one.savedAt })),
      )
    : () => null;
  const changes = baseline ? diffStories(baseline.story, draft.story) : [];
  return {
    draft,
    before: baseline?.story,
    changes: changes.map((change) => `${change.kind} ${change.before.path[0]} ${made(change)?.by}`),
    rejected: rejectChanges(draft.story, changes),
  };
}

describe('a role that is given to a piece of a Word document with changes', () => {
  it('is the same with the changes and without, and each change stays that of its author', async () => {
    const { draft, before, changes, rejected } = await arranged(
      para(run('Nước lên ') + del('hai', ...HA) + ins(run('ba'), ...HA) + run(' mét trong đêm.')) +
        para(run('Trường đóng cửa.') + ins(run(' Chợ vẫn họp.'), ...LAN)),
      ['mét trong đêm', 'lead'],
    );
    expect(draft.story.lead).toBe('Nước lên ba mét trong đêm.');
    expect(before?.lead).toBe('Nước lên hai mét trong đêm.');
    expect(before?.body).toEqual([p('Trường đóng cửa.')]);
    expect(changes).toEqual(['replaced lead Hà', 'inserted body Lan']);
    expect(rejected).toEqual(before);
    expect(draft.review).toMatchObject({ status: 'inReview', changeCount: 2 });
  });

  it('takes the place of what had it, in both texts', async () => {
    const { draft, before } = await arranged(
      para(run('Đê vỡ ') + ins(run('trong đêm'), ...LAN)) + para(run('Trường đóng cửa.')),
      ['Đê vỡ', 'headline'],
    );
    expect([draft.story, before].map((story) => [story?.headline, story?.body[0]])).toEqual([
      ['Đê vỡ trong đêm', p('Lũ về sớm')],
      ['Đê vỡ', p('Lũ về sớm')],
    ]);
  });

  it('joins the two paragraphs that a piece was before, and keeps what one paragraph was split into', async () => {
    const joined = para(run('Đê '), endIs('del')) + para(run('vỡ ') + ins(run('rồi'))) + para(run('Hết.'));
    const { draft, before } = await arranged(joined, ['Đê vỡ', 'kicker']);
    expect([draft.story.kicker, before?.kicker]).toEqual(['Đê vỡ rồi', 'Đê vỡ']);
    const split = para(run('Đê '), endIs('ins')) + para(run('vỡ rồi')) + para(run('Hết.'));
    const other = await arranged(split, ['vỡ rồi', 'kicker']);
    expect([other.draft.story.kicker, other.before?.kicker]).toEqual(['vỡ rồi', 'Đê vỡ rồi']);
  });

  it('leaves a paragraph out of both texts, and its changes with it', async () => {
    const { draft, before } = await arranged(
      para(run('Trang ') + ins(run('chủ'), ...LAN)) + para(run('Trường đóng cửa.')) + para(run('Chợ họp.')),
      ['Trang', 'leftOut'],
    );
    expect(draft.story.body).toEqual([p('Trường đóng cửa.'), p('Chợ họp.')]);
    expect(before).toBeUndefined();
    expect(draft.review).toMatchObject({ status: 'draft', baseline: null, changeCount: 0 });
  });

  it('keeps the words of a caption whose photo only came with a change, as a paragraph before it', async () => {
    const { draft, before } = await arranged(
      para(run('Mở bài.')) + para(ins(picture('bo'), ...LAN)) + para(run('Đê vỡ ở bờ bắc.')) + para(run('Hết.')),
      ['bờ bắc', 'caption'],
    );
    expect(draft.story.body[1]).toMatchObject({ kind: 'figure', caption: 'Đê vỡ ở bờ bắc.' });
    expect(before?.body).toContainEqual(p('Đê vỡ ở bờ bắc.'));
  });

  it('is that of the words that are left, where one of two equal paragraphs was moved to the other', async () => {
    const move = (way: 'From' | 'To'): string =>
      para(
        `<w:move${way} w:id="1" w:author="Hà" w:date="${HA[1]}">${run('Đê vỡ')}</w:move${way}>`,
        `<w:rPr><w:move${way} w:id="2" w:author="Hà" w:date="${HA[1]}"/></w:rPr>`,
      );
    const { draft, rejected, before } = await arranged(
      move('From') + para(run('Đê vỡ')) + move('To') + para(run('Chợ ') + ins(run('vẫn '), ...LAN) + run('họp.')),
      ['Đê vỡ', 'kicker'],
    );
    expect(draft.story).toMatchObject({ kicker: 'Đê vỡ', body: [p('Đê vỡ'), p('Chợ vẫn họp.')] });
    expect(rejected).toEqual(before);
  });

  it('keeps the marks of what stays in the body, and the times of its steps', async () => {
    const { draft, before } = await arranged(
      para(run('Nước ') + run('lên', '<w:b/>') + ins(run(' nhanh'), ...LAN)) + para(run('Chợ họp.')),
      ['nhanh', 'subhead'],
    );
    expect(draft.story.body[0]).toMatchObject({ kind: 'subhead', content: p('Nước ', b('lên'), ' nhanh').content });
    expect(before?.body[0]).toMatchObject({ kind: 'subhead', content: p('Nước ', b('lên')).content });
  });
});

/** The words of a story, each as often as it is there, in no order. */
const wordsIn = (texts: readonly string[]): readonly string[] =>
  texts
    .join(' ')
    .match(/[\p{L}\p{N}]+/gu)
    ?.sort() ?? [];
const wordsOfStory = ({ section, kicker, headline, lead, bylines, body }: Story): readonly string[] =>
  wordsIn([
    section,
    kicker,
    headline,
    lead,
    signOff(bylines),
    ...body.flatMap((one) => textPartsOf(one).map(({ text }) => text)),
  ]);
const wordsOfPieces = (pieces: readonly Piece[], isCounted: (piece: Piece) => boolean): readonly string[] =>
  wordsIn(
    pieces
      .filter(isCounted)
      .flatMap((piece) =>
        textPartsOf(piece.kind === 'block' ? piece.block : { kind: 'paragraph', content: piece.content }).map(
          ({ text }) => text,
        ),
      ),
  );

const someMoves = fc.array(fc.record({ at: fc.nat(), role: fc.constantFrom<Piece['role']>(...PIECE_ROLES, 'block') }), {
  maxLength: 6,
});

it('loses and adds no word of any text of a document with changes, whatever roles its pieces are given', () => {
  let moved = 0;
  fc.assert(
    fc.property(someTracked, someMoves, (tracked, moves) => {
      const read = readBytes(trackedDocx(tracked));
      if (!read.ok) throw new Error(read.message);
      const texts = read.changes ? [read.changes.baseline, ...read.changes.steps] : [];
      const pieces = piecesOf(read.story, read.leftOut, read.sources);
      const given = giveRoles(
        pieces,
        moves.map(({ at, role }) => ({ piece: at % pieces.length, role })),
      );
      if (given.some(({ role }, at) => role !== pieces[at]?.role)) moved += 1;
      for (const text of texts) {
        const own = piecesOf(text.story, text.leftOut, text.sources);
        expect(storyOfPieces(text.story, followRoles(pieces, own))).toEqual(text.story);
        const followed = followRoles(given, own);
        // A piece of the same paragraphs as one of the story, and of no other, has its role.
        for (const piece of followed) {
          const twins = given.filter(({ sources }) => sources.some((source) => piece.sources.includes(source)));
          const [twin] = twins;
          if (twins.length === 1 && twin?.kind === 'text' && piece.kind === 'text' && twin.read === piece.read)
            expect(piece.role).toBe(twin.role);
        }
        expect(wordsOfStory(storyOfPieces(text.story, followed))).toEqual(
          wordsOfPieces(followed, ({ role }) => role !== 'leftOut'),
        );
        expect(wordsOfPieces(followed, () => true)).toEqual(
          wordsIn([wordsOfStory(text.story).join(' '), ...text.leftOut]),
        );
      }
      // The last step is the story itself.
      const last = texts.at(-1);
      if (last)
        expect(storyOfPieces(last.story, followRoles(given, piecesOf(last.story, last.leftOut, last.sources)))).toEqual(
          storyOfPieces(read.story, given),
        );
    }),
    { numRuns: Number(process.env['RUNS'] ?? 100) },
  );
  expect(moved).toBeGreaterThan(20);
}, 120_000);
