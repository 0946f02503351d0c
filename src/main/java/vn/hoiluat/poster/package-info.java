/** Posters for offices and village halls: a sheet with a code that opens an account on a phone. */
@NullMarked
package vn.hoiluat.poster;

import org.jspecify.annotations.NullMarked;
