/** Agencies without an account here, to which citizens are guided and questions are passed on; each unit knows its own. */
@NullMarked
package vn.hoiluat.agency;

import org.jspecify.annotations.NullMarked;
