/** The storage port: documents with versions, and the feed of their changes. Engines live in the program. */
@NullMarked
package vn.hoiluat.storage;

import org.jspecify.annotations.NullMarked;
