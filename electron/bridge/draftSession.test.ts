import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { calls as bridgeCalls, type OpenedDraft, type SaveReport } from '../../shared/bridge';
import { changeBetween, draftIdSchema, type DraftContent, type DraftId, type Story } from '../../shared/story';
import { p, storyOf } from '../../shared/story/testing';
import { directJobs } from '../jobs/direct';
import { failingFiles, someFolder } from '../disk/testing';
import { someLibrary } from '../library/testing';
import { libraryCalls } from './library';
import { createDraftSession, type DraftSession } from './draftSession';

const deaf = { jobs: directJobs, onForeign: () => undefined, onSaved: () => undefined };

/** The library calls of a page whose user has picked another folder for a library; `use` opens it. */
async function pickedLibrary(session: DraftSession, use: () => Promise<void>) {
  const other = await someFolder();
  const desktop = { pickFolder: () => Promise.resolve(other) } as Parameters<typeof libraryCalls>[0]['desktop'];
  const calls = libraryCalls({
    desktop,
    session,
    folderFor: (picked) => Promise.resolve(picked),
    use,
    useDefault: () => use().then(() => ''),
  });
  await calls['library:pick']({});
  return calls;
}

/** A draft that is on the paper, and another folder that the user picked for a library. */
async function someStoryOnPaper(use: () => Promise<void>) {
  const { library, folder } = await someLibrary();
  const made = await library.create(storyOf());
  if (!made.ok) throw new Error(made.message);
  const { id } = made.value;
  const onForeign = vi.fn();
  const paper = createDraftSession({ ...deaf, library, onForeign });
  await paper.calls['draft:open']({ id });
  const calls = await pickedLibrary(paper, use);
  const damage = () => writeFile(join(folder, 'drafts', id, 'story.json'), 'Của máy khác');
  return { paper, id, calls, onForeign, damage };
}

it('forgets the story of a library that was left, and watches it no more', async () => {
  const { paper, calls, onForeign, damage } = await someStoryOnPaper(() => Promise.resolve());
  await calls['library:use']({});
  expect(paper.id()).toBeNull();
  await damage();
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(onForeign).not.toHaveBeenCalled();
});

// window 22
it('forgets the story where the default library is opened again', async () => {
  const { paper, calls } = await someStoryOnPaper(() => Promise.resolve());
  await calls['library:useDefault']({});
  expect(paper.id()).toBeNull();
});

const eacces = Object.assign(new Error('closed'), { code: 'EACCES' });

it('keeps the story where the other library cannot be opened', async () => {
  const { paper, id, calls, onForeign, damage } = await someStoryOnPaper(() => Promise.reject(eacces));
  await calls['library:use']({});
  expect(paper.id()).toBe(id);
  await damage();
  await vi.waitFor(() => expect(onForeign).toHaveBeenCalledWith(id), { timeout: 3000 });
});

/** A page with an open draft that sends its changes, in a library whose disk may be full. */
async function somePage() {
  const disk = { isFull: false };
  const files = failingFiles((step) => (disk.isFull && step === 'create' ? 'ENOSPC' : null));
  const { library, folder } = await someLibrary({ files });
  const made = await library.create(storyOf(p('Câu đầu.')));
  const other = await library.create(storyOf(p('Bài khác.')));
  if (!other.ok) throw new Error(other.message);
  if (!made.ok) throw new Error(made.message);
  const { id } = made.value;
  const onSaved = vi.fn<(id: DraftId, report: SaveReport) => void>();
  const paper = createDraftSession({ ...deaf, library, onSaved });
  const { calls } = paper;
  const open = async (draft: DraftId = id) => {
    const opened = await calls['draft:open']({ id: draft });
    if (!opened.ok) throw new Error(opened.message);
    // As the handlers give it: what main answers is what it read.
    return opened.value as OpenedDraft;
  };
  const { story, review } = await open();
  let content: DraftContent = { story, review };
  let after = 0;
  const tell = (fields: Partial<Story>, draft: DraftId = id) => {
    const now = { ...content, story: { ...content.story, ...fields } };
    const change = changeBetween(content, now);
    content = now;
    return calls['draft:change']({ id: draft, after: after++, change });
  };
  const save = () => calls['draft:flush']({ id });
  const onDisk = async () => {
    const opened = await library.open(id);
    return opened.ok && opened.value.story;
  };
  const file = join(folder, 'drafts', id, 'story.json');
  return { library, folder, file, other: other.value.id, id, paper, calls, disk, open, tell, save, onDisk, onSaved };
}

