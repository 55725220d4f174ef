import { Box, type BoxProps } from '@strapi/design-system';

/** The surface that the admin panel's own pages put their content on. */
export function Card(props: BoxProps) {
  return <Box background="neutral0" hasRadius shadow="tableShadow" padding={5} {...props} />;
}
