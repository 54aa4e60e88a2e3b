/** Tells of runs: to the terminal, and as files for people and machines. Knows events, never pages or runbooks. */
export { type EvidenceOptions, evidenceReporter } from './evidence.ts';
export { type ReportOptions, renderReport } from './html/page.ts';
export { junitXml } from './junit.ts';
export type { RunRecord } from './record-types.ts';
export { type RunJson, runJson } from './run-json.ts';
export { emptyRecord, recordRun, tell } from './run-record.ts';
export { summaryMarkdown } from './summary.ts';
export { type TerminalOptions, terminalReporter } from './terminal.ts';
export { statusWords } from './words.ts';
