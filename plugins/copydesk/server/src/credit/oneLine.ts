/** Control characters, and those that turn the reading direction of whatever follows. */
// eslint-disable-next-line no-control-regex -- these are what is to go
const UNPRINTED = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Text as a credit can print it: on one line, and nothing in it that is not seen. */
export const oneLine = (text: string): string => text.replace(UNPRINTED, '').replace(/\s+/g, ' ').trim();
