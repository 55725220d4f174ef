import auditChainSchema from './audit-chain/schema.json';
import auditEventSchema from './audit-event/schema.json';
import feedPollSchema from './feed-poll/schema.json';
import importSchema from './import/schema.json';
import importBatchSchema from './import-batch/schema.json';
import importItemSchema from './import-item/schema.json';
import nearDuplicateSchema from './near-duplicate/schema.json';
import overrideSchema from './override/schema.json';
import photoFetchSchema from './photo-fetch/schema.json';
import ruleSchema from './rule/schema.json';
import templateSchema from './template/schema.json';
import templateLineSchema from './template-line/schema.json';
import textSignatureSchema from './text-signature/schema.json';

export default {
  'audit-chain': { schema: auditChainSchema },
  'audit-event': { schema: auditEventSchema },
  'feed-poll': { schema: feedPollSchema },
  import: { schema: importSchema },
  'import-batch': { schema: importBatchSchema },
  'import-item': { schema: importItemSchema },
  'near-duplicate': { schema: nearDuplicateSchema },
  override: { schema: overrideSchema },
  'photo-fetch': { schema: photoFetchSchema },
  rule: { schema: ruleSchema },
  template: { schema: templateSchema },
  'template-line': { schema: templateLineSchema },
  'text-signature': { schema: textSignatureSchema },
};
