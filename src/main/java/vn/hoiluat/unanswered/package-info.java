/**
 * The pages on which those who look after the base see what citizens asked and it could not answer, and what was of no use to
 * them.
 */
@NullMarked
package vn.hoiluat.unanswered;

import org.jspecify.annotations.NullMarked;
