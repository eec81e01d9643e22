import { expect, it } from 'vitest';
import { emptyHistory, finish, MAX_STEPS, record, stepBack, stepForward, type History } from './history';
import { LONGEST_STEP_MS, PAUSE_MS } from './mergePolicy';
import type { Change, Edit, Moment } from './step';
import { textEdit } from './textEdit';

const moment = (headline: string): Moment<never> => ({ fields: { headline }, body: null, caret: { kind: 'nowhere' } });

/** A headline that is typed into, with a clock that goes only when told to. */
class Desk {
  history: History<never> = emptyHistory;
  text = '';
  caret = 0;
  now = 0;
  composition: number | null = null;
  private compositions = 0;

  wait(ms: number): this {
    this.now += ms;
    return this;
  }
  /** Each sign is a key 100 ms after the last one; "<" is Backspace. */
  type(keys: string): this {
    this.composition = null;
    for (const key of keys) {
      const { text, caret } = this;
      if (key === '<') this.become(text.slice(0, caret - 1) + text.slice(caret), caret - 1);
      else this.become(text.slice(0, caret) + key + text.slice(caret), caret + 1);
    }
    return this;
  }
  compose(...states: readonly string[]): this {
    this.compositions += 1;
    this.composition = this.compositions;
    const [text, start] = [this.text, this.caret];
    for (const state of states) this.become(text.slice(0, start) + state + text.slice(start), start + state.length);
    return this;
  }
  go(caret: number): this {
    this.caret = caret;
    return this;
  }
  become(after: string, caret: number): this {
    const text = textEdit(this.text, after, caret);
    return this.take({ kind: 'text', place: 'headline', text, caret, composition: this.composition }, after, caret);
  }
  take(edit: Edit, after: string, caret = after.length): this {
    this.now += 100;
    const change: Change<never> = { edit, at: this.now, before: moment(this.text), after: moment(after) };
    this.history = record(this.history, change);
    this.text = after;
    this.caret = caret;
    return this;
  }
  /** What each undo leaves, down to the start. */
  undone(): readonly string[] {
    const left: string[] = [];
    for (let back = stepBack(this.history); back; back = stepBack(back.history)) {
      left.push(back.step.before.fields.headline ?? '?');
    }
    return left;
  }
}

it('typing without a pause is one step', () => {
  expect(new Desk().type('Mưa lớn ở Huế').undone()).toEqual(['']);
});

it('a pause between words ends a step', () => {
  expect(new Desk().type('Mưa lớn').wait(PAUSE_MS).type(' ở Huế').undone()).toEqual(['Mưa lớn', '']);
});

it('a pause inside a word does not', () => {
  expect(new Desk().type('Mưa lơ').wait(9999).type('n').wait(9999).type('<<ớn').undone()).toEqual(['']);
});

it('Backspaces of a keyboard and the letters after them are one step with the word', () => {
  expect(new Desk().type('Bờ d').type('<đ').type('uong').type('<<<ương').type('<<<ường').undone()).toEqual(['']);
});

it('a tone put on a word after going back to it is a step from whole word to whole word', () => {
  const desk = new Desk().type('hoa ').wait(9999).type('<').wait(9999).type('<<òa');
  expect(desk.text).toBe('hòa');
  expect(desk.undone()).toEqual(['hoa ', '']);
});

it('a composition is one step, however long it takes, and goes with the words around it', () => {
  const desk = new Desk().compose('v', 'vi', 'viê').wait(9999);
  desk.compose('t').type(' ').compose('n', 'nam');
  expect(desk.undone()).toEqual(['']);
  expect(new Desk().compose('v', 'việt').wait(9999).type(' ').wait(9999).compose('n', 'nam').undone()).toEqual([
    'việt ',
    'việt',
    '',
  ]);
});

it('another place begins a step', () => {
  expect(new Desk().type('một hai').go(0).type('Số ').undone()).toEqual(['một hai', '']);
});

it('deleting past the last word is a step of its own, so that what was typed can be had back', () => {
  expect(new Desk().type('một hai').type('<<<<<').undone()).toEqual(['một hai', '']);
  expect(new Desk().type('một hai').wait(9999).type('<<<<<<<').undone()).toEqual(['một hai', '']);
});

it('a word deleted at once is a step of its own', () => {
  expect(new Desk().type('một hai').become('một ', 4).undone()).toEqual(['một hai', '']);
});

it('letters selected and typed over belong to their word, as some keyboards replace them', () => {
  expect(new Desk().type('hoa').wait(9999).become('hòa', 3).undone()).toEqual(['']);
});

it('what is pasted, formatted or chosen is a step of its own', () => {
  const desk = new Desk().type('một').take({ kind: 'whole' }, 'một hai').type(' ba');
  expect(desk.undone()).toEqual(['một hai', 'một', '']);
});

it('a silent change joins the step before it, and keeps what was taken back', () => {
  const desk = new Desk().type('một').take({ kind: 'silent' }, 'Một').wait(9999).type(' hai');
  expect(desk.undone()).toEqual(['Một', '']);
  const back = stepBack(desk.history);
  desk.history = back?.history ?? emptyHistory;
  desk.take({ kind: 'silent' }, 'MỘT');
  expect(stepForward(desk.history)?.step.after.fields.headline).toBe('Một hai');
});

it('a new paragraph begins a step, and what is typed in it goes on with it', () => {
  const desk = new Desk().type('một');
  const at = (place: string, caret: number) => ({ place, caret });
  desk.take(
    { kind: 'across', how: 'break', from: at('headline', 3), to: at('headline', 4), composition: null },
    'một\n',
  );
  expect(desk.type('hai').undone()).toEqual(['một', '']);
});

it('a step that has grown long ends between two words', () => {
  const desk = new Desk().type('a ');
  for (let ms = 0; ms <= LONGEST_STEP_MS + 1000; ms += 500) desk.wait(400).type('b');
  expect(desk.undone()).toHaveLength(1);
  desk.type(' ').type('c');
  expect(desk.undone().length).toBeGreaterThan(1);
  for (const text of desk.undone()) expect(text).not.toMatch(/bb$(?<!^a b+)/);
});

it('a step that was taken back is done again, and forgotten after a new one', () => {
  const desk = new Desk().type('một').wait(9999).type(' hai');
  const back = stepBack(desk.history);
  expect(back && stepForward(back.history)?.history).toEqual(finish(desk.history));
  desk.history = back?.history ?? emptyHistory;
  desk.text = 'một';
  desk.go(3).type(' ba');
  expect(stepForward(desk.history)).toBeNull();
  expect(desk.undone()).toEqual(['một', '']);
});

it('keeps so many steps and no more', () => {
  const desk = new Desk();
  for (let step = 0; step < MAX_STEPS + 10; step += 1) desk.take({ kind: 'whole' }, `${step}`);
  expect(desk.undone()).toHaveLength(MAX_STEPS);
  expect(desk.undone().at(-1)).toBe('9');
});
