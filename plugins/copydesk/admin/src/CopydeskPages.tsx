import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { ImportReportPage } from './imports/ImportReportPage';
import { ImportsPage } from './imports/ImportsPage';
import { IMPORT_PERMISSIONS } from './permissions';
import { ImportPage } from './scrape/ImportPage';

/** The plugin's pages under `/plugins/copydesk`. */
export default function CopydeskPages() {
  return (
    <Page.Protect permissions={IMPORT_PERMISSIONS}>
      <Routes>
        <Route index element={<ImportPage />} />
        <Route path="imports" element={<ImportsPage />} />
        <Route path="imports/:documentId" element={<ImportReportPage />} />
        <Route path="*" element={<Page.Error />} />
      </Routes>
    </Page.Protect>
  );
}
