import importSchema from './import/schema.json';
import importItemSchema from './import-item/schema.json';
import ruleSchema from './rule/schema.json';

export default {
  import: { schema: importSchema },
  'import-item': { schema: importItemSchema },
  rule: { schema: ruleSchema },
};