const body = [p('Câu đầu.'), p('Câu vừa gõ.')];

it('saves the changes that were unsaved when the page went away', async () => {
  const { paper, tell, onDisk } = await somePage();
  await tell({ headline: 'Tít mới' });
  expect(await tell({ body })).toEqual({ isTaken: true });
  await paper.rescue();
  expect(await onDisk()).toMatchObject({ headline: 'Tít mới', body });
});

it('saves changes that came while a save was under way', async () => {
  const { paper, tell, save, onDisk } = await somePage();
  await tell({ headline: 'Tít mới' });
  const saved = save();
  await tell({ body });
  await paper.rescue();
  expect(await saved).toMatchObject({ saved: { ok: true } });
  expect(await onDisk()).toMatchObject({ headline: 'Tít mới', body });
});

it('saves nothing where the page has saved all', async () => {
  const { paper, tell, save, open } = await somePage();
  await tell({ body });
  const saved = await save();
  await paper.rescue();
  expect(saved).toMatchObject({ changes: 1, saved: { ok: true, value: { revision: (await open()).revision } } });
});

it('opens the draft again with its changes, also where they cannot be saved: then as unsaved, until they can', async () => {
  const { paper, disk, tell, open, onDisk } = await somePage();
  disk.isFull = true;
  await tell({ body });
  expect(await open()).toMatchObject({ story: { body }, isUnsaved: true, revision: 1 });
  expect(new TextDecoder().decode((await paper.text())?.bytes)).toContain('Câu vừa gõ.');
  disk.isFull = false;
  expect(await open()).toMatchObject({ story: { body }, isUnsaved: false, revision: 2 });
  expect(await onDisk()).toMatchObject({ body });
});

it('opens the draft with its changes where its folder is gone', async () => {
  const { folder, tell, open } = await somePage();
  await tell({ body });
  await rm(join(folder, 'drafts'), { recursive: true });
  expect(await open()).toMatchObject({ story: { body }, isUnsaved: true });
});

it('takes no change of another draft, and none that is out of step', async () => {
  const { paper, tell, onDisk } = await somePage();
  const other = draftIdSchema.parse('11111111-0000-4000-8000-000000000000');
  expect(await tell({ headline: 'Bài khác' }, other)).toEqual({ isTaken: false });
  expect(await tell({ headline: 'Lỡ một nhịp' })).toEqual({ isTaken: false });
  await paper.rescue();
  expect(await onDisk()).toMatchObject({ headline: storyOf().headline });
});

it('keeps what could not be saved while another draft is on the paper, and saves it when it can', async () => {
  const { paper, other, disk, tell, open, onDisk } = await somePage();
  disk.isFull = true;
  await tell({ body });
  expect(await open(other)).toMatchObject({ isUnsaved: false });
  expect(await tell({ headline: 'Gõ khi đang mở bài khác' })).toEqual({ isTaken: true });
  disk.isFull = false;
  await paper.rescue();
  expect(await onDisk()).toMatchObject({ headline: 'Gõ khi đang mở bài khác', body });
  expect(await paper.unsaved()).toEqual([]);
});

it('does not save what the user discarded', async () => {
  const { paper, id, tell, onDisk } = await somePage();
  await tell({ body });
  await paper.calls['draft:discard']({ id });
  await paper.rescue();
  expect(await onDisk()).toMatchObject({ body: [p('Câu đầu.')] });
});

it('opens the draft as unsaved where saving it throws, and ends', async () => {
  const { library, id } = await somePage();
  const paper = createDraftSession({
    ...deaf,
    library: { ...library, save: () => Promise.reject(new Error('ours')) },
  });
  const { calls } = paper;
  await calls['draft:open']({ id });
  const change = { fields: { lead: 'Sapo vừa gõ' }, body: null, review: null };
  await calls['draft:change']({ id, after: 0, change });
  await paper.rescue();
  expect(await calls['draft:open']({ id })).toMatchObject({
    value: { isUnsaved: true, story: { lead: 'Sapo vừa gõ' } },
  });
  const [text] = await paper.unsaved();
  expect(new TextDecoder().decode(text?.bytes)).toContain('Sapo vừa gõ');
});

