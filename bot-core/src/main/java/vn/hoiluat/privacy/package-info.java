/** Personal numbers, and how they are masked. */
@NullMarked
package vn.hoiluat.privacy;

import org.jspecify.annotations.NullMarked;
