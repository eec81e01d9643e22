import { expect, it } from 'vitest';
import { emptyStory, type Story } from '../../../shared/story';
import { decodeDraftFile, withVersionName } from '../draftFile';
import { someLibrary } from '../testing';

const story = (headline: string): Story => ({ ...emptyStory('vi'), headline });

/** A library with one draft that is saved every two hours, so many times. */
async function savedOften(times: number) {
  const { library, folder, clock } = await someLibrary();
  const made = await library.create(story('Bản 0'));
  if (!made.ok) throw new Error(made.message);
  const { id } = made.value;
  let revision = 1;
  const save = async (headline: string): Promise<void> => {
    clock.now = new Date(clock.now.getTime() + 60_000 * 5);
    const saved = await library.save(id, revision, story(headline));
    if (!saved.ok) throw new Error(saved.message);
    ({ revision } = saved.value);
  };
  for (let time = 1; time <= times; time += 1) await save(`Bản ${time}`);
  return { library, folder, clock, id, save };
}

// window 22
it('a version keeps its name over a restart and in a package, and an empty name takes it away', async () => {
  const { library, folder, clock, id } = await savedOften(2);
  const { versions } = await library.versions(id);
  const [newest] = versions;
  const name = 'Trước "phỏng vấn", bản $1\\';
  expect(await library.nameVersion(id, newest!, name)).toEqual({ ok: true, value: {} });
  await library.close();

  const again = (await someLibrary({ folder })).library;
  expect((await again.versions(id)).versions.map((card) => card.name)).toEqual([name, '']);
  expect(await again.openVersion(id, newest!)).toMatchObject({ ok: true, value: { story: { headline: 'Bản 1' } } });
  const packed = await again.pack(id);
  if (!packed.ok) throw new Error(packed.message);
  const other = (await someLibrary()).library;
  const taken = await other.take(packed.value);
  if (!taken.ok) throw new Error(taken.message);
  expect((await other.versions(taken.value.id)).versions.map((card) => card.name)).toContain(name);

  expect(await again.nameVersion(id, newest!, '')).toEqual({ ok: true, value: {} });
  expect((await again.versions(id)).versions.map((card) => card.name)).toEqual(['', '']);
  const gone = { ...newest!, savedAt: clock.now.toISOString() };
  expect(await again.nameVersion(id, gone, 'Bản')).toMatchObject({ ok: false, code: 'version-gone' });
});

it('a version that is named is not thinned out, and is not kept a second time (window 22)', async () => {
  const { library, id, save } = await savedOften(2);
  const { versions } = await library.versions(id);
  expect(await library.nameVersion(id, versions.at(-1)!, 'Bản đầu')).toMatchObject({ ok: true });
  const kept = await library.keepVersion(id);
  if (!kept.ok) throw new Error(kept.message);
  expect(await library.nameVersion(id, kept.value, 'Bản nộp')).toMatchObject({ ok: true });
  await library.keepVersion(id);
  expect((await library.versions(id)).versions).toHaveLength(3);
  for (let time = 0; time < 70; time += 1) await save(`Sau ${time}`);
  const names = (await library.versions(id)).versions.map((card) => card.name).filter((name) => name !== '');
  expect(names).toEqual(['Bản nộp', 'Bản đầu']);
});

it('naming changes nothing of a version but its name', () => {
  const plain = new TextEncoder().encode(
    '{\n  "format": "stet-draft",\n  "story": {\n    "name": "x",\n    "a": 1\n  }\n}\n',
  );
  const named = withVersionName(plain, 'Một');
  expect(new TextDecoder().decode(named)).toContain('"name": "Một"');
  expect(withVersionName(withVersionName(named, 'Hai'), '')).toEqual(plain);
  expect(decodeDraftFile(new Uint8Array()).ok).toBe(false);
});
