import { computed, effect, signal, untracked, type ReadonlySignal } from '@lexical/extension';
import {
  defineExtension,
  type AnyLexicalExtensionArgument,
  type BaseSelection,
  type ExtensionRegisterState,
  type LexicalEditor,
} from 'lexical';
import type { Text } from '../i18n';
import type { BodyEditorProps } from './bodyEditorProps';
import type { LinkPlace } from './link/linkPlace';

/** A dialog of the body, with what was selected when it was asked for: the dialog takes the focus. */
export type EditorDialog =
  | { readonly kind: 'link'; readonly place: LinkPlace }
  /** `place` is null where nothing was selected. */
  | { readonly kind: 'embed'; readonly place: BaseSelection | null };

/** What the page around an editor gives to its behaviours. */
export interface HostProps extends BodyEditorProps {
  readonly text: Text;
  readonly openDialog: (dialog: EditorDialog) => void;
}

/** The page around one editor, as its behaviours see it. An effect that reads a signal of it runs again when that changes. */
export interface EditorHost {
  readonly isOnPage: ReadonlySignal<boolean>;
  /** True also while the editor is on no page. */
  readonly isReadOnly: ReadonlySignal<boolean>;
  /** The texts of the interface, for what is drawn once and has to follow a change of language. */
  readonly language: ReadonlySignal<Text | null>;
  /** Returns what the page gave last, also after it is gone; throws before there was one. */
  readonly now: () => HostProps;
  /** Returns a text in the language of the moment. */
  readonly text: Text;
  /** Shows a sentence to the user. */
  readonly onNotice: (message: string) => void;
  /** Sets what the page gives; the first time, the behaviours begin. */
  readonly enter: (props: HostProps) => void;
  /** Ends the behaviours. */
  readonly leave: () => void;
}

/** Makes the host of an editor that is on no page yet. */
export function createHost(): EditorHost {
  const props = signal<HostProps | null>(null);
  const isOnPage = signal(false);
  const now = (): HostProps => {
    const given = props.peek();
    if (!given) throw new Error('The editor was on no page yet');
    return given;
  };
  return {
    isOnPage,
    isReadOnly: computed(() => props.value?.isReadOnly ?? true),
    language: computed(() => props.value?.text ?? null),
    now,
    text: (key, values) => now().text(key, values),
    onNotice: (message) => now().onNotice(message),
    enter(given) {
      props.value = given;
      isOnPage.value = true;
    },
    leave() {
      isOnPage.value = false;
    },
  };
}

/** Holds the host of an editor. */
export const HostExtension = defineExtension({ name: 'stet/host', build: createHost });

/**
 * Defines a behaviour of the body: `register` is called when the editor comes onto the page, and what it returns when the
 * editor leaves it. An editor without a page, as in the test of a node, has none of it. `register` gets the outputs of
 * `dependencies` by its third argument.
 */
export const defineBehaviour = (
  name: string,
  register: (editor: LexicalEditor, host: EditorHost, state: ExtensionRegisterState<unknown, unknown>) => () => void,
  dependencies: AnyLexicalExtensionArgument[] = [],
) =>
  defineExtension({
    name: `stet/${name}`,
    dependencies: [HostExtension, ...dependencies],
    register: (editor, _config, state) => {
      const host = state.getDependency(HostExtension).output;
      return effect(() => (host.isOnPage.value ? untracked(() => register(editor, host, state)) : undefined));
    },
  });

/**
 * Calls `register` with the value of a signal, and again whenever that changes, after the dispose function of the last
 * call; returns a dispose function.
 */
export const registerWith = <T>(
  value: ReadonlySignal<T>,
  register: (now: T) => (() => void) | undefined,
): (() => void) =>
  effect(() => {
    const now = value.value;
    return untracked(() => register(now));
  });

/** The body can be changed while the page may be edited. */
export const EditableExtension = defineBehaviour('editable', (editor, { isReadOnly }) =>
  registerWith(isReadOnly, (is) => {
    editor.setEditable(!is);
    return undefined;
  }),
);
