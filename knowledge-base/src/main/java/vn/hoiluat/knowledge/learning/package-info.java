/** What is learnt from the operator's own base, as one artefact: never shipped, built in the background, swapped whole. */
@NullMarked
@NamedInterface
package vn.hoiluat.knowledge.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
