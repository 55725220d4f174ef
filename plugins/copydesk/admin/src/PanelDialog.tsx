import { Button, Flex, Modal, Typography, type ButtonProps } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useMessages } from './messages';
import { errorMessage } from './newsroom/errorMessage';
import { fieldErrors } from './newsroom/fieldErrors';
import { Notice } from './Notice';

const WIDE = { maxWidth: '120rem' };

interface PanelDialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** The button that opens it. */
  trigger: { label: string; variant: ButtonProps['variant']; disabled: boolean };
  title: string;
  /** What happens. */
  body: string;
  /** The button that does it. */
  action: { label: string; variant?: ButtonProps['variant']; disabled: boolean; isLoading: boolean };
  onAction: () => void;
  /** The newsroom's refusal; what it says of a field is that field's to show. */
  error: unknown;
  /** What leaving it alone is called; "Cancel" without it. */
  dismiss?: string;
  /** Whether texts stand side by side in it. */
  isWide?: boolean;
  children: ReactNode;
}

/**
 * A button of a panel, and the dialog in which it asks for what it needs. No form of its own, since it stands within
 * that of the entry.
 */
export function PanelDialog(props: PanelDialogProps) {
  const { isOpen, onOpenChange, trigger, title, body, action, onAction, error, dismiss, isWide, children } =
    props;
  const say = useMessages();

  return (
    <Modal.Root open={isOpen} onOpenChange={onOpenChange}>
      <Modal.Trigger>
        <Button type="button" size="S" variant={trigger.variant} disabled={trigger.disabled}>
          {trigger.label}
        </Button>
      </Modal.Trigger>
      <Modal.Content {...(isWide && { style: WIDE })}>
        <Modal.Header closeLabel={say('publication.cancel')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {error !== undefined && fieldErrors(error).size === 0 && (
              <Notice tone="danger" title={errorMessage(error, say('error.unreachable'))} />
            )}
            <Typography>{body}</Typography>
            {children}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Modal.Close>
            <Button type="button" variant="tertiary">
              {dismiss ?? say('publication.cancel')}
            </Button>
          </Modal.Close>
          <Button
            type="button"
            variant={action.variant}
            disabled={action.disabled}
            loading={action.isLoading}
            onClick={onAction}
          >
            {action.label}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
