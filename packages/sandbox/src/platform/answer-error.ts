import { Problem, problemResponse } from '../api/problem.ts';

/** What engines refuse they say with plain errors: a bot that is none, a stage that is not there. */
export function answerError(error: Error): Response {
  if (error instanceof Problem) return problemResponse(error);
  // Anything else is a fault of the sandbox, and not of who asked.
  if (error.constructor !== Error) throw error;
  return problemResponse(new Problem(400, `It can not be done: ${error.message}`));
}
