/** Sees to it that every call that reads or changes something of citizens is written in the trail, and shows the trail. */
@NullMarked
package vn.hoiluat.auditing;

import org.jspecify.annotations.NullMarked;
