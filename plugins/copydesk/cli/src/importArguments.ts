import { parseArgs } from 'node:util';
import { parsedUrl } from '../../engine/src';
import { isArgumentError } from './argumentError';
import { PROGRESS_FORMS, type ProgressForm } from './progress';

export interface ImportArguments {
  /** Files, folders and addresses of pages; '-' is standard input. */
  files: readonly string[];
  /** The newsroom's address, 'http://127.0.0.1:1337'. */
  newsroom: string;
  /** An API token that may create imports. */
  token: string;
  /** What the import is called on the desk. */
  label: string | undefined;
  /** The source of all of it: its document id, its name or a domain of it. */
  source: string | undefined;
  /** Where it was published, of a single file. */
  url: string | undefined;
  /** Articles from which on nothing more is sent; none where it is null. */
  limit: number | null;
  /** Null for a bar where somebody watches, and nothing elsewhere. */
  progress: ProgressForm | null;
  /** Document id of an import that the newsroom has already. */
  resume: string | undefined;
  /** Whether nothing is sent: read and cleaned here. */
  dryRun: boolean;
}

/** Reads what follows `copydesk import`, or says what is wrong with it. */
export function readImportArguments(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): ImportArguments | { wrong: string } {
  try {
    const { values, positionals: files } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        newsroom: { type: 'string', default: environment.COPYDESK_URL ?? 'http://127.0.0.1:1337' },
        token: { type: 'string', default: environment.COPYDESK_TOKEN ?? '' },
        label: { type: 'string' },
        source: { type: 'string' },
        url: { type: 'string' },
        limit: { type: 'string' },
        progress: { type: 'string' },
        resume: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
      },
    });
    const { newsroom, token, label, source, url, resume, 'dry-run': dryRun } = values;
    const limit = limitIn(values.limit);
    const progress = PROGRESS_FORMS.find((form) => form === values.progress) ?? null;
    if (limit === undefined) return { wrong: '--limit takes a number from 1 on.' };
    if (values.progress !== undefined && progress === null)
      return { wrong: `--progress takes one of ${PROGRESS_FORMS.join(', ')}.` };
    if (resume !== undefined && (files.length > 0 || dryRun))
      return { wrong: '--resume goes on with what the newsroom has, and takes no files.' };
    if (resume === undefined && files.length === 0) return { wrong: 'Name the files to import.' };
    if (url !== undefined && files.length > 1)
      return { wrong: '--url is the address of one article; name a single file with it.' };
    if (!dryRun && parsedUrl(newsroom) === null)
      return { wrong: `"${newsroom}" is no address of a newsroom.` };
    if (!dryRun && token === '')
      return { wrong: 'The newsroom wants an API token: give it with --token or in COPYDESK_TOKEN.' };
    return { files, newsroom, token, label, source, url, limit, progress, resume, dryRun };
  } catch (error) {
    if (isArgumentError(error)) return { wrong: error.message };
    throw error;
  }
}

/** Undefined where it is none. */
function limitIn(written: string | undefined): number | null | undefined {
  if (written === undefined) return null;
  return /^[1-9]\d{0,8}$/.test(written) ? Number(written) : undefined;
}
