import type { CDPSession, Page } from '@playwright/test';

/** Vowels with their hat, breve or horn, by the plain letter that is typed first. */
const PLAIN: Readonly<Record<string, string>> = { â: 'a', ă: 'a', ê: 'e', ô: 'o', ơ: 'o', ư: 'u', đ: 'd' };
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * What stands on the screen after each key while a syllable is typed in Telex: marks right after their letter, the tone
 * last. `đường` gives d, đ, đu, đư, đưo, đươ, đươn, đương, đường.
 */
export function telexStates(syllable: string): readonly string[] {
  const toneless = syllable.normalize('NFD').replace(TONES, '').normalize('NFC');
  const states: string[] = [];
  let done = '';
  for (const letter of toneless) {
    const plain = PLAIN[letter.toLowerCase()];
    if (plain !== undefined) states.push(done + (letter === letter.toLowerCase() ? plain : plain.toUpperCase()));
    done += letter;
    states.push(done);
  }
  if (toneless !== syllable) states.push(syllable);
  return states;
}

/** Types Vietnamese as the two kinds of keyboard program do it, through Chromium's own input path. */
export class VietnameseKeyboard {
  private constructor(
    private readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  static async of(page: Page): Promise<VietnameseKeyboard> {
    return new VietnameseKeyboard(page, await page.context().newCDPSession(page));
  }

  /** As UniKey, EVKey and OpenKey do: Backspaces over what changes, then the new letters as key presses. */
  async retype(text: string): Promise<void> {
    await this.bySyllable(text, async (states) => {
      let shown = '';
      for (const state of states) {
        let same = 0;
        while (same < shown.length && shown[same] === state[same]) same += 1;
        for (let gone = shown.length; gone > same; gone -= 1) await this.page.keyboard.press('Backspace');
        for (const letter of state.slice(same)) await this.press(letter);
        shown = state;
      }
    });
  }

  /** As ibus, fcitx5, macOS and Windows do: a composition a syllable, committed at its end. */
  async compose(text: string): Promise<void> {
    await this.bySyllable(text, async (states) => {
      for (const state of states) {
        await this.session.send('Input.imeSetComposition', {
          text: state,
          selectionStart: state.length,
          selectionEnd: state.length,
        });
      }
      await this.session.send('Input.insertText', { text: states.at(-1) ?? '' });
    });
  }

  private async bySyllable(text: string, type: (states: readonly string[]) => Promise<void>): Promise<void> {
    for (const part of text.split(/([\p{L}\p{M}]+)/u)) {
      if (/^\p{L}/u.test(part)) await type(telexStates(part));
      else for (const letter of part) await this.press(letter);
    }
  }

  /** A key whose letter the keyboard program chose: Windows calls it VK_PACKET. */
  private async press(letter: string): Promise<void> {
    if (letter === '\n') return this.page.keyboard.press('Enter');
    const key = { key: letter, windowsVirtualKeyCode: 231 };
    await this.session.send('Input.dispatchKeyEvent', { type: 'keyDown', text: letter, ...key });
    await this.session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  }
}
