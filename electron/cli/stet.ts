import { join } from 'node:path';
import { keepCompiledCode } from '../keepCompiledCode';

keepCompiledCode(join(__dirname, 'compiled'));
void import('./program').then(({ runProgram }) => runProgram(__dirname));
