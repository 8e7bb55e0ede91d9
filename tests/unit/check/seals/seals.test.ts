import { describe, expect, it } from 'vitest';
import {
  bytes,
  FIRST,
  renamed,
  SECOND,
  sealedTree,
  sealFindings,
  sealProblems,
  type Tree,
  unsealedTree,
  withFile,
  withoutFile,
  withSeal,
} from '../../edition/sealed-tree.ts';

const tree = sealedTree();
const seal = text(tree, `${FIRST}/seal.json`);

describe('the rules of seals', () => {
  it.each<[string, Tree, readonly string[]]>([
    ['sealed editions, untouched', tree, []],
    ['no seals at all', unsealedTree(), []],
    ['a draft after a sealed edition', withSeal(unsealedTree(), FIRST), []],
    [
      'a changed file',
      withFile(tree, `${FIRST}/ru/01-data.md`, bytes('# Данные\n\nИмена.\n')),
      [
        `seals/files ${FIRST}/ru/01-data.md: "ru/01-data.md" was changed after the edition was sealed`,
      ],
    ],
    [
      'a removed file',
      withoutFile(tree, `${FIRST}/ru/01-data.md`),
      [`seals/files ${FIRST}/ru/01-data.md: "ru/01-data.md" of a sealed edition is gone`],
    ],
    [
      'an added file with an unknown name',
      withFile(tree, `${FIRST}/note.txt`, bytes('!')),
      [`seals/files ${FIRST}/note.txt: "note.txt" was added after the edition was sealed`],
    ],
    [
      'a renamed file',
      renamed(tree, `${FIRST}/ru/01-data.md`, `${FIRST}/ru/01-facts.md`),
      [
        `seals/files ${FIRST}/ru/01-facts.md: "ru/01-data.md" of a sealed edition was renamed to "ru/01-facts.md"`,
      ],
    ],
    [
      'a missing edition.yaml: the edition has no dates, but its seal names the file',
      withoutFile(tree, `${SECOND}/edition.yaml`),
      [`seals/files ${SECOND}/edition.yaml: "edition.yaml" of a sealed edition is gone`],
    ],
    [
      'a digest of the text that the files do not give',
      withFile(
        tree,
        `${SECOND}/seal.json`,
        bytes(
          text(tree, `${SECOND}/seal.json`).replace(/"ru": "\w{64}"/, `"ru": "${'0'.repeat(64)}"`),
        ),
      ),
      [
        `seals/text ${SECOND}/seal.json: the published text ru/${SECOND}.md is not the sealed one, though its files are untouched`,
      ],
    ],
    [
      'a seal reformatted by an editor',
      withFile(tree, `${SECOND}/seal.json`, bytes(`${text(tree, `${SECOND}/seal.json`)}\n`)),
      [`seals/format ${SECOND}/seal.json: "seal.json" is not as the program wrote it`],
    ],
    [
      'a seal that is no JSON',
      withFile(tree, `${SECOND}/seal.json`, bytes('{')),
      [`seals/format ${SECOND}/seal.json: "seal.json" is not as the program wrote it`],
    ],
    [
      'the seal of another edition',
      withFile(unsealedTree(), `${SECOND}/seal.json`, bytes(sealOfNothingBut(SECOND, seal))),
      [
        `seals/owner ${SECOND}/seal.json: "seal.json" is the seal of ${FIRST}`,
        `seals/chain ${SECOND}/seal.json: a sealed edition that follows the unsealed edition ${FIRST}`,
      ],
    ],
    [
      'an old edition changed and sealed again',
      withSeal(withFile(tree, `${FIRST}/ru/01-data.md`, bytes('# Данные\n\nВсё.\n')), FIRST),
      [
        `seals/chain ${SECOND}/seal.json: the seal of ${FIRST} is not the one on which this edition was sealed`,
      ],
    ],
    [
      'an old seal deleted',
      withoutFile(tree, `${FIRST}/seal.json`),
      [
        `seals/chain ${SECOND}/seal.json: a sealed edition that follows the unsealed edition ${FIRST}`,
      ],
    ],
    [
      'a sealed edition deleted',
      new Map([...tree].filter(([path]) => !path.startsWith(FIRST))),
      [
        `seals/chain ${SECOND}/seal.json: the edition before, on which this one was sealed, is missing or not in order`,
      ],
    ],
  ])('%s', (_name, content, findings) => {
    expect(sealFindings(content)).toEqual(findings);
  });

  it('say what to do, in both languages', () => {
    const [problem] = sealProblems(withoutFile(tree, `${FIRST}/ru/01-data.md`));
    expect([problem?.message.en.action, problem?.message.ru.action]).toEqual([
      'restore the file: with "git restore" and its path or, where the change is committed, from history; a published edition never changes; make a new edition instead',
      'верните прежний файл: командой «git restore» с путём к нему, а если правка уже внесена в репозиторий, то из истории; обнародованная редакция не меняется, вместо этого создайте новую редакцию',
    ]);
  });
});

/** The seal `of` another edition with the digests of this one, so that only its owner is wrong. */
function sealOfNothingBut(edition: string, of: string): string {
  const own = text(withSeal(unsealedTree(), edition), `${edition}/seal.json`);
  const owner = /"document".*\n.*"edition".*\n/;
  return own.replace(owner, owner.exec(of)?.[0] ?? '');
}

function text(content: Tree, path: string): string {
  return new TextDecoder().decode(content.get(path));
}
