import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { draftIdSchema, emptyStory, newReview, plainInline, type Story } from '../../shared/story';
import { encodeDraftFile } from './draftFile';
import type { StetPackage } from '../../shared/package';
import type { Library } from './contract';
import { openLibrary } from './library';
import { packDraft } from './packDraft';
import { photoNameOf } from './photos/photoStore';
import { somePhotoBytes } from './somePhoto';

const storyNamed = (headline: string): Story => ({
  ...emptyStory('vi'),
  headline,
  body: [{ kind: 'paragraph', content: plainInline(`Thân bài ${headline}`) }],
});

type Answer = { readonly ok: boolean };

/** A draft of another library as the package that somebody was sent. */
async function packageOf(folder: string): Promise<() => StetPackage> {
  const pack = folder === '' ? null : await packDraft(folder, new Date('2026-11-23T12:00:00Z'));
  return () => {
    if (!pack) throw new Error(`"${folder}" holds no draft`);
    return pack;
  };
}

/** What a test may interfere with. Each is done once; a save that fails once more, as the window would. */
const operations = {
  save: async (library: Library, draft: string): Promise<Answer> => {
    const id = draftIdSchema.parse(draft);
    return library.save(id, 1, storyNamed('Sau'));
  },
  rename: (library: Library, draft: string): Promise<Answer> => library.rename(draftIdSchema.parse(draft), 'Sau'),
  version: (library: Library, draft: string): Promise<Answer> => library.keepVersion(draftIdSchema.parse(draft)),
  delete: (library: Library, draft: string): Promise<Answer> => library.trash(draftIdSchema.parse(draft)),
  forever: (library: Library, draft: string): Promise<Answer> => library.deleteForever(draftIdSchema.parse(draft)),
  import: (library: Library): Promise<Answer> => {
    const named = photoNameOf(somePhotoBytes, 'a.png');
    if (!named.ok) throw new Error(named.message);
    const story = storyNamed('Nhập');
    const stamp = { revision: 1, savedAt: '2026-11-23T09:00:00.000Z', savedBy: '', review: newReview };
    const draftFile = encodeDraftFile({ ...stamp, story });
    const photos = new Map([[named.name, somePhotoBytes]]);
    const versions = new Map([['00000001-2026-11-23T090000000Z.json', draftFile]]);
    return library.take({ draftId: null, madeAt: stamp.savedAt, draftFile, photos, versions });
  },
  merge: (library: Library, draft: string, pack: () => StetPackage): Promise<Answer> =>
    library.merge(draftIdSchema.parse(draft), pack()),
  take: (library: Library, _draft: string, pack: () => StetPackage): Promise<Answer> => library.take(pack()),
  start: (library: Library): Promise<Answer> => library.create(storyNamed('Mẫu')),
  /** Writes the index twice: of all drafts, and of what has changed since. */
  index: async (library: Library, draft: string): Promise<Answer> => {
    await library.close();
    await library.open(draftIdSchema.parse(draft));
    await library.close();
    return { ok: true };
  },
} as const;

const [operation = '', folder = '', draft = '', other = ''] = process.argv.slice(2);
const keepsIndex = operation === 'index';
const open = (): Promise<Library> =>
  openLibrary({ folder, author: () => 'Minh Anh', clock: () => new Date(), keepsIndex });
const run = operations[operation as keyof typeof operations];

// All calls to the disk go by one thread, which there is from the first of them on.
await stat('/');
const early = operation === 'start' ? null : await open();
if (early) await early.list('');
const pack = await packageOf(other);
process.stdout.write('ready\n');
await once(process.stdin, 'data');
const answers: unknown[] = [];
for (let tries = 0; tries < 2; tries += 1) {
  const answer = await (early ? Promise.resolve(early) : open())
    .then((library) => run(library, draft, pack))
    .catch((error: unknown) => ({ ok: false, code: `thrown: ${String(error)}` }));
  answers.push(answer);
  if (answer.ok || operation !== 'save') break;
}
process.stdout.write(`${JSON.stringify(answers)}\n`);
process.exit(0);
