/** How often somebody may ask for something. */
@NullMarked
package vn.hoiluat.limit;

import org.jspecify.annotations.NullMarked;
