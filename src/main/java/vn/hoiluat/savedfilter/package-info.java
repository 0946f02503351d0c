/** Searches that officers keep under a name (bộ lọc đã lưu), for themselves or for all of a unit. */
@NullMarked
package vn.hoiluat.savedfilter;

import org.jspecify.annotations.NullMarked;
