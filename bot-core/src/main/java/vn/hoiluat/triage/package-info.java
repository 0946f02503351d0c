/** Looks at a message before any search: danger, wishes that need no search, talk that is no question. */
@NullMarked
package vn.hoiluat.triage;

import org.jspecify.annotations.NullMarked;
