/** What is true of Vietnamese as it is typed, for every feature that reads it without a search index. */
@NullMarked
package vn.hoiluat.language;

import org.jspecify.annotations.NullMarked;
