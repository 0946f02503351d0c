/** Import and export of the question-answer base by those who edit it: files are looked at before anything is written. */
@NullMarked
package vn.hoiluat.exchange;

import org.jspecify.annotations.NullMarked;
