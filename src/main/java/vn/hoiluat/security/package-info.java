/** Who may call what, and what browsers are told about our pages. */
@NullMarked
package vn.hoiluat.security;

import org.jspecify.annotations.NullMarked;
