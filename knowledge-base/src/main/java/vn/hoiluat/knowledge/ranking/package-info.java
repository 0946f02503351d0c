/** Orders what a search found by what a list of words cannot say, with weights that were fitted to judged questions. */
@NullMarked
package vn.hoiluat.knowledge.ranking;

import org.jspecify.annotations.NullMarked;
