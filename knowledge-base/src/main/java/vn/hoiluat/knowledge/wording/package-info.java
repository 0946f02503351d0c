/** Sentences of the knowledge base for officers and administrators, from a message file. */
@NullMarked
@NamedInterface
package vn.hoiluat.knowledge.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