it('reports the text of another program that it kept when it saved without the page', async () => {
  const { file, tell, open } = await somePage();
  await tell({ body });
  await writeFile(file, 'Của máy khác');
  expect(await open()).toMatchObject({ story: { body }, foreign: 'kept-as-damaged' });
  expect(await open()).toMatchObject({ story: { body }, foreign: null });
});

it('leaves no library while something of it is unsaved', async () => {
  const { paper, disk, tell } = await somePage();
  const use = vi.fn(() => Promise.resolve());
  const calls = await pickedLibrary(paper, use);
  disk.isFull = true;
  await tell({ body });
  expect(await calls['library:use']({})).toMatchObject({ ok: false });
  expect(use).not.toHaveBeenCalled();
  disk.isFull = false;
  expect(await calls['library:use']({})).toMatchObject({ ok: true });
});

// loss 7
it('ends a rescue within five seconds, and what the disk has not taken by then is unsaved', async () => {
  const { library } = await someLibrary();
  const made = await library.create(storyOf(p('Câu đầu.')));
  const quick = await library.create(storyOf(p('Bài khác.')));
  if (!made.ok || !quick.ok) throw new Error('not made');
  const { id } = made.value;
  const never = new Promise<never>(() => undefined);
  const hung = {
    ...library,
    save: (...input: Parameters<typeof library.save>) => (input[0] === id ? never : library.save(...input)),
  };
  const paper = createDraftSession({ ...deaf, library: hung });
  const { calls } = paper;
  for (const draft of [quick.value.id, id]) {
    const opened = await calls['draft:open']({ id: draft });
    if (!opened.ok) throw new Error(opened.message);
    // As the handlers give it: what main answers is what it read.
    const { story, review } = opened.value as OpenedDraft;
    const after = { story: { ...story, headline: 'Tít vừa gõ' }, review };
    await calls['draft:change']({ id: draft, after: 0, change: changeBetween({ story, review }, after) });
    // A save that never ends holds up what comes after it.
    if (draft === id) void calls['draft:flush']({ id });
  }
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const rescued = paper.rescue();
  const quickOnDisk = async () => {
    const there = await library.open(quick.value.id);
    return there.ok && there.value.story.headline;
  };
  while ((await quickOnDisk()) !== 'Tít vừa gõ') await new Promise(setImmediate);
  await vi.advanceTimersByTimeAsync(5000);
  vi.useRealTimers();
  await rescued;
  expect((await paper.unsaved()).length).toBe(1);
});

it('saves by itself soon after the last change, and reports how many changes are on disk', async () => {
  const { id, tell, onDisk, onSaved } = await somePage();
  await tell({ headline: 'Tít mới' });
  await tell({ body });
  await vi.waitFor(() => expect(onSaved).toHaveBeenCalled(), { timeout: 3000 });
  expect(onSaved.mock.lastCall).toMatchObject([id, { changes: 2, saved: { ok: true, value: { revision: 2 } } }]);
  expect(await onDisk()).toMatchObject({ headline: 'Tít mới', body });
});

it('takes a whole content where it was out of step, and counts from it', async () => {
  const { id, calls, open, onDisk } = await somePage();
  const { revision, story, review } = await open();
  const whole = { ...story, headline: 'Tít thay cả' };
  await calls['draft:replace']({ id, baseRevision: revision, story: whole, review });
  const change = { fields: { lead: 'Sapo sau đó' }, body: null, review: null };
  expect(await calls['draft:change']({ id, after: 0, change })).toEqual({ isTaken: true });
  expect(await calls['draft:flush']({ id })).toMatchObject({ changes: 1, saved: { ok: true } });
  expect(await onDisk()).toMatchObject({ headline: 'Tít thay cả', lead: 'Sapo sau đó' });
});

it('takes the whole content of a draft that it does not hold', async () => {
  const { id, calls, open, onDisk } = await somePage();
  const { revision, story, review } = await open();
  await calls['draft:discard']({ id });
  expect(await calls['draft:flush']({ id })).toMatchObject({ saved: { ok: false, code: 'draft-missing' } });
  await calls['draft:replace']({ id, baseRevision: revision, story: { ...story, headline: 'Còn đây' }, review });
  await calls['draft:flush']({ id });
  expect(await onDisk()).toMatchObject({ headline: 'Còn đây' });
});

