import { defineExtension } from 'lexical';
import { registerInsert } from '../insertAtCaret';
import { INSERT_RULE_COMMAND } from './ruleCommands';
import { $createRuleNode, RuleNode } from './RuleNode';

/** Rules between two parts of a story. */
export const RuleExtension = defineExtension({
  name: 'stet/rule',
  nodes: () => [RuleNode],
  register: (editor) => registerInsert(editor, INSERT_RULE_COMMAND, () => [$createRuleNode()]),
});
