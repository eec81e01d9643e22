import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { exportFormatSchema, packagePartsSchema, type ExportFormat } from '../../shared/bridge';
import { isoInstant, OLD_FONTS, oneLine, type OldFont } from '../../shared/text';
import { config } from 'zod';
import packageJson from '../../package.json';
import { asOldFont } from '../jobs';
import { keptJobs, startChildProcess, type KeptJobs } from '../jobs/process';
import { errorCode } from '../disk';
import { converting } from './converting';
import { endCommand } from './endCommand';
import { expandInputs } from './expandInputs';
import type { ExportOptions } from './exportCommand';
import type { MergeOptions } from './mergeCommand';
import { houseStyleIn, houseStyleOf, libraryOf, settingsFault, stetHome } from './homeSettings';
import { EXIT, processOutput, type Output } from './output';

// Compiling a schema costs more than the few values that one command checks by it.
config({ jitless: true });

const FORMATS: readonly string[] = exportFormatSchema.options;

const INPUT =
  "a draft's folder, a .stet package, a Word document (.docx), an article as a file of text, Markdown, HTML or ninjs with its photos beside it, a web page saved as one file (.mhtml), or a folder of such files";

const CONVERT = new Option(
  '--convert',
  'convert documents in .doc, .rtf and .odt by LibreOffice where it is on this computer; else they are refused',
);
const OLD_FONT = new Option(
  '--old-font <font>',
  'read text that names no old Vietnamese font as written for one of TCVN3 (.VnTime) or VNI; drafts, packages and ninjs are in Unicode and read as they are',
).choices(OLD_FONTS);

/** How the files that a command is given are read. */
interface ReadFlags {
  readonly convert?: true | undefined;
  readonly oldFont?: OldFont | undefined;
}
type ExportFlags = Omit<ExportOptions, 'formats' | 'isTerminal'>;

/** Reads "html,docx". Commander reports to the user what is thrown here. */
function formatsOf(text: string): readonly ExportFormat[] {
  const names = [...new Set(text.split(',').map((name) => name.trim()))];
  const odd = names.find((name) => !FORMATS.includes(name));
  if (odd !== undefined) throw new InvalidArgumentError(`"${odd}" is not one of ${FORMATS.join(', ')}.`);
  return names as ExportFormat[]; // Each was found in FORMATS just now.
}

/** Refuses an empty path, which an unset variable of a script expands to. */
function pathOf(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('It names nothing.');
  return text;
}

const linesOf = (text: string): readonly string[] => text.replace(/\n$/, '').split('\n');

/** Whether a command works on the library that the settings name. */
const usesLibrary = (command: Command): boolean => command.getOptionValueSource('library') === 'default';

