// The way from an answer to the base: offered once there is an answer, and never of what is sensitive.

import { byId } from './dom.js';

export function drawEntryDraft({ code, answer, sensitive }) {
  byId('box-entry').hidden = !answer || sensitive;
  byId('entry-draft').href = `/lam-viec/${encodeURIComponent(code)}/vao-kho`;
}
