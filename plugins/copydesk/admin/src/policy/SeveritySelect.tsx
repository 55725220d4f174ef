import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useMessages } from '../messages';
import { SEVERITIES, type Severity } from '../newsroom/contract/policy';

interface SeveritySelectProps {
  /** What the rule is called, for a screen reader. */
  label: string;
  standard: Severity;
  value: Severity;
  onChange: (severity: Severity) => void;
}

/** What a finding of a rule shall do; the standard is marked. */
export function SeveritySelect({ label, standard, value, onChange }: SeveritySelectProps) {
  const say = useMessages();

  return (
    <Field.Root>
      <SingleSelect
        aria-label={label}
        value={value}
        onChange={(chosen) => {
          const severity = SEVERITIES.find((one) => one === chosen);
          if (severity) onChange(severity);
        }}
      >
        {SEVERITIES.map((severity) => (
          <SingleSelectOption key={severity} value={severity}>
            {severity === standard
              ? say('policy.standard', { severity: say(`policy.severity.${severity}`) })
              : say(`policy.severity.${severity}`)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}
