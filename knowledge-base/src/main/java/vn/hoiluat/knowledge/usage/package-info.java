/** How entries serve: how often they were sent, when last, and what citizens thought of them. */
@NullMarked
@NamedInterface
package vn.hoiluat.knowledge.usage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