async function run(args: readonly string[], jobs: KeptJobs, output: Output): Promise<number> {
  // An empty `HOME` would name the current folder.
  const home = stetHome({ env: process.env, platform: process.platform, homeFolder: homedir() || userInfo().homedir });
  const library = libraryOf(home);
  const isTerminal = process.stderr.isTTY;
  let code: number = EXIT.done;
  const jobsFor = ({ convert, oldFont }: ReadFlags): KeptJobs =>
    asOldFont(convert ? converting(jobs) : jobs, oldFont ?? null);
  const program = new Command('stet')
    .description('Stet on the command line: export, import, check and list stories.')
    .version(packageJson.version)
    .exitOverride()
    .configureOutput({
      // Its messages repeat what was typed.
      writeOut: (text) => linesOf(text).forEach((line) => output.result(line)),
      writeErr: (text) => linesOf(text).forEach((line) => output.complain(line)),
    })
    .configureHelp({ showGlobalOptions: true })
    .hook('preAction', (_, command) => {
      jobs.standBy?.();
      // Those that go by the settings, where no option names what holds instead.
      const goesByThem = command.name() === 'check' ? command.opts()['style'] === undefined : usesLibrary(command);
      const fault = goesByThem ? settingsFault(home) : null;
      if (fault !== null) output.complain(fault);
    });
  program
    .command('export')
    .description(
      'Export drafts or article texts; each goes to DIR/<slug>/. Exit 2 when an input cannot be read; the others are still exported.',
    )
    .argument('<input...>', INPUT)
    .requiredOption('--to <formats>', `comma-separated: ${FORMATS.join(', ')}`, formatsOf)
    .requiredOption('--out <dir>', 'folder to export into', pathOf)
    .addOption(
      new Option(
        '--with <parts>',
        'what goes into stet: all the draft, or the text only, without versions, comments and notes',
      )
        .choices(packagePartsSchema.options)
        .default('all'),
    )
    .option('--with-changes', "show changes since the baseline and comments in docx, as Word's own", false)
    .addOption(CONVERT)
    .addOption(OLD_FONT)
    .option('--json', 'print one JSON object instead of a line a file', false)
    .action(
      async (
        inputs: string[],
        { to, convert, oldFont, ...options }: ReadFlags & { to: readonly ExportFormat[] } & ExportFlags,
      ) => {
        const paths = await expandInputs(inputs, convert);
        code = await (
          await import('./exportCommand')
        ).exportCommand(paths, { formats: to, isTerminal, ...options }, jobsFor({ convert, oldFont }), output);
      },
    );
  program
    .command('import')
    .description('Make drafts of article texts or of drafts from elsewhere; merge another copy of a draft into it.')
    .argument('<input...>', INPUT)
    .option('--library <dir>', 'folder of the library', library)
    .addOption(CONVERT)
    .addOption(OLD_FONT)
    .option('--json', 'print one JSON object, with what was merged', false)
    .action(
      async (
        inputs: string[],
        { library: folder, json, convert, oldFont }: ReadFlags & { library: string; json: boolean },
      ) => {
        const isOpen = async (): Promise<boolean> => (await import('./runningStet')).hasOpen(folder);
        const paths = await expandInputs(inputs, convert);
        code = await (
          await import('./libraryCommands')
        ).importCommand(paths, { folder, json, isTerminal, isOpen }, jobsFor({ convert, oldFont }), output);
      },
    );
  program
    .command('check')
    .description("Check drafts or article texts by the window's house style. Exit 3 when a check finds an error.")
    .argument('<input...>', INPUT)
    .option('--style <file>', 'JSON of another house style: {"toneStyle", "headlineLimit", "leadLimit"}')
    .addOption(CONVERT)
    .addOption(OLD_FONT)
    .option('--json', 'print one JSON object instead of a line a finding', false)
    .action(
      async (inputs: string[], { json, style, convert, oldFont }: ReadFlags & { json: boolean; style?: string }) => {
        const house = style === undefined ? houseStyleOf(home) : houseStyleIn(style);
        if (typeof house === 'string') {
          output.complain(oneLine(`${style}: ${house}.`));
          code = EXIT.unreadable;
        } else
          code = await (
            await import('./checkCommand')
          ).checkCommand(
            await expandInputs(inputs, convert),
            { json, house, now: isoInstant(new Date()) },
            jobsFor({ convert, oldFont }),
            output,
          );
      },
    );
  program
    .command('list')
    .description('List the drafts of a library, newest first.')
    .option('--library <dir>', 'folder of the library', library)
    .option('--json', 'print one JSON object', false)
    .action(async (options: { library: string; json: boolean }) => {
      code = await (await import('./libraryCommands')).listCommand(options.library, options.json, jobs, output);
    });
  program
    .command('diff')
    .description(
      'Print what changed between two drafts, packages or texts, a line a change. Exit 0 whether or not they differ.',
    )
    .argument('<before>', 'the earlier one')
    .argument('<after>', 'the later one')
    .addOption(CONVERT)
    .addOption(OLD_FONT)
    .option('--json', 'print one JSON object', false)
    .action(async (before: string, after: string, { json, convert, oldFont }: ReadFlags & { json: boolean }) => {
      const colour = process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === '';
      code = await (
        await import('./diffCommand')
      ).diffCommand([before, after], { json, colour }, jobsFor({ convert, oldFont }), output);
    });
  program
    .command('merge')
    .description(
      'Merge two edited copies of a story. What both changed differently stays as MINE has it and is told on stderr.',
    )
    .argument('<base>', 'the story that both were made from')
    .argument('<mine>', 'your copy')
    .argument('<theirs>', 'the other copy')
    .requiredOption('--out <file>', 'a new .stet package, or a new folder for a draft', pathOf)
    .addOption(CONVERT)
    .addOption(OLD_FONT)
    .option('--unrelated', 'merge them also where a copy has next to nothing in common with BASE', false)
    .option('--json', 'print one JSON object, with the conflicts', false)
    .action(
      async (
        base: string,
        mine: string,
        theirs: string,
        { convert, oldFont, ...options }: ReadFlags & MergeOptions,
      ) => {
        code = await (
          await import('./mergeCommand')
        ).mergeCommand([base, mine, theirs], options, jobsFor({ convert, oldFont }), output);
      },
    );
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    // Commander has printed what is wrong, or the help or version that was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongUsage;
    throw error;
  }
}

/** Runs the command line of this process, with the jobs of the worker in a folder, and ends the process with its exit code. */
export async function runProgram(folder: string): Promise<void> {
  const jobs = keptJobs(() => startChildProcess(join(folder, 'childWorker.cjs')));
  const output = processOutput();
  process.once('exit', () => {
    // A stream's failure is known only after the work.
    if (output.hasLostResults() && process.exitCode === EXIT.done) process.exitCode = EXIT.unreadable;
  });
  try {
    process.exitCode = await run(process.argv.slice(2), jobs, output);
  } catch (error) {
    // The system lacks something that everything needs, such as file handles. What is Stet's own fault shows its stack.
    if (!(error instanceof Error) || errorCode(error) === '') throw error;
    output.complain(`Stet cannot go on: ${error.message}`);
    process.exitCode = EXIT.unreadable;
  } finally {
    jobs.end();
  }
  await endCommand();
}
