import type { Page } from '@playwright/test';
import type { Stet } from './stet';
import { statesOf, type Habit } from '../vietnamese/inputMethod';

/** The two ways of Vietnamese keyboard programs. */
export type Way = 'retype' | 'compose';

/** One thing that a keyboard sends: a command of Chromium's own input path, and what goes with it. */
type Sent = readonly [
  command: 'Input.dispatchKeyEvent' | 'Input.imeSetComposition' | 'Input.insertText',
  what: Readonly<Record<string, string | number>>,
];

/** Types Vietnamese as the two kinds of keyboard program do it, through Chromium's own input path. */
export class VietnameseKeyboard {
  // Keys go out one behind the other and are waited for together, as fast as a program sends them.
  private toSend: Sent[] = [];

  private constructor(private readonly send: (all: readonly Sent[]) => Promise<unknown>) {}

  static async of(page: Page): Promise<VietnameseKeyboard> {
    const session = await page.context().newCDPSession(page);
    return new VietnameseKeyboard((all) =>
      // What goes with a command was put together beside its name, which the compiler has forgotten in the list.
      Promise.all(all.map(([command, what]) => session.send(command, what as never))),
    );
  }

  /** The same for thousands of words: the keys of a text go to the application together, and are pressed from inside it. */
  static async inside({ app }: Stet): Promise<VietnameseKeyboard> {
    await app.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.debugger.attach('1.3'));
    return new VietnameseKeyboard((all) =>
      app.evaluate(async ({ webContents }, presses) => {
        const [contents] = webContents.getAllWebContents();
        if (!contents) throw new Error('There is no window to type into');
        await Promise.all(presses.map(([command, what]) => contents.debugger.sendCommand(command, what)));
      }, all),
    );
  }

  /** As UniKey, EVKey and OpenKey do: Backspaces over what changes, then the new letters as key presses. */
  async retype(text: string, habits: readonly Habit[] = ['each']): Promise<void> {
    for (const [at, part] of partsOf(text).entries()) {
      if (isSyllable(part)) this.retypeStates(statesOf(part, habits[at % habits.length]));
      else this.keys(part);
    }
    await this.done();
  }

  /** As ibus, fcitx5, macOS and Windows do: a composition a syllable, committed at its end. */
  async compose(text: string, habits: readonly Habit[] = ['each']): Promise<void> {
    for (const [at, part] of partsOf(text).entries()) {
      if (isSyllable(part)) this.composeStates(statesOf(part, habits[at % habits.length]));
      else this.keys(part);
    }
    await this.done();
  }

  /** Types one word that leaves these letters on the screen after each key. */
  async states(way: Way, states: readonly string[]): Promise<void> {
    if (way === 'retype') this.retypeStates(states);
    else this.composeStates(states);
    await this.done();
  }

  /** Types what stands on the screen after each key, the way of `retype`; `shown` is what stands there before. */
  async retypeFrom(shown: string, ...states: readonly string[]): Promise<void> {
    this.retypeStates(states, shown);
    await this.done();
  }

  /** Shows words that are being composed. */
  async composing(...states: readonly string[]): Promise<void> {
    for (const state of states) this.preedit(state);
    await this.done();
  }

  /** Ends a composition with what it is to leave. */
  async committing(text: string): Promise<void> {
    this.commit(text);
    await this.done();
  }

  /** Presses keys that each give a letter; a line end is Enter. */
  async press(keys: string): Promise<void> {
    this.keys(keys);
    await this.done();
  }

  /** Presses one key that gives several letters. */
  async together(letters: string): Promise<void> {
    this.key({ key: letters, windowsVirtualKeyCode: 231, text: letters });
    await this.done();
  }

  private retypeStates(states: readonly string[], from = ''): void {
    let shown = from;
    for (const state of states) {
      let same = 0;
      while (same < shown.length && shown[same] === state[same]) same += 1;
      for (let gone = shown.length; gone > same; gone -= 1)
        this.key({ key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 });
      this.keys(state.slice(same));
      shown = state;
    }
  }

  private composeStates(states: readonly string[]): void {
    // The key that opens the composition, as the application sees it.
    this.key({ key: 'Process', windowsVirtualKeyCode: 229 });
    for (const state of states) this.preedit(state);
    this.commit(states.at(-1) ?? '');
  }

  private keys(text: string): void {
    for (const letter of text) {
      if (letter === '\n') this.key({ key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' });
      // A key whose letter the keyboard program chose: Windows calls it VK_PACKET.
      else this.key({ key: letter, windowsVirtualKeyCode: 231, text: letter });
    }
  }

  /** Keys are let go of unheard: nothing in a text listens to that, and there are thousands of them. */
  private key({ text, ...key }: { key: string; code?: string; windowsVirtualKeyCode: number; text?: string }): void {
    const down = text === undefined ? { type: 'rawKeyDown' as const } : { type: 'keyDown' as const, text };
    this.toSend.push(['Input.dispatchKeyEvent', { ...down, ...key }]);
  }

  private preedit(text: string): void {
    const caret = { selectionStart: text.length, selectionEnd: text.length };
    this.toSend.push(['Input.imeSetComposition', { text, ...caret }]);
  }

  private commit(text: string): void {
    this.toSend.push(['Input.insertText', { text }]);
  }

  private async done(): Promise<void> {
    const { toSend } = this;
    this.toSend = [];
    await this.send(toSend);
  }
}

const partsOf = (text: string): readonly string[] => text.split(/([\p{L}\p{M}]+)/u);

const isSyllable = (part: string): boolean => /^\p{L}/u.test(part);
