/**
 * How entries of the base are looked after: who may do what to which version, what stands in the way of publishing it, and what
 * publishing it would do to the answers that citizens get.
 */
@NullMarked
@NamedInterface
package vn.hoiluat.knowledge.curation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
