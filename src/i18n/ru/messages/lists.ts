import type { ReferenceMessages } from '../../areas.ts';
import { counted } from '../plural.ts';
import { foldLetters } from '../search.ts';

const FIGURES = ['число', 'числа', 'чисел'] as const;

/** Messages in Russian of the list of figures. */
export const figures: ReferenceMessages['figures'] = {
  intro: (n) =>
    `Все числа истории: ${n}. У каждого есть подтверждение. Они идут в том порядке, в котором о них рассказано.`,
  search: 'Искать среди чисел',
  searchHint: 'Слово, имя, число',
  filters: { chapter: 'Глава', kind: 'Вид', unit: 'Единица', source: 'Источник' },
  kinds: { reported: 'Опубликовано', derived: 'Наш расчёт', disputed: 'Спорное', context: 'Контекст' },
  all: 'Все',
  sort: 'Порядок',
  sorts: {
    story: 'Как в истории',
    name: 'По названию',
    value: 'По единице и величине',
    period: 'Сначала новые',
  },
  shown: (n, total) => (n === total ? `Все числа: ${total}` : `Показано чисел: ${n} из ${total}`),
  reset: 'Показать все',
  none: 'Ничего не подходит. Уберите часть слов или покажите все числа.',
  toldIn: 'Где рассказано',
  inFormulas: 'В каких расчётах',
  opening: (chapter) => `Начало главы «${chapter}»`,
  cover: 'Обложка',
  epilogue: 'Эпилог',
  ofTheRest: 'На обложке и в эпилоге',
  waiting: 'Ещё не рассказано',
  link: 'Ссылка на это число',
  ordered: 'Числа по порядку',
};

/** Messages in Russian of the list of sources. */
export const sources: ReferenceMessages['sources'] = {
  intro: (count, publications) =>
    `На чём держится история: ${counted(count, ['текст', 'текста', 'текстов'])}. Для контекста: ещё ${counted(publications, ['публикация', 'публикации', 'публикаций'])}. Самих текстов здесь нет: они принадлежат тем, кто их написал, и каждый адрес ведёт туда.`,
  five: 'Тексты истории',
  paper: 'Текст',
  published: 'Опубликовано',
  undated: 'без даты',
  address: 'Адрес',
  fingerprint: 'Архивная копия',
  fingerprintOf: (hash) => `SHA-256 начинается с ${hash}`,
  slips: 'Опечатки и неясности',
  elsewhere: 'В другом сообщении',
  figures: (n) => counted(n, FIGURES),
  claims: (n) => `люди, места, планы и высказывания: ${n}`,
  toldIn: 'где рассказано:',
  step: (chapter, title, step) =>
    chapter === null ? `${title}, шаг ${step}` : `глава ${chapter}, шаг ${step}`,
  opening: (chapter, title) => (chapter === null ? title : `глава ${chapter}`),
  waiting: 'ещё не рассказано',
  context: 'Публикации для контекста',
  contextIntro:
    'Прочитаны по сохранённым копиям и везде отмечены как контекст: программа не сверяла эти числа с их страницами. Буква говорит, насколько мы им доверяем.',
  series: (first, last) => `с ${first} по ${last}`,
};

/** Messages in Russian of search. */
export const find: ReferenceMessages['find'] = {
  foldLetters,
  title: 'Поиск',
  label: 'Искать шаги, числа и имена',
  close: 'Закрыть',
  groups: { steps: 'Главы и шаги', figures: 'Числа', names: 'Имена и слова' },
  results: 'Найденное',
  count: (shown, total) => (shown < total ? `${shown} из ${total}` : String(total)),
  announce: (steps, count, names) =>
    `Найдено в истории: ${steps}, среди чисел: ${count}, среди имён и слов: ${names}.`,
  nothing: (query) => `По запросу «${query}» ничего нет.`,
  nothingHint: 'Уберите часть букв, возьмите другое слово или загляните в содержание.',
  instead: (query, used) => `По запросу «${query}» ничего нет. Вот что есть по запросу «${used}».`,
  loading: 'Минутку…',
  failed: 'Загрузить поиск не удалось. Попробуйте ещё раз, когда будет сеть.',
  keys: 'Стрелки выбирают, Enter открывает, Escape закрывает.',
};
