import fc from 'fast-check';
import { expect, it } from 'vitest';
import { calls } from '../../shared/bridge';
import { newReview, storySchema, type DraftId, type Review, type Story } from '../../shared/story';
import { storyOfEverything } from '../../shared/story/testing';
import { writePackage, type StetPackage } from '../../shared/package';
import { encodeDraftFile } from '../library';
import { isSoak, someLibrary } from '../library/testing';
import { readPackageBytes } from './readPackageBytes';

// loss 1: whatever is saved, merged and taken in, every file opens.

const anyText = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('__proto__', '\u202e', '\ud800'));
const anyTime = fc.oneof(
  fc.constantFrom(
    '2026-11-23T08:00:00Z',
    '9999-12-31T23:59:59-05:00',
    '0000-01-01T00:00:00+05:00',
    '2026-02-28T10:00:00+07:00',
  ),
  fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => date.toISOString()),
);
const anyRevision = fc.oneof(
  fc.constantFrom(
    0,
    1,
    5e8,
    5e8 + 1,
    999_999_999,
    1e9,
    1e9 + 1,
    1e13,
    9_007_199_254_740_991,
    9_007_199_254_740_992,
    1e300,
  ),
  fc.nat(100),
);
const anyStory: fc.Arbitrary<Story> = fc
  .record({
    headline: anyText,
    lead: anyText,
    tags: fc.array(anyText, { maxLength: 3 }),
    publishedAt: fc.option(anyTime),
    embargoUntil: fc.option(anyTime),
    hasBody: fc.boolean(),
  })
  .map(({ hasBody, ...fields }) => ({ ...storyOfEverything, ...fields, body: hasBody ? storyOfEverything.body : [] }))
  .filter((story) => storySchema.safeParse(story).success);
const anyReview: fc.Arbitrary<Review> = fc
  .record({ revision: anyRevision, at: anyTime, by: anyText, story: fc.option(anyStory), hasBaseline: fc.boolean() })
  .map(({ revision, at, by, story, hasBaseline }) => ({
    ...newReview,
    log: [{ status: 'submitted', by, at, reason: by }],
    baseline: hasBaseline ? { revision, savedAt: at, by, story, otherCopy: null } : null,
  }));
const anyFile = fc
  .record({ revision: anyRevision, savedAt: anyTime, savedBy: anyText, review: anyReview, story: anyStory })
  .map((file) => ({ revision: file.revision, bytes: encodeDraftFile(file) }));
const anyVersionName = fc
  .tuple(
    anyRevision,
    fc.constantFrom('2026-11-23T080000000Z', '9999-12-31T235959999Z', '9999-99-99T999999999Z', '2026-02-31T080000000Z'),
  )
  .map(([revision, time]) => `${String(Math.min(revision, Number.MAX_SAFE_INTEGER)).padStart(8, '0')}-${time}.json`);
const anyPackage = fc.record({
  file: anyFile,
  versions: fc.array(fc.tuple(anyVersionName, anyFile), { maxLength: 4 }),
});
const anyClock = fc.oneof(
  fc.date({ noInvalidDate: false }),
  fc.constantFrom(8.64e15, -8.64e15, 253_402_300_799_999).map((at) => new Date(at)),
);

const anyStep = fc.oneof(
  fc.record({ do: fc.constant('save' as const), story: anyStory, review: fc.option(anyReview) }),
  fc.record({ do: fc.constant('merge' as const), pack: anyPackage }),
  fc.record({ do: fc.constant('take' as const), pack: anyPackage }),
  fc.record({ do: fc.constant('clock' as const), now: anyClock }),
  fc.record({ do: fc.constant('keep' as const) }),
  fc.record({ do: fc.constant('duplicate' as const) }),
);

/** A package as it comes from its file; null where its reader refuses it. */
function received(
  draftId: DraftId,
  { file, versions }: { file: { bytes: Uint8Array }; versions: [string, { bytes: Uint8Array }][] },
): StetPackage | null {
  const pack: StetPackage = {
    draftId,
    madeAt: '2026-11-23T08:00:00Z',
    draftFile: file.bytes,
    photos: new Map(),
    versions: new Map(versions.map(([name, { bytes }]) => [name, bytes])),
  };
  const read = readPackageBytes(writePackage(pack));
  return read.ok ? read.pack : null;
}

it(
  'any sequence of saves, merges and imports, with whatever they hold, gives files that open',
  { timeout: 300_000 },
  async () => {
    let [taken, refused] = [0, 0];
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 8 }), async (steps) => {
        const desk = await someLibrary();
        const { library, clock, folder } = desk;
        const made = await library.create(storyOfEverything);
        if (!made.ok) throw new Error(made.message);
        const ids = [made.value.id];
        const [id] = ids as [DraftId];
        for (const step of steps) {
          if (step.do === 'clock') clock.now = step.now;
          else if (step.do === 'keep') expect(await library.keepVersion(id)).toMatchObject({ ok: true });
          else if (step.do === 'duplicate') {
            const copied = await library.duplicate(id);
            if (!copied.ok) throw new Error(copied.message);
            ids.push(copied.value.id);
          } else if (step.do === 'save') {
            const opened = await library.open(id);
            if (!opened.ok) throw new Error(opened.message);
            const saved = await library.save(id, opened.value.revision, step.story, step.review ?? undefined);
            expect(saved).toMatchObject({ ok: true });
          } else {
            const pack = received(id, step.pack);
            if (pack) taken += 1;
            else refused += 1;
            if (!pack) continue;
            if (step.do === 'merge') expect(await library.merge(id, pack)).toMatchObject({ ok: true });
            else {
              const came = await library.take(pack);
              if (!came.ok) throw new Error(came.message);
              ids.push(came.value.id);
            }
          }
        }
        const again = (await someLibrary({ folder })).library;
        for (const one of ids) {
          const opened = await again.open(one);
          expect(opened).toMatchObject({ ok: true, value: { recovered: null, readOnlyReason: null } });
          expect(calls['draft:open'].output.safeParse(opened)).toMatchObject({ success: true });
          const listed = await again.versions(one);
          expect(calls['version:list'].output.safeParse(listed)).toMatchObject({ success: true });
          for (const version of listed.versions)
            expect(await again.openVersion(one, version)).toMatchObject({ ok: true });
          if (!opened.ok) continue;
          const { revision, story } = opened.value;
          expect(await again.save(one, revision, { ...story, kicker: 'Mới' })).toMatchObject({ ok: true });
        }
      }),
      { numRuns: isSoak ? 1000 : 40 },
    );
    // Packages of both kinds came.
    expect(Math.min(taken, refused)).toBeGreaterThan(0);
  },
);
