/** Work that is done again and again while the service runs. */
@NullMarked
package vn.hoiluat.rounds;

import org.jspecify.annotations.NullMarked;
