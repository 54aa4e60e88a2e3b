import { StepFailure, UsageError, type Where } from '../../base/errors.ts';

/** An error in the course of a run, with its place. Also what a step cannot be begun with is a failure of the run by now: exit code 2 says that nothing was started. */
export function asFailure(error: unknown, where: Where): unknown {
  const failure = error instanceof UsageError ? cannotBegin(error) : error;
  if (failure instanceof StepFailure) failure.where ??= where;
  return failure;
}

function cannotBegin(cause: UsageError): StepFailure {
  const { code, text, hint, where } = cause;
  const failure = new StepFailure(code, text, { hint, where, cause, final: true });
  failure.untouched = true;
  return failure;
}
