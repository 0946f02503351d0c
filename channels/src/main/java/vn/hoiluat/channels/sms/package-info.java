/**
 * The SMS channel: what a carrier brings becomes an event, what the bot says becomes a text of its account's templates.
 * Carriers are reached through {@link vn.hoiluat.channels.sms.SmsGateway}, one package for each way.
 */
@NullMarked
package vn.hoiluat.channels.sms;

import org.jspecify.annotations.NullMarked;
