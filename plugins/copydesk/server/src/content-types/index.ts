import importSchema from './import/schema.json';
import importItemSchema from './import-item/schema.json';

export default {
  import: { schema: importSchema },
  'import-item': { schema: importItemSchema },
};
