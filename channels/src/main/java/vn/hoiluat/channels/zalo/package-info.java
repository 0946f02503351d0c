/**
 * Zalo Official Accounts: signed webhooks in, consultation messages out, and the custody of the single-use tokens. The
 * platform's documents could not all be read, so what they leave open is a setting (see {@link ZaloSettings}).
 */
@NullMarked
package vn.hoiluat.channels.zalo;

import org.jspecify.annotations.NullMarked;
