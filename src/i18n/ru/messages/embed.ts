import type { EmbedMessages } from '../../areas.ts';

/** Messages of embeds in Russian. */
export const embed: EmbedMessages = {
  description: (title, brand) => `«${title}»: часть истории «${brand}» для других страниц.`,
  chapter: (n) => (n === null ? 'Интерлюдия' : `Глава ${n}`),
  place: (n, total, heading) => `Шаг ${n} из ${total}: ${heading}`,
  steps: 'Шаги',
  previous: 'Предыдущий шаг',
  next: 'Следующий шаг',
  sources: (publishers) => `Источники: ${publishers}.`,
  sourcesWithContext: (publishers) =>
    publishers
      ? `Источники: ${publishers}; опубликованный контекст, отмеченный как контекст.`
      : 'Источник: опубликованный контекст.',
  toChapter: (brand) => `Читать в «${brand}»`,
  toStep: (title, brand) => `Из главы «${title}» в «${brand}»`,
  edition: (edition) => `Выпуск ${edition}`,
  frozen: (edition) => `Всегда выпуск ${edition}`,
  newer: 'Есть более новый выпуск.',
  seeNewer: 'Открыть',
};
