#!/usr/bin/env node
import { createRequire } from 'node:module';

// Required, not imported: Node looks at all members of a module that is imported, and some load a lot when they are looked at.
createRequire(import.meta.url)('./launch.cjs');
