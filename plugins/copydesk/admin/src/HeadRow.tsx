import { Th, Thead, Tr, Typography } from '@strapi/design-system';

/** The headings of a table; '' over a column of buttons. */
export function HeadRow({ headings }: { headings: readonly string[] }) {
  return (
    <Thead>
      <Tr>
        {headings.map((heading) => (
          <Th key={heading}>
            <Typography variant="sigma" textColor="neutral600">
              {heading}
            </Typography>
          </Th>
        ))}
      </Tr>
    </Thead>
  );
}
