/** The page by which a lead sees how the work stands: what waits, what is late, who is there. */
@NullMarked
package vn.hoiluat.overview;

import org.jspecify.annotations.NullMarked;
