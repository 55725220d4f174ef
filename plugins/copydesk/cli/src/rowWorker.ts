/* What each thread runs. */
export { default } from './answerRow';
