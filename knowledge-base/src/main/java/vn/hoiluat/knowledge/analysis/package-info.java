/** Vietnamese text as Lucene terms: syllables and pairs of syllables, with marks and without. The same at index and query time. */
@NullMarked
package vn.hoiluat.knowledge.analysis;

import org.jspecify.annotations.NullMarked;
