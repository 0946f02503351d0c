/**
 * Reads the public gateway of the national database of legal documents (vbpl.vn), which is not documented and changes without notice:
 * off unless an address is set, slow by intent, and distrustful of what it gets.
 */
@NullMarked
package vn.hoiluat.vbpl;

import org.jspecify.annotations.NullMarked;
