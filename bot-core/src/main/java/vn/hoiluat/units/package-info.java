/** The bodies that answer: what they serve and when, how they hang together, and who works in them. */
@NullMarked
package vn.hoiluat.units;

import org.jspecify.annotations.NullMarked;
