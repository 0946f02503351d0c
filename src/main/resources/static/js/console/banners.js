// What stands over the field: where the words go and until when, what the citizen wrote meanwhile, who else is writing.

import { byId } from './dom.js';
import { t } from './texts.js';
import { lastOfCitizen } from './thread.js';
import { ago } from './times.js';
import { wayWords } from './way.js';

/** Where the words of a tab go. `isAnswer` says that they can also be looked up. */
export function showWay(aCase, way, tab, isAnswer) {
  byId('goes-to').textContent = tab === 'note' ? t('note.goes-to') : wayWords(aCase, way, isAnswer);
  byId('goes-to').classList.toggle('closed', tab === 'reply' && way?.state === 'CLOSED');
}

/** Whether the citizen wrote after the answer was begun. */
export function showNewer(aCase, isNewer) {
  show('newer-words', isNewer ? t('compose.newer', ago(lastOfCitizen(aCase))) : '');
}

/** The colleague who writes to the citizen of this case now, empty for none. */
export function showReplying(officer) {
  show('also-replying', officer ? t('compose.also', officer) : '');
}

function show(id, words) {
  byId(id).hidden = words === '';
  byId(id).textContent = words;
}
