import { $create, DecoratorNode, type LexicalNode } from 'lexical';
import type { JSX } from 'react';
import { RuleView } from './RuleView';

/** A rule between two parts of a story. */
export class RuleNode extends DecoratorNode<JSX.Element> {
  override $config() {
    return this.config('rule', { extends: DecoratorNode });
  }
  override createDOM(): HTMLElement {
    const element = document.createElement('div');
    element.className = 'editor-rule';
    return element;
  }
  override updateDOM(): false {
    return false;
  }
  override isInline(): false {
    return false;
  }
  override getTextContent(): string {
    return '\n';
  }
  override decorate(): JSX.Element {
    return <RuleView nodeKey={this.getKey()} />;
  }
}

/** Creates a rule. */
export const $createRuleNode = (): RuleNode => $create(RuleNode);
/** Whether a node is a rule; false for null and undefined. */
export const $isRuleNode = (node: LexicalNode | null | undefined): node is RuleNode => node instanceof RuleNode;
