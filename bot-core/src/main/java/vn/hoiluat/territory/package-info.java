/** The places there are and were, as administrators bring them: which one lies in which, and what became of old ones. */
@NullMarked
package vn.hoiluat.territory;

import org.jspecify.annotations.NullMarked;
