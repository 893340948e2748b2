import { core } from 'virtual:story/languages';
import { startEmbed } from '../embed/index.ts';
import { provideMessages } from '../i18n/registry.ts';
import { chartSource } from './charts.ts';
import { dataPage } from '../model/page/index.ts';

provideMessages({ core });

/** Entry of embeds: apart from the reader's, so that a host's readers are sent what they see and nothing else. */
const page = dataPage.find(document);
if (page) startEmbed(page, chartSource(document.documentElement.lang));
