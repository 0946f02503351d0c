/** How two texts differ, word by word, for pages that show what was changed. */
@NullMarked
package vn.hoiluat.difference;

import org.jspecify.annotations.NullMarked;
