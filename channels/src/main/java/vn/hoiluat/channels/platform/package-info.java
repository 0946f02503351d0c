/**
 * What the channels on a platform of others share: calls with honest outcomes, accounts kept for some seconds, keyed hashes,
 * JSON of uncertain shape, and buttons written as lines. Nothing in here knows any one platform.
 */
@NullMarked
package vn.hoiluat.channels.platform;

import org.jspecify.annotations.NullMarked;
