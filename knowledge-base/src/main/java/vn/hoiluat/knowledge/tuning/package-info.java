/** Fits what features count, and how sure a score is, to judged questions; the results are committed as data. */
@NullMarked
@NamedInterface
package vn.hoiluat.knowledge.tuning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
