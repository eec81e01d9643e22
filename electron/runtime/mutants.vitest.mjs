import { defineConfig } from 'vitest/config';

const folder = process.env['STET_MUTANTS'] ?? '{shared,electron}';

/** Tests of the laws of import, which need exporters as well and so cannot be beside the source (docs/technical/round-trip.md). */
const IMPORT_LAWS = [
  'electron/jobs/direct/{roundTrip,wordTrip,markdown,readWordDocument,returnedWord}.test.ts',
  'electron/jobs/{htmlRoundTrip,fieldCases}.test.ts',
];

// The tests that a mutant must get by (mutants.mjs): those of its folder that are done in a moment.
export default defineConfig({
  test: {
    include: [`${folder}/**/*.test.ts`, ...(folder === 'shared/import' ? IMPORT_LAWS : [])],
    exclude: [
      '**/node_modules/**',
      // They start programs, wait for the disk or the clock, or build the library anew with a guard taken out.
      'electron/library/{killed,everyCall,powerCut,damagedFiles,otherPrograms,twoMachines,clock,diskFaults,mergesAtOnce}.test.ts',
      // One of its tries takes longer than a property has here.
      'electron/library/model.test.ts',
      'electron/jobs/{fullDisk,everyFileOpens,names}.test.ts',
      'electron/jobs/process/{processJobs,jobLimits}.test.ts',
      'electron/jobs/office/{officeConverter,realOffice}.test.ts',
      'electron/jobs/direct/returnedFromOffice.test.ts',
      'shared/import/docx/{corpora,hostile}.test.ts',
    ],
    environment: 'node',
    isolate: false,
    setupFiles: ['electron/runtime/mutants.setUp.mjs'],
    testTimeout: 60_000,
  },
});
