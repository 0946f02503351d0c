/** Puts units and routing together. */
@NullMarked
package vn.hoiluat.organisation;

import org.jspecify.annotations.NullMarked;
