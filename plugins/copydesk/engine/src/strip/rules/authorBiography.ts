import type { Block } from '../../block';
import { HINT } from '../../page/hints';
import { TRAIT } from '../firstLook';
import type { StripPage, StripRule } from '../rule';

const IS_A =
  /\b(?:is|was|has been|covers|writes|reports|joined|est|ist|es|é|è|is een|jest|является|є)\s.{0,80}(?:reporter|writer|journalist|correspondent|editor|columnist|freelance|contributor|producer|covers|covering|journaliste|rédact|redakteur|korrespondent|periodista|redactor|jornalista|giornalista|verslaggever|dziennikar|журналіст|журналист|кореспондент|корреспондент)/iu;
const HEADING =
  /^(?:about the (?:author|writer|reporter)s?|about (?:me|us)|meet the author|à propos de l['’]auteur|über (?:den autor|die autorin|die autoren)|zur person|sobre (?:el autor|la autora|o autor|a autora)|l['’]autore|over de auteur|o autorze|об авторе|про автор[ак]|عن الكاتب|על הכותב|关于作者|作者简介|この記事を書いた人|著者(?:紹介|プロフィール))\s*[:：]?$/iu;
const ABOUT = HINT.aboutAuthor | HINT.foreign;
const LONGEST = 900;

export const authorBiography: StripRule = {
  id: 'authorBiography',
  title: 'About the author',
  why: "It introduces the author, whom the story's byline and authors name.",
  kind: 'authorBiography',
  confidence: 0.85,
  yieldsFrom: 0.85,
  only: { hints: ABOUT, within: ['author'], traits: TRAIT.atEnd },
  test: (block, page) =>
    ((page.shapeOf(block).hints & ABOUT) !== 0 && HEADING.test(block.text)) ||
    ((page.authors.length > 0 || page.hasByline) && isInAuthorBox(block, page)) ||
    introducesAuthor(block, page),
  examples: {
    removes: [
      'About the author',
      {
        html: '<p class="byline">By Mara Lindqvist</p><p>The ferry ran aground at dawn, and the passengers walked ashore.</p><p>Nobody was hurt, the coast guard said, and the dog was carried.</p><div class="author-bio"><p>Mara has lived on the island since 2004 and keeps bees.</p></div>',
        block: 'Mara has lived',
      },
      {
        text: 'Ferry runs aground at dawn\n\nBy Mara Lindqvist\n\nThe ferry ran aground at dawn, and the passengers walked ashore with their luggage on their heads.\n\nNobody was hurt, the coast guard said, and the dog was carried by two of the engineers.\n\nMara Lindqvist is a reporter on the islands desk, and covers fishing and the sea.',
        block: 'Mara Lindqvist is',
      },
    ],
    keeps: [
      'Rosa Delgado is a reporter too, and she was in the square when the roof came down, she told the court.',
    ],
  },
};

function isInAuthorBox(block: Block, page: StripPage): boolean {
  return (
    page.isWithin(block, 'author') &&
    (page.shapeOf(block).words <= 60 || !page.prose || block.index >= page.prose.last)
  );
}

function introducesAuthor(block: Block, page: StripPage): boolean {
  if (block.text.length > LONGEST || !page.prose || block.index < page.prose.last - 1) return false;
  return page.authors.some((name) => block.text.startsWith(name)) && IS_A.test(block.text);
}
