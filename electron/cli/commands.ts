import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import { exportFormatSchema, packagePartsSchema, type ExportFormat } from '../../shared/bridge';
import { isoInstant, OLD_FONTS, oneLine, type OldFont } from '../../shared/text';
import type { KeptJobs } from '../jobs/process';
import { expandInputs } from './expandInputs';
import type { ExportOptions } from './exportCommand';
import { houseStyleIn, houseStyleOf } from './homeSettings';
import type { MergeOptions } from './mergeCommand';
import { EXIT, type Output } from './output';

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
export interface ReadFlags {
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

/** What the commands work with. */
export interface CommandLine {
  /** Absolute path of STET_HOME. */
  readonly home: string;
  /** Folder of the library that the settings name. */
  readonly library: string;
  readonly isTerminal: boolean;
  readonly output: Output;
  /** Returns the jobs for files that are read so. */
  readonly jobsFor: (flags: ReadFlags) => KeptJobs;
  /** Takes the exit code of the command that ran. */
  readonly end: (code: number) => void;
}

/** Adds every command of `stet`. What a command does is loaded when it runs. */
export function addCommands(program: Command, cli: CommandLine): void {
  for (const add of [addExport, addImport, addCheck, addList, addDiff, addMerge]) add(program, cli);
}

function addExport(program: Command, cli: CommandLine): void {
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
        cli.end(
          await (
            await import('./exportCommand')
          ).exportCommand(
            paths,
            { formats: to, isTerminal: cli.isTerminal, ...options },
            cli.jobsFor({ convert, oldFont }),
            cli.output,
          ),
        );
      },
    );
}

function addImport(program: Command, cli: CommandLine): void {
  program
    .command('import')
    .description('Make drafts of article texts or of drafts from elsewhere; merge another copy of a draft into it.')
    .argument('<input...>', INPUT)
    .option('--library <dir>', 'folder of the library', cli.library)
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
        cli.end(
          await (
            await import('./libraryCommands')
          ).importCommand(
            paths,
            { folder, json, isTerminal: cli.isTerminal, isOpen },
            cli.jobsFor({ convert, oldFont }),
            cli.output,
          ),
        );
      },
    );
}

function addCheck(program: Command, cli: CommandLine): void {
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
        const house = style === undefined ? houseStyleOf(cli.home) : houseStyleIn(style);
        if (typeof house === 'string') {
          cli.output.complain(oneLine(`${style}: ${house}.`));
          cli.end(EXIT.unreadable);
        } else
          cli.end(
            await (
              await import('./checkCommand')
            ).checkCommand(
              await expandInputs(inputs, convert),
              { json, house, now: isoInstant(new Date()) },
              cli.jobsFor({ convert, oldFont }),
              cli.output,
            ),
          );
      },
    );
}

function addList(program: Command, cli: CommandLine): void {
  program
    .command('list')
    .description('List the drafts of a library, newest first.')
    .option('--library <dir>', 'folder of the library', cli.library)
    .option('--json', 'print one JSON object', false)
    .action(async (options: { library: string; json: boolean }) => {
      cli.end(
        await (
          await import('./libraryCommands')
        ).listCommand(options.library, options.json, cli.jobsFor({}), cli.output),
      );
    });
}

function addDiff(program: Command, cli: CommandLine): void {
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
      cli.end(
        await (
          await import('./diffCommand')
        ).diffCommand([before, after], { json, colour }, cli.jobsFor({ convert, oldFont }), cli.output),
      );
    });
}

function addMerge(program: Command, cli: CommandLine): void {
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
        cli.end(
          await (
            await import('./mergeCommand')
          ).mergeCommand([base, mine, theirs], options, cli.jobsFor({ convert, oldFont }), cli.output),
        );
      },
    );
}
