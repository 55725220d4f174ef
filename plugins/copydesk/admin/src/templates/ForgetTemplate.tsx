import { Button, Dialog } from '@strapi/design-system';
import { ConfirmDialog, useNotification } from '@strapi/strapi/admin';
import { useMessages } from '../messages';
import { errorMessage } from '../newsroom/errorMessage';
import { useForgetTemplateMutation } from '../newsroom/newsroomApi';

interface ForgetTemplateProps {
  source: { documentId: string; name: string };
  disabled: boolean;
}

/** Has everything forgotten that was learned of a source, once it was asked twice. */
export function ForgetTemplate({ source, disabled }: ForgetTemplateProps) {
  const say = useMessages();
  const { toggleNotification } = useNotification();
  const [forget, { isLoading }] = useForgetTemplateMutation();

  const run = async () => {
    const result = await forget(source.documentId);
    toggleNotification(
      'error' in result
        ? { type: 'danger', message: errorMessage(result.error, say('error.unreachable')) }
        : { type: 'success', message: say('templates.forgotten', { name: source.name }) },
    );
  };

  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button variant="danger-light" disabled={disabled} loading={isLoading}>
          {say('templates.forget')}
        </Button>
      </Dialog.Trigger>
      <ConfirmDialog onConfirm={run}>{say('templates.forgetSure', { name: source.name })}</ConfirmDialog>
    </Dialog.Root>
  );
}
