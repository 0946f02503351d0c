/**
 * How an officer's words reach a citizen whom the channel does not take them to: which way is next is decided by one rule
 * from facts, walked step by step, and kept so that officers see it.
 */
@NullMarked
package vn.hoiluat.ladder;

import org.jspecify.annotations.NullMarked;
