/**
 * Fetches what citizens sent from their platforms and checks it: by content, within bounds, made anew without what nobody
 * sees. Blocking work runs on a few threads of its own.
 */
@NullMarked
package vn.hoiluat.files;

import org.jspecify.annotations.NullMarked;
