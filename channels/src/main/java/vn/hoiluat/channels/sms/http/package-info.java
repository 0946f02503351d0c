/**
 * A carrier, or a phone with a SIM, that is reached over HTTP in a way of its own: what to call, what an answer means and
 * how a citizen's text is brought are settings of the account.
 */
@NullMarked
package vn.hoiluat.channels.sms.http;

import org.jspecify.annotations.NullMarked;
