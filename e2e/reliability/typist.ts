import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { pickFiles, type Stet } from '../support/stet';
import { DraftJournal } from './journal';
import { noWords, word, wordsIn, type DraftOnDisk, type Words } from './numberedWords';

/** What the window shows of the open draft. */
interface Look {
  readonly headline: string;
  readonly words: Words;
  /** The piece of a word that each field ends with; empty where its last word is whole. */
  readonly pieces: Readonly<Record<keyof Words, string>>;
  readonly isSaved: boolean;
}

/** Reads the window in one go, so that text and save state are of one moment. Null while no draft is on the paper, or its words are not in order. */
export async function look(page: Page): Promise<Look | null> {
  const seen = await page.evaluate(() => {
    const named = (name: string) => document.querySelector<HTMLTextAreaElement>(`[aria-label="${name}"]`);
    const body = named('Body');
    const [headline, lead] = [...document.querySelectorAll('textarea')].filter((field) =>
      ['Headline', 'Lead'].includes(field.labels[0]?.textContent ?? field.ariaLabel ?? ''),
    );
    const state = document.querySelector('[role=status][aria-label="Save state"]')?.textContent ?? '';
    if (!body || !headline || !lead) return null;
    return {
      headline: headline.value,
      lead: lead.value,
      body: [...body.children].map((block) => block.textContent).join('\n'),
      isSaved: state.startsWith('Saved'),
    };
  });
  if (!seen) return null;
  const lead = wordsIn(seen.lead);
  const body = wordsIn(seen.body);
  if (!lead || !body) return null;
  const pieces = { lead: pieceAtEnd(seen.lead), body: pieceAtEnd(seen.body) };
  return { headline: seen.headline, words: { lead, body }, pieces, isSaved: seen.isSaved };
}

const pieceAtEnd = (text: string): string => /w\d*$/.exec(text)?.[0] ?? '';

/** What the typist does, and how often: up to which chance. */
const ACTS = [
  ['type', 0.5],
  ['paste', 0.6],
  ['undo', 0.7],
  ['goElsewhere', 0.82],
  ['importText', 0.88],
  ['newStory', 0.92],
  ['rest', 1],
] as const;

/** Something that the typist does. */
export type Act = (typeof ACTS)[number][0];

/**
 * Somebody in a hurry: types numbered words into lead and body, pastes, undoes, goes to other drafts, imports, makes new
 * ones, and sometimes rests until all is saved. Keeps a journal of each draft that was on the paper.
 */
export class Typist {
  /** By headline, which no two drafts share. */
  readonly journals = new Map<string, DraftJournal>();
  /** Headlines of drafts that were seen on the paper whole, so that they must be there after a kill. */
  readonly seen = new Set<string>();
  /** What was done, whole, in its order. */
  readonly done: Act[] = [];
  private current: string | null = null;
  private canUndo = false;

  constructor(
    private readonly stet: Stet,
    private readonly drafts: readonly DraftOnDisk[],
    private readonly desk: string,
    private readonly random: () => number,
    /** A number that was never given before. */
    private readonly next: () => number,
  ) {}

  private get page(): Page {
    return this.stet.page;
  }

  /** One thing after another until the window is gone. Throws what else goes wrong. */
  async work(isKilled: () => boolean): Promise<void> {
    try {
      this.arriveAt((await this.lookNow()).headline);
      if (this.current === '') await this.name();
      while (!isKilled()) await this.act();
    } catch (error) {
      if (!isKilled()) throw error;
    }
  }

  private async act(): Promise<void> {
    const chance = this.random();
    const kind = ACTS.find(([, upTo]) => chance < upTo)?.[0] ?? 'rest';
    await this[kind]();
    this.done.push(kind);
  }

  private get journal(): DraftJournal {
    return this.journals.get(this.current ?? '')!;
  }

  private async lookNow(): Promise<Look> {
    for (;;) {
      const seen = await look(this.page);
      if (seen) return seen;
      await this.page.waitForTimeout(5);
    }
  }

  private async note(): Promise<void> {
    const at = performance.now();
    const { words, isSaved } = await this.lookNow();
    this.journal.saw(words, at, isSaved);
  }

  /** Starts the journal of the draft that is on the paper now, where it has none; `words` is what a new one came with. */
  private arriveAt(headline: string, words: Words = noWords): void {
    this.current = headline;
    this.canUndo = false;
    if (this.journals.has(headline)) return;
    const known = this.drafts.find((draft) => draft.headline === headline);
    this.journals.set(headline, new DraftJournal(known?.words ?? words, performance.now()));
    if (headline !== '') this.seen.add(headline);
  }

