/* What each thread runs. */
export { default } from './answerRow';
export { linesOfRow } from './linesOfRow';
