import type { Core, UID } from '@strapi/strapi';
import { entryPlan, type Limits } from './entryPlan';
import { componentsIn, type Entry } from './insertEntries';

/** What Strapi would refuse of a draft's fields, in words for an editor, the field's name first; its components too. */
export function entryFaults(
  strapi: Core.Strapi,
  uid: UID.ContentType | UID.Component,
  entry: Entry,
): string[] {
  const plan = entryPlan(strapi, uid);
  const own = plan.scalars.flatMap(({ name, limits }) => {
    const fault = faultOf(limits, entry[name]);
    return fault === null ? [] : [`${name} ${fault}`];
  });
  const parts = plan.components.flatMap(({ name, target }) =>
    componentsIn(entry[name]).flatMap((component) =>
      entryFaults(strapi, target, component).map((fault) => `${name}.${fault}`),
    ),
  );
  return [...own, ...parts];
}

function faultOf({ maxLength, regex, values, min, max }: Limits, value: unknown): string | null {
  if (typeof value === 'number') {
    if (min !== null && value < min) return `is ${value}; the least is ${min}.`;
    if (max !== null && value > max) return `is ${value}; the most is ${max}.`;
  }
  if (typeof value !== 'string') return null;
  if (maxLength !== null && value.length > maxLength)
    return `has ${value.length} characters; the most is ${maxLength}.`;
  if (values !== null && !values.includes(value))
    return `is “${value}”; it must be one of ${values.join(', ')}.`;
  if (regex !== null && value !== '' && !regex.test(value))
    return `is “${value}”, which is not of the form that the field asks for.`;
  return null;
}
