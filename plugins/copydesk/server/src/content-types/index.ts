import importSchema from './import/schema.json';
import importItemSchema from './import-item/schema.json';
import ruleSchema from './rule/schema.json';
import templateSchema from './template/schema.json';
import templateLineSchema from './template-line/schema.json';

export default {
  import: { schema: importSchema },
  'import-item': { schema: importItemSchema },
  rule: { schema: ruleSchema },
  template: { schema: templateSchema },
  'template-line': { schema: templateLineSchema },
};
