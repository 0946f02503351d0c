/**
 * From what was typed to words of the base: short forms, regional words, slips of the finger and of the input method, words
 * glued together or torn apart. What is likely is learnt from the operator's own base; the tables are data.
 */
@NullMarked
@NamedInterface
package vn.hoiluat.knowledge.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
