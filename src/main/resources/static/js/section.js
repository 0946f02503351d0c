// The search field of the section suggests published questions.
import { Suggestions } from './suggestions.js';

const words = document.getElementById('words');
if (words) {
  new Suggestions(words);
}
