import { Page } from '@strapi/strapi/admin';
import { Outlet, Route, Routes } from 'react-router-dom';
import { AuditPage } from './audit/AuditPage';
import { FeedsPage } from './feeds/FeedsPage';
import { ImportReportPage } from './imports/ImportReportPage';
import { ImportsPage } from './imports/ImportsPage';
import { AUDIT_PERMISSIONS, IMPORT_PERMISSIONS, REVIEW_PERMISSIONS, RULES_PERMISSIONS } from './permissions';
import { PolicyPage } from './policy/PolicyPage';
import { RecleanPage } from './recleaning/RecleanPage';
import { RulesPage } from './rules/RulesPage';
import { ImportPage } from './scrape/ImportPage';
import { TemplatesPage } from './templates/TemplatesPage';

/** The pages that one permission opens. */
function Protected({ permissions }: { permissions: typeof IMPORT_PERMISSIONS }) {
  return (
    <Page.Protect permissions={permissions}>
      <Outlet />
    </Page.Protect>
  );
}

/** The plugin's pages under `/plugins/copydesk`. */
export default function CopydeskPages() {
  return (
    <Routes>
      <Route element={<Protected permissions={IMPORT_PERMISSIONS} />}>
        <Route index element={<ImportPage />} />
        <Route path="imports" element={<ImportsPage />} />
        <Route path="imports/:documentId" element={<ImportReportPage />} />
        <Route path="feeds" element={<FeedsPage />} />
      </Route>
      <Route element={<Protected permissions={REVIEW_PERMISSIONS} />}>
        <Route path="templates" element={<TemplatesPage />} />
        <Route path="clean-again" element={<RecleanPage />} />
        <Route path="policy" element={<PolicyPage />} />
      </Route>
      <Route element={<Protected permissions={RULES_PERMISSIONS} />}>
        <Route path="rules" element={<RulesPage />} />
      </Route>
      <Route element={<Protected permissions={AUDIT_PERMISSIONS} />}>
        <Route path="audit" element={<AuditPage />} />
      </Route>
      <Route path="*" element={<Page.Error />} />
    </Routes>
  );
}
