/** Golden questions: what must become of which question, as administrators wrote it, in files and in the base itself. */
@NullMarked
@NamedInterface
package vn.hoiluat.knowledge.golden;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
