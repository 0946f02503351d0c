package vn.hoiluat.channels.webhook;

import org.springframework.http.HttpStatus;
import vn.hoiluat.message.Channel;

/**
 * What the webhook of one platform application needs to be served.
 *
 * @param appId our id of the application
 * @param badSignature the answer to a body that is unsigned or wrongly signed
 * @param unreadable the answer to a body that is signed and makes no sense
 */
public record Webhook(
        Channel channel,
        String appId,
        SignatureCheck signature,
        WebhookReader reader,
        HttpStatus badSignature,
        HttpStatus unreadable) {}
