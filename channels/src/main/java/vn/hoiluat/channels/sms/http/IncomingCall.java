package vn.hoiluat.channels.sms.http;

import java.time.Clock;
import java.time.Instant;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.channels.sms.CarrierCall;
import vn.hoiluat.channels.sms.CarrierRequest;
import vn.hoiluat.channels.sms.ReceivedSms;
import vn.hoiluat.channels.sms.SmsInbox;
import vn.hoiluat.channels.webhook.SignatureCheck.Verdict;
import vn.hoiluat.channels.webhook.UnreadableWebhookException;

/** A citizen's text, at the places an account names. */
final class IncomingCall implements CarrierCall {

    private static final int LONGEST_ID = 200;

    private final SmsInbox inbox;
    private final Clock clock;

    IncomingCall(SmsInbox inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    @Override
    public Verdict check(CarrierRequest request, ChannelAccount account) {
        return CallSignature.check(request, account);
    }

    @Override
    public Mono<ServerResponse> take(CarrierRequest request, ChannelAccount account) {
        Fields fields = Fields.ofRequest(request);
        String phone = fields.at(account.setting(HttpSmsSettings.INCOMING_PHONE, ""));
        String text = fields.at(account.setting(HttpSmsSettings.INCOMING_TEXT, ""));
        String id = fields.at(account.setting(HttpSmsSettings.INCOMING_ID, ""));
        if (phone.isBlank() || text.isBlank() || id.length() > LONGEST_ID) {
            throw new UnreadableWebhookException("no number or no words where the settings say");
        }
        Instant sentAt = SentTime.read(
                fields.at(account.setting(HttpSmsSettings.INCOMING_TIME, "")),
                account.setting(HttpSmsSettings.INCOMING_TIME_FORM, ""),
                clock.instant());
        return inbox.received(new ReceivedSms(account.id(), id, phone, text, sentAt))
                .then(ServerResponse.ok().build());
    }
}
