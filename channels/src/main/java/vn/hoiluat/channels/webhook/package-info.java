/** The shell every channel's webhook shares: raw bytes with a limit, signature, hand-over to intake, answer, counters. */
@NullMarked
package vn.hoiluat.channels.webhook;

import org.jspecify.annotations.NullMarked;
