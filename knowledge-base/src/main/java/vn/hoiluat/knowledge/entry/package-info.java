/** Entries of the question-answer base: keys, immutable versions and their status, and the store that keeps them. */
@NullMarked
@NamedInterface
package vn.hoiluat.knowledge.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
