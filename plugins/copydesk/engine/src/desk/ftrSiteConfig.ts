import { compileRule } from './compileRule';
import { isCreditTag, namesCredit, wouldFitCredit } from './creditNames';
import { DESK_LIMITS, type DeskRule } from './deskRule';
import { DeskRuleRefused } from './deskRuleRefused';
import { NotInCss, quoted, xpathToCss, type Named } from './xpath';

/** A line of a site's config that became no rule. */
export interface LeftLine {
  /** From 1. */
  line: number;
  /** The line as written. */
  directive: string;
  /** In words for an editor. */
  why: string;
}

/** What a site's config comes to. */
export interface FtrSiteConfig {
  rules: DeskRule[];
  left: LeftLine[];
}

type Draft = Pick<DeskRule, 'action' | 'matchBy' | 'value' | 'replacement'>;
type Made = { drafts: Draft[] } | { why: string };

interface Directive {
  line: number;
  name: string;
  value: string;
  written: string;
}

const MOST_LINES = 5_000;
const LONGEST_LINE = 2_000;

/** Why Copydesk has no use for the other directives of the format. */
const NOT_NEEDED: Readonly<Record<string, string>> = {
  title: 'The headline is recognised, whatever the page calls it.',
  author: 'Authors are recognised, and locked.',
  date: 'Dates are recognised, and locked.',
  body: 'Where the article stands is found out.',
  prune: 'What is no part of the story is judged block by block.',
  tidy: 'Broken markup is read as a browser reads it.',
  parser: 'There is one parser.',
  autodetect_on_failure: 'Where the article stands is always found out.',
  test_url: 'It is an address to try the config on.',
  test_contains: 'It is a test of the config.',
  http_header: 'Copydesk fetches no pages.',
  single_page_link: 'Copydesk fetches no pages.',
  single_page_link_in_feed: 'Copydesk fetches no pages.',
  next_page_link: 'Copydesk fetches no pages.',
  if_page_contains: 'Copydesk’s rules have no conditions; check whether the rules around it fit without it.',
  requires_login: 'Copydesk fetches no pages.',
  login_uri: 'Copydesk fetches no pages.',
  login_username_field: 'Copydesk fetches no pages.',
  login_password_field: 'Copydesk fetches no pages.',
  login_extra_fields: 'Copydesk fetches no pages.',
  not_logged_in_xpath: 'Copydesk fetches no pages.',
  strip_image_src:
    'Pictures do not come into the body; their captions and credits are recognised, and locked.',
  strip_attr: 'No attributes of the page come into the body.',
  strip_comments: 'Comments in the markup are never read.',
  native_ad_clue: 'It tells an advertisement from an article; it takes nothing out of one.',
  insert_detected_image: 'Pictures do not come into the body.',
  skip_json_ld: 'The page’s own data are only read for its fields.',
  src_lazy_load_attr: 'Pictures do not come into the body.',
  wrap_in: 'It changes the markup, of which nothing comes into the body.',
  dissolve: 'It changes the markup, of which nothing comes into the body.',
  convert_double_br_tags: 'Two line breaks end a paragraph in any case.',
};

/**
 * Reads a site's config in the public format of Full-Text RSS (one `directive: value` a line, `#` for a remark) into
 * rules. `strip` and `strip_id_or_class` become selectors; `find_string` with `replace_string`, and
 * `replace_string(…)`, become replacements where they are words and no markup. Whatever would take credit out, or fits
 * what pages call it, is left, as is all that is no rule; each line that is left says why.
 *
 * @param author whom the rules are signed with.
 */
export function readFtrSiteConfig(text: string, author: string): FtrSiteConfig {
  const rules: DeskRule[] = [];
  const left: LeftLine[] = [];
  const leave = ({ line, written }: Directive, why: string) => left.push({ line, directive: written, why });
  let found: Directive | null = null;
  const take = (directive: Directive, made: Made) => {
    if ('why' in made) return leave(directive, made.why);
    made.drafts.forEach((draft, index) => {
      const part = made.drafts.length > 1 ? `.${index + 1}` : '';
      const rule: DeskRule = {
        ...draft,
        id: `line-${directive.line}${part}`,
        reason: `The site’s config says so, in line ${directive.line}.`,
        author,
        enabled: true,
      };
      const fault =
        rules.length >= DESK_LIMITS.rules
          ? `A source has at most ${DESK_LIMITS.rules} rules.`
          : faultOf(rule);
      if (fault === null) rules.push(rule);
      else leave(directive, fault);
    });
  };
  for (const directive of directivesIn(text, left)) {
    if (found && directive.name !== 'replace_string') {
      leave(found, 'No replace_string follows it.');
      found = null;
    }
    const { name, value } = directive;
    const inline = /^replace_string\((.*)\)$/s.exec(name)?.[1];
    if (name === 'find_string') found = directive;
    else if (name === 'replace_string') {
      if (found) take(found, replacementOf(found.value, value));
      else leave(directive, 'No find_string stands before it.');
      found = null;
    } else if (inline !== undefined) take(directive, replacementOf(inline, value));
    else if (name === 'strip') take(directive, strippedBy(value));
    else if (name === 'strip_id_or_class') take(directive, strippedByPart(value));
    else
      leave(
        directive,
        Object.hasOwn(NOT_NEEDED, name) ? (NOT_NEEDED[name] ?? '') : 'Copydesk does not know this directive.',
      );
  }
  if (found) leave(found, 'No replace_string follows it.');
  return { rules, left: left.sort((a, b) => a.line - b.line) };
}

