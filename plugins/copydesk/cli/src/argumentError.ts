import { isSystemError, type SystemError } from './systemError';

/** Whether Node's parser of arguments did not understand what was typed. */
export const isArgumentError = (error: unknown): error is SystemError =>
  isSystemError(error) && error.code.startsWith('ERR_PARSE_ARGS');
