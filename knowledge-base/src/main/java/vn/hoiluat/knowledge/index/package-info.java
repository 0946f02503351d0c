/** The Lucene index of published entries, kept in step with the store by the change feed. */
@NullMarked
package vn.hoiluat.knowledge.index;

import org.jspecify.annotations.NullMarked;