function directivesIn(text: string, left: LeftLine[]): Directive[] {
  const directives: Directive[] = [];
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  for (const [index, written] of lines.entries()) {
    const line = index + 1;
    const trimmed = written.trim();
    if (trimmed === '' || trimmed.startsWith('#')) continue;
    const shown = trimmed.slice(0, 200);
    if (line > MOST_LINES) {
      left.push({ line, directive: shown, why: `Only the first ${MOST_LINES} lines are read.` });
      break;
    }
    if (trimmed.length > LONGEST_LINE) {
      left.push({ line, directive: shown, why: `The line is longer than ${LONGEST_LINE} characters.` });
      continue;
    }
    const inline = /^replace_string\((.*?)\)\s*:(.*)$/.exec(trimmed);
    const colon = trimmed.indexOf(':');
    if (inline)
      directives.push({
        line,
        name: `replace_string(${inline[1]})`,
        value: (inline[2] ?? '').trim(),
        written: shown,
      });
    else if (colon < 1) left.push({ line, directive: shown, why: 'It is no directive: a colon is missing.' });
    else
      directives.push({
        line,
        name: trimmed.slice(0, colon).trim().toLowerCase(),
        value: trimmed.slice(colon + 1).trim(),
        written: shown,
      });
  }
  return directives;
}

function strippedBy(xpath: string): Made {
  try {
    const parts = xpathToCss(xpath);
    for (const { named } of parts) {
      const why = creditIn(named);
      if (why !== null) return { why };
    }
    return { drafts: parts.map(({ selector }) => removing(selector)) };
  } catch (error) {
    if (!(error instanceof NotInCss)) throw error;
    return { why: `No CSS selector says this XPath: ${error.message}.` };
  }
}

/** The format's own meaning: the text stands somewhere in the id or in the class. */
function strippedByPart(value: string): Made {
  const part = value.replace(/["']/g, '').trim();
  if (part === '') return { why: 'It names no id and no class.' };
  const credit = wouldFitCredit(part);
  if (credit !== null) return { why: stripsCredit(part, credit) };
  return { drafts: [removing(`[id*=${quoted(part)}], [class*=${quoted(part)}]`)] };
}

const removing = (selector: string): Draft => ({ action: 'remove', matchBy: 'selector', value: selector });

function replacementOf(found: string, replacement: string): Made {
  if (found === '') return { why: 'It says not what to look for.' };
  if (/[<>]|&#?\w+;/.test(found + replacement))
    return {
      why: 'It changes the markup, of which nothing comes into the body. Words alone can be replaced.',
    };
  const credit =
    namesCredit(found) ?? (/©|\b(?:by|photo|foto|image|von|par|por)\b[ :/]/i.test(found) ? found : null);
  if (credit !== null) return { why: stripsCredit(found, credit) };
  return { drafts: [{ action: 'replace', matchBy: 'contains', value: found, replacement }] };
}

/** Why an XPath is refused: it names credit, or fits what pages call it. */
function creditIn(named: readonly Named[]): string | null {
  for (const { what, value, isPart } of named) {
    if (what === 'tag') {
      if (isCreditTag(value)) return stripsCredit(`<${value}>`, value);
      continue;
    }
    const credit = isPart ? wouldFitCredit(value) : namesCredit(value);
    if (credit !== null) return stripsCredit(value, credit);
  }
  return null;
}

function stripsCredit(name: string, credit: string): string {
  return name.toLowerCase() === credit
    ? `It would strip credit: “${name}” is what pages call it.`
    : `It would strip credit: “${name}” fits “${credit}”.`;
}

/** What is wrong with a rule that was made; null where nothing is. */
function faultOf(rule: DeskRule): string | null {
  try {
    compileRule(rule);
    return null;
  } catch (error) {
    if (!(error instanceof DeskRuleRefused)) throw error;
    return `It makes no rule: ${error.fault}`;
  }
}
