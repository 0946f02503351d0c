/** Legal documents and what is cited of them: numbers, the register, and whether a citation is law on a day. */
@NullMarked
@NamedInterface
package vn.hoiluat.knowledge.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
