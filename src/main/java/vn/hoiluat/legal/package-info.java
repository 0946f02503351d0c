/** Pages on the register of legal documents: what a document says, what it does to others, and which entries rest on it. */
@NullMarked
package vn.hoiluat.legal;

import org.jspecify.annotations.NullMarked;
