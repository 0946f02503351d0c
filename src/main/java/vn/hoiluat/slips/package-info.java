/** Slips to agencies without an account here: what is promised about them, and the page by which an agency replies. */
@NullMarked
package vn.hoiluat.slips;

import org.jspecify.annotations.NullMarked;
