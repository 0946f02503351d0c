/** What we hold of a person, and the person's rights over it: see, take along, erase. */
@NullMarked
package vn.hoiluat.citizen;

import org.jspecify.annotations.NullMarked;
