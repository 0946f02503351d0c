/**
 * What citizens asked and the base has no answer to: recorded from the bot's decisions without personal data, gathered by
 * likeness, counted by week, and settled by linking to an entry, by a new draft or by rejecting.
 */
@NullMarked
@NamedInterface
package vn.hoiluat.knowledge.unanswered;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
