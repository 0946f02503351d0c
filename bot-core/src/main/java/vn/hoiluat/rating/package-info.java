/** What citizens thought of the answers they were given: one rating an answer, the last one counts. */
@NullMarked
package vn.hoiluat.rating;

import org.jspecify.annotations.NullMarked;
