import { Flex, Typography } from '@strapi/design-system';
import { CheckCircle, CrossCircle, Information, WarningCircle } from '@strapi/icons';
import type { ReactNode } from 'react';

export type NoticeTone = 'info' | 'success' | 'warning' | 'danger';

const TONES = {
  info: { Icon: Information, background: 'primary100', border: 'primary200', icon: 'primary600' },
  success: { Icon: CheckCircle, background: 'success100', border: 'success200', icon: 'success600' },
  warning: { Icon: WarningCircle, background: 'warning100', border: 'warning200', icon: 'warning600' },
  danger: { Icon: CrossCircle, background: 'danger100', border: 'danger200', icon: 'danger600' },
} as const;

interface NoticeProps {
  tone: NoticeTone;
  title: string;
  children?: ReactNode;
}

/** A message within a page; one of danger is read out at once, the others when the reader pauses. */
export function Notice({ tone, title, children }: NoticeProps) {
  const { Icon, background, border, icon } = TONES[tone];

  return (
    <Flex
      role={tone === 'danger' ? 'alert' : 'status'}
      background={background}
      borderColor={border}
      hasRadius
      paddingTop={3}
      paddingBottom={3}
      paddingLeft={4}
      paddingRight={4}
      gap={3}
      alignItems="flex-start"
      width="100%"
    >
      <Flex paddingTop="2px" shrink={0}>
        <Icon aria-hidden fill={icon} width="1.6rem" height="1.6rem" />
      </Flex>
      <Flex direction="column" alignItems="flex-start" gap={1} minWidth={0}>
        <Typography fontWeight="bold" textColor="neutral800">
          {title}
        </Typography>
        {children}
      </Flex>
    </Flex>
  );
}
