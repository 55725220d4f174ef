/** The style of a cell whose text may be long: the design system's cells keep to one line. */
export const WRAPPED = { whiteSpace: 'normal' } as const;
