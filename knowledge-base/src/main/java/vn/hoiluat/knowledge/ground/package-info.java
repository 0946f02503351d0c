/** Which entries lose what they stand on, when, and what takes their place: by day, and by the document that is to blame. */
@NullMarked
@NamedInterface
package vn.hoiluat.knowledge.ground;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
