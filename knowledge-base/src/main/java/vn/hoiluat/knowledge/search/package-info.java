/** From a citizen's words to ranked entries. Plain blocking Java. */
@NullMarked
package vn.hoiluat.knowledge.search;

import org.jspecify.annotations.NullMarked;