  private async waitFor(isThere: (seen: Look) => boolean): Promise<void> {
    while (!isThere(await this.lookNow())) await this.page.waitForTimeout(5);
  }

  private async caretAtEnd(field: keyof Words): Promise<void> {
    await this.page.getByRole('textbox', { name: field === 'lead' ? 'Lead' : 'Body', exact: true }).focus();
    await this.page.keyboard.press('Control+End');
    // A kill or an undo may have left a piece of a word there.
    const { pieces } = await this.lookNow();
    for (let left = pieces[field].length; left > 0; left -= 1) await this.page.keyboard.press('Backspace');
  }

  private async type(): Promise<void> {
    const field = this.random() < 0.2 ? 'lead' : 'body';
    await this.caretAtEnd(field);
    for (let count = 1 + Math.floor(this.random() * 8); count > 0; count -= 1) {
      const number = this.next();
      this.journal.underWay = { kind: 'adding', field, words: [number] };
      await this.page.keyboard.type(word(number));
      await this.note();
    }
    this.canUndo = true;
  }

  private async paste(): Promise<void> {
    await this.caretAtEnd('body');
    const numbers = Array.from({ length: 3 + Math.floor(this.random() * 40) }, this.next);
    this.journal.underWay = { kind: 'adding', field: 'body', words: numbers };
    const half = Math.ceil(numbers.length / 2);
    const paragraphs = [numbers.slice(0, half), numbers.slice(half)].map((part) => part.map(word).join(''));
    await this.page.getByRole('textbox', { name: 'Body', exact: true }).evaluate((body, parts) => {
      const data = new DataTransfer();
      data.setData('text/html', parts.map((part) => `<p>${part}</p>`).join(''));
      data.setData('text/plain', parts.join('\n\n'));
      body.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data }));
    }, paragraphs);
    await this.waitFor(({ words }) => words.body.at(-1) === numbers.at(-1));
    await this.note();
    this.canUndo = true;
  }

  private async undo(): Promise<void> {
    // Not back to before this start, nor into the headline, which the journals go by.
    if (!this.canUndo) return this.type();
    this.canUndo = false;
    this.journal.underWay = { kind: 'undoing' };
    await this.page.keyboard.press('Control+z');
    await this.note();
  }

  private async goElsewhere(): Promise<void> {
    const others = this.drafts.filter((draft) => draft.headline !== '' && draft.headline !== this.current).slice(0, 6);
    const other = others[Math.floor(this.random() * others.length)];
    if (!other) return this.type();
    await this.page.getByRole('list', { name: 'Drafts' }).getByText(other.headline, { exact: true }).click();
    await this.leaveFor(other.headline);
  }

  /** Waits for another draft on the paper; the one that was there is saved then. */
  private async leaveFor(headline: string, words?: Words): Promise<void> {
    await this.waitFor((seen) => seen.headline === headline);
    this.journals.get(this.current ?? '')?.wasLeft();
    this.arriveAt(headline, words);
    await this.note();
  }

  private async newStory(): Promise<void> {
    await this.page.getByRole('button', { name: 'New story' }).click();
    await this.leaveFor('');
    await this.name();
  }

  private async name(): Promise<void> {
    const headline = `Bài ${this.next()}.`;
    await this.page.getByRole('textbox', { name: 'Headline' }).fill(headline);
    const before = this.journals.get('');
    this.journals.delete('');
    this.current = headline;
    this.journals.set(headline, before ?? new DraftJournal(noWords, performance.now()));
    await this.rest();
    this.seen.add(headline);
  }

  private async importText(): Promise<void> {
    const headline = `Bài ${this.next()}.`;
    const path = join(this.desk, 'nhap.md');
    const body = Array.from({ length: 30 }, this.next);
    writeFileSync(path, `# ${headline}\n\n${body.map(word).join('')}\n`);
    await pickFiles(this.stet.app, [path]);
    await this.page.getByRole('button', { name: 'Import', exact: true }).click();
    await this.page.getByRole('button', { name: 'Create the draft' }).click();
    await this.leaveFor(headline, { lead: [], body });
  }

  private async rest(): Promise<void> {
    await this.waitFor(({ isSaved }) => isSaved);
    await this.note();
  }
}
