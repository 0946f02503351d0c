/** Which unit answers a case, by dated rules of the administrators, and why; and who of the unit, where it says so. */
@NullMarked
package vn.hoiluat.routing;

import org.jspecify.annotations.NullMarked;
