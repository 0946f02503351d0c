/**
 * How officers look after the question-answer base: the list of entries and what may be done to many, golden questions and local
 * data, the editor with its previews, the page of an entry with its versions, and the trying out of questions.
 */
@NullMarked
package vn.hoiluat.curation;

import org.jspecify.annotations.NullMarked;
