/** The connection with the central database: settings, schedule, and the pages on which people see it and settle conflicts. */
@NullMarked
package vn.hoiluat.central;

import org.jspecify.annotations.NullMarked;
