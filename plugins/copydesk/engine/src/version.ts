/** Goes up with every change that can make a story come out differently. */
export const ENGINE_VERSION = '0.1.0';
