/** An error of Node's own, which carries a code: 'ENOENT', 'ERR_PARSE_ARGS_UNKNOWN_OPTION'. */
export interface SystemError {
  code: string;
  message: string;
}

export function isSystemError(error: unknown): error is SystemError {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    typeof error.code === 'string' &&
    'message' in error &&
    typeof error.message === 'string'
  );
}
