/** Makes an officer's answer a draft of an entry: without personal data, with its citations read out, beside what is like it. */
@NullMarked
@NamedInterface
package vn.hoiluat.knowledge.drafting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
