/** Text files of dated data that ship with the program and that an administrator may replace. */
@NullMarked
package vn.hoiluat.datafile;

import org.jspecify.annotations.NullMarked;
