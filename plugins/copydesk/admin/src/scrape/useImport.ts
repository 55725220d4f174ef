import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { articlePath } from '../articlePath';
import { useMessages } from '../messages';
import type { ImportItem } from '../newsroom/contract/imports';
import { useImportScrapesMutation } from '../newsroom/newsroomApi';
import { PLUGIN_ID } from '../pluginId';
import { afterImport, type NextStep } from './afterImport';
import { toImportRequest, type ScrapeDraft } from './scrapeDraft';

type Unimported = Extract<NextStep, { to: 'nowhere' }>;

/** Imports a draft and takes the editor to the article or the report; `unimported` is what made no article. */
export function useImport() {
  const say = useMessages();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const [send, { isLoading, error, reset }] = useImportScrapesMutation();
  const [unimported, setUnimported] = useState<Unimported | null>(null);

  const tellOf = ({ outcome, reasons }: ImportItem) => {
    if (outcome === 'held') {
      toggleNotification({ type: 'warning', message: say('import.held', { reason: reasons[0] ?? '' }) });
    } else {
      toggleNotification({
        type: 'success',
        message: say(outcome === 'updated' ? 'import.updated' : 'import.done'),
      });
    }
  };

  const runImport = async (draft: ScrapeDraft) => {
    setUnimported(null);
    const result = await send(toImportRequest(draft));
    if ('error' in result) return;
    const next = afterImport(result.data);

    switch (next.to) {
      case 'article':
        tellOf(next.item);
        navigate(articlePath(next.articleUid, next.documentId));
        break;
      case 'report':
        navigate(`/plugins/${PLUGIN_ID}/imports/${next.documentId}`);
        break;
      case 'nowhere':
        setUnimported(next);
    }
  };

  const forget = () => {
    reset();
    setUnimported(null);
  };

  return { runImport, isImporting: isLoading, error, unimported, forget };
}
