/**
 * Entries that mean what a question means, whatever their words: vectors by a model that the operator brings. Off unless its
 * folder is named; whatever goes wrong here, the words' ranking goes on alone (docs/adr/0014).
 */
@NullMarked
package vn.hoiluat.knowledge.embedding;

import org.jspecify.annotations.NullMarked;
