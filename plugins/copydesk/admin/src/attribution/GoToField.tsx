import { TextButton } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useMessages } from '../messages';
import { fieldPath, type NameOfField } from './fieldPath';
import { focusField } from './focusField';

interface GoToFieldProps {
  path: string[];
  nameOf: NameOfField;
}

/** The way from a check to the field in which it is mended. */
export function GoToField({ path, nameOf }: GoToFieldProps) {
  const say = useMessages();
  const { toggleNotification } = useNotification();
  const field = fieldPath(path, nameOf);

  const go = () => {
    if (!focusField(path))
      toggleNotification({ type: 'info', message: say('check.fieldNotShown', { field }) });
  };

  return <TextButton onClick={go}>{say('check.goTo', { field })}</TextButton>;
}
