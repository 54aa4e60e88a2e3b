#!/usr/bin/env node
import module from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';

// What was compiled once is not compiled again. The folder is the user's own: what lies there is run.
module.enableCompileCache?.(join(homedir(), '.tejun', 'compiled'));

await import('./main.ts');
