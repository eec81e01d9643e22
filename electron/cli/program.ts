import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { config } from 'zod';
import packageJson from '../../package.json';
import { asOldFont } from '../jobs';
import { keptJobs, startChildProcess, type KeptJobs } from '../jobs/process';
import { errorCode } from '../disk';
import { addCommands } from './commands';
import { converting } from './converting';
import { endCommand } from './endCommand';
import { libraryOf, settingsFault, stetHome } from './homeSettings';
import { EXIT, processOutput, type Output } from './output';

// Compiling a schema costs more than the few values that one command checks by it.
config({ jitless: true });

const linesOf = (text: string): readonly string[] => text.replace(/\n$/, '').split('\n');

/** Whether a command works on the library that the settings name. */
const usesLibrary = (command: Command): boolean => command.getOptionValueSource('library') === 'default';

/** Runs a command line; returns its exit code. */
async function run(args: readonly string[], jobs: KeptJobs, output: Output): Promise<number> {
  // An empty `HOME` would name the current folder.
  const home = stetHome({ env: process.env, platform: process.platform, homeFolder: homedir() || userInfo().homedir });
  let code: number = EXIT.done;
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
  addCommands(program, {
    home,
    library: libraryOf(home),
    isTerminal: process.stderr.isTTY,
    output,
    jobsFor: ({ convert, oldFont }) => asOldFont(convert ? converting(jobs) : jobs, oldFont ?? null),
    end: (given) => void (code = given),
  });
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
