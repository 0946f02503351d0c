/** The first-run wizard, and the pages by which administrators connect channel accounts, switch them and put up notices. */
@NullMarked
package vn.hoiluat.setup;

import org.jspecify.annotations.NullMarked;
