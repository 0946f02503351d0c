/** Turns a citizen's text into a question that can be searched. Never throws: what it cannot read is unclear. */
@NullMarked
package vn.hoiluat.understanding;

import org.jspecify.annotations.NullMarked;
