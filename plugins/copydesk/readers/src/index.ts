export {
  describeLeftOut,
  describePlace,
  describeProblem,
  type Found,
  type FoundAddress,
  type FoundScrape,
  type LeftOut,
  type Place,
  type Problem,
  type Withdrawal,
} from './found';
export { formatOf, HEAD } from './format';
export { blocksToHtml } from './record/strapiBlocks';
export { READER_LIMITS, type ReaderLimits } from './limits';
export { readScrapes, type GivenFile } from './readScrapes';
export { plainWords } from './text/plainWords';
export { Unreadable } from './unreadable';
