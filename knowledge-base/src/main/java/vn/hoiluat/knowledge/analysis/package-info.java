/** Vietnamese text as Lucene terms: syllables with marks and without, pairs of syllables. The same at index and query time. */
@NullMarked
@NamedInterface
package vn.hoiluat.knowledge.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