it('saves a draft that is closed and holds it no longer; one that the disk does not take it keeps', async () => {
  const { paper, id, calls, disk, tell, onDisk } = await somePage();
  disk.isFull = true;
  await tell({ body });
  await calls['draft:close']({ id });
  expect(paper.id()).toBeNull();
  expect((await paper.unsaved()).length).toBe(1);
  disk.isFull = false;
  await calls['draft:close']({ id });
  expect(await onDisk()).toMatchObject({ body });
  expect(await calls['draft:flush']({ id })).toMatchObject({ saved: { ok: false } });
});

it('stays with the draft that was asked for last, and with its changes, whichever the disk gives first', async () => {
  const { library, id, other } = await somePage();
  let giveOther = (): void => undefined;
  const late = new Promise<void>((resolve) => (giveOther = resolve));
  const paper = createDraftSession({
    ...deaf,
    library: {
      ...library,
      open: (draft) => (draft === other ? late : Promise.resolve()).then(() => library.open(draft)),
    },
  });
  const { calls } = paper;
  const overtaken = calls['draft:open']({ id: other });
  await calls['draft:open']({ id });
  giveOther();
  await overtaken;
  expect(paper.id()).toBe(id);
  const change = { fields: { lead: 'Sapo vừa gõ' }, body: null, review: null };
  expect(await calls['draft:change']({ id, after: 0, change })).toEqual({ isTaken: true });
});

it('makes a draft of its own of what the page typed, also where the folder of the first is gone', async () => {
  const { folder, id, calls, tell, library } = await somePage();
  await tell({ body });
  await rm(join(folder, 'drafts', id), { recursive: true });
  const made = await calls['draft:keepAsNew']({ id });
  if (!made.ok) throw new Error(made.message);
  expect(await library.open(draftIdSchema.parse(made.value.id))).toMatchObject({
    ok: true,
    value: { story: { body } },
  });
});

it('does not report the changes of a page as saved after a save of what the page had replaced', async () => {
  const { library, id } = await somePage();
  let answer = (): void => undefined;
  const late = new Promise<void>((resolve) => (answer = resolve));
  const onSaved = vi.fn<(id: DraftId, report: SaveReport) => void>();
  const slow = {
    ...library,
    save: (...input: Parameters<typeof library.save>) => late.then(() => library.save(...input)),
  };
  const { calls } = createDraftSession({ ...deaf, library: slow, onSaved });
  const opened = await calls['draft:open']({ id });
  if (!opened.ok) throw new Error(opened.message);
  const change = (lead: string) => ({ fields: { lead }, body: null, review: null });
  await calls['draft:change']({ id, after: 0, change: change('Sapo đang lưu') });
  const flushed = calls['draft:flush']({ id });
  const { revision, story, review } = opened.value as OpenedDraft;
  await calls['draft:replace']({ id, baseRevision: revision, story, review });
  await calls['draft:change']({ id, after: 0, change: change('Sapo gõ sau') });
  answer();
  await flushed;
  expect(onSaved.mock.calls.map(([, report]) => report.changes)).toEqual([null, 1]);
});

it('opens a draft that it did not hold as unsaved, where the disk does not take its content', async () => {
  const { id, calls, disk, open } = await somePage();
  const { revision, story, review } = await open();
  await calls['draft:discard']({ id });
  disk.isFull = true;
  await calls['draft:replace']({ id, baseRevision: revision, story: { ...story, headline: 'Còn đây' }, review });
  const opened = bridgeCalls['draft:open'].output.parse(await calls['draft:open']({ id }));
  expect(opened).toMatchObject({ ok: true, value: { isUnsaved: true, story: { headline: 'Còn đây' } } });
});

it('has the text of the open draft also where its folder cannot be read any more', async () => {
  const { folder, paper, save, tell } = await somePage();
  await tell({ body });
  await save();
  await rm(join(folder, 'drafts'), { recursive: true });
  expect(new TextDecoder().decode((await paper.text())?.bytes)).toContain('Câu vừa gõ.');
});
