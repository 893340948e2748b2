import { NBSP } from '../../shared/numbers.ts';
import type { ReferenceMessages } from '../../areas.ts';
import { plainNumber } from '../plural.ts';
import { builder, corrections } from './builder.ts';
import { figures, find, sources } from './lists.ts';

/** Messages in Russian of the pages to look things up in, and of the search over them. */
export const reference: ReferenceMessages = {
  pages: {
    figures: {
      name: 'Числа',
      title: 'Все числа',
      description: 'Все числа истории с источником или формулой: найти, проверить, скачать.',
    },
    sources: {
      name: 'Источники',
      title: 'Все источники',
      description: 'Тексты, по которым рассказана история: кто и когда их опубликовал и что из них взято.',
    },
    corrections: {
      name: 'Исправления',
      title: 'Исправления',
      description: 'Что изменилось от выпуска к выпуску, когда и почему, и как сообщить об ошибке.',
    },
    builder: {
      name: 'Вставка',
      title: 'На вашу страницу',
      description:
        'Главы и графики для других сайтов: выбрать, посмотреть, скопировать. Они ни за кем не следят.',
    },
  },
  units: {
    KZT: 'Тенге',
    USD: 'Доллары США',
    RUB: 'Рубли',
    'KZT/USD': 'Тенге за доллар',
    t: 'Тонны',
    't/ha': 'Тонны с гектара',
    ha: 'Гектары',
    m2: 'Квадратные метры',
    m: 'Метры',
    kg: 'Килограммы',
    people: 'Люди',
    jobs: 'Рабочие места',
    enterprises: 'Предприятия',
    organisations: 'Организации',
    projects: 'Проекты',
    plants: 'Заводы',
    pieces: 'Штуки',
    items: 'Изделия',
    percent: 'Проценты',
    times: 'Разы',
    ratio: 'Отношения',
    index: 'Пункты индекса',
    years: 'Годы',
    ordinal: 'Места по порядку',
    count: 'Количества',
    date: 'Даты',
  },
  size: (bytes) =>
    bytes < 1000
      ? `${bytes}${NBSP}Б`
      : `${plainNumber(bytes / 1000, { maximumFractionDigits: bytes < 9950 ? 1 : 0 })}${NBSP}кБ`,
  downloads: {
    title: 'Возьмите данные с собой',
    jump: 'Возьмите данные с собой',
    intro: (brand, units) =>
      `Всё доступно по лицензии CC BY 4.0: назовите «${brand}» и выпуск. Числа принадлежат тем, кто их опубликовал. Значения даны в основных единицах: ${units}.`,
    files: {
      'facts.csv': 'Все числа таблицей, для электронных таблиц',
      'facts.json': 'Все числа с источником, формулой и местом в истории',
      'datapackage.json': 'Что есть в таблицах, столбец за столбцом: Data Package',
      'citations.bib': 'Все источники в формате BibTeX',
      'citations.ris': 'Все источники в формате RIS, для программ с библиографией',
      'citations.json': 'Все источники в формате CSL-JSON',
    },
    charts: 'Каждый график таблицей и картинкой',
    chart: 'Скачать этот график:',
  },
  chronology: {
    title: 'История по годам',
    intro: 'Что и когда произошло. Каждая запись ведёт к шагу, где об этом рассказано.',
    keys: {
      reported: 'опубликовано; полоса означает целый год',
      context: 'контекст',
      undated: 'в самом тексте даты нет',
      planned: 'запланировано',
    },
    planned: 'запланировано',
    gap: (from, to) => (from === to ? `${from}: событий нет` : `${from}–${to}: событий нет`),
  },
  single: {
    title: 'История в одном файле',
    name: 'Всё в одном файле',
    about:
      'В одном файле есть все главы и графики. Он открывается с диска или флешки и не обращается к сети. При предпросмотре на телефоне скрипты могут не работать: прочитать можно всё равно.',
  },
  kinds: {
    person: 'Человек',
    body: 'Орган или объединение',
    enterprise: 'Предприятие',
    place: 'Место',
    product: 'Изделие',
    event: 'Событие',
    plan: 'План',
    complaint: 'Жалоба',
    commitment: 'Обязательство',
    statement: 'Высказывание',
  },
  notFound: {
    name: 'Этой страницы здесь нет',
    title: 'Такой страницы нет',
    description: 'Этот адрес никуда в истории не ведёт. Главы\u00a0— здесь.',
    body: 'Возможно, адрес устарел или набран с ошибкой. Ничего не пропало: главы ниже.',
    awayTitle: 'Этой страницы нет на вашем устройстве',
    awayBody: 'Для неё нужна сеть, а сейчас её нет. Всё, что ниже, можно читать без сети.',
  },
  corrections,
  builder,
  figures,
  sources,
  find,
};
