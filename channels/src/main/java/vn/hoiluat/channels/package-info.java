/** What the channels offer to commands; all else of a channel is in its package and reached by the core's ports. */
@NullMarked
package vn.hoiluat.channels;

import org.jspecify.annotations.NullMarked;
