import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { ImportReportPage } from './imports/ImportReportPage';
import { ImportsPage } from './imports/ImportsPage';
import { IMPORT_PERMISSIONS, REVIEW_PERMISSIONS } from './permissions';
import { RecleanPage } from './recleaning/RecleanPage';
import { ImportPage } from './scrape/ImportPage';
import { TemplatesPage } from './templates/TemplatesPage';

/** The plugin's pages under `/plugins/copydesk`. */
export default function CopydeskPages() {
  return (
    <Page.Protect permissions={IMPORT_PERMISSIONS}>
      <Routes>
        <Route index element={<ImportPage />} />
        <Route path="imports" element={<ImportsPage />} />
        <Route path="imports/:documentId" element={<ImportReportPage />} />
        <Route
          path="templates"
          element={
            <Page.Protect permissions={REVIEW_PERMISSIONS}>
              <TemplatesPage />
            </Page.Protect>
          }
        />
        <Route
          path="clean-again"
          element={
            <Page.Protect permissions={REVIEW_PERMISSIONS}>
              <RecleanPage />
            </Page.Protect>
          }
        />
        <Route path="*" element={<Page.Error />} />
      </Routes>
    </Page.Protect>
  );
}
