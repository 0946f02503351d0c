/** Lucene indexes that follow the store: kept on disk with the place in the change feed they stand for, rebuilt when that is lost. */
@NullMarked
package vn.hoiluat.indexing;

import org.jspecify.annotations.NullMarked;
