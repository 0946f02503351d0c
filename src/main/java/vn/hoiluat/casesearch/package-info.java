/** Search over cases and what was said in them: a masked index that follows the store, and the words that narrow a search. */
@NullMarked
package vn.hoiluat.casesearch;

import org.jspecify.annotations.NullMarked;
