/** BCP 47 tag of a language, such as `en`. Which ones there are is i18n's to say. */
export type Language = string;
