/** Measures search: judged questions over a base, as hit rates and times. */
@NullMarked
@NamedInterface
package vn.hoiluat.knowledge.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
