import { createHash } from 'node:crypto';
import { CheckStatus } from '@stryker-mutator/api/check';
import { PluginKind, declareFactoryPlugin } from '@stryker-mutator/api/plugin';

/** How many mutants one of the sample represents; set by mutants.mjs. */
const EVERY = Number(process.env['STET_MUTANTS_SAMPLE'] ?? 1);

// A Stryker checker that passes one mutant of `EVERY`, chosen by a hash of what it changes and where: the same ones each time.
// The others end as "compile error", which Stryker leaves out of its score.
export const strykerPlugins = [
  declareFactoryPlugin(PluginKind.Checker, 'sample', () => ({
    async init() {},
    /**
     * @param {import('@stryker-mutator/api/core').Mutant[]} mutants
     * @returns {Promise<Record<string, import('@stryker-mutator/api/check').CheckResult>>}
     */
    async check(mutants) {
      return Object.fromEntries(
        mutants.map((mutant) => [
          mutant.id,
          isInSample(mutant)
            ? { status: CheckStatus.Passed }
            : { status: CheckStatus.CompileError, reason: 'not in the sample' },
        ]),
      );
    },
  })),
];

/** @param {import('@stryker-mutator/api/core').Mutant} mutant */
function isInSample({ fileName, location, replacement }) {
  const place = `${fileName.replace(/^.*?(?=\/(?:shared|electron)\/)/, '')} ${JSON.stringify(location)} ${replacement}`;
  return createHash('sha256').update(place).digest().readUInt32BE() % EVERY === 0;
}
