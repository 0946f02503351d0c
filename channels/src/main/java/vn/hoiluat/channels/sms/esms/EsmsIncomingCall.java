package vn.hoiluat.channels.sms.esms;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.account.Secret;
import vn.hoiluat.channels.sms.CarrierCall;
import vn.hoiluat.channels.sms.CarrierRequest;
import vn.hoiluat.channels.sms.ReceivedSms;
import vn.hoiluat.channels.sms.SmsInbox;
import vn.hoiluat.channels.webhook.SignatureCheck.Verdict;
import vn.hoiluat.channels.webhook.UnreadableWebhookException;
import vn.hoiluat.language.Gsm7Text;

/** A citizen's text to a short code; answered with an acknowledgement, since the answer itself takes a while. */
final class EsmsIncomingCall implements CarrierCall {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** The document writes hh, and an hour of the afternoon in its example. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);

    private final SmsInbox inbox;
    private final Clock clock;
    private final String acknowledgement;

    EsmsIncomingCall(SmsInbox inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
        acknowledgement = ResourceBundle.getBundle("vn.hoiluat.channels.sms.esms.esms", Locale.of("vi"))
                .getString("mo.reply");
    }

    @Override
    public Verdict check(CarrierRequest request, ChannelAccount account) {
        String sign = request.parameter("sign");
        if (sign.isEmpty()) {
            return Verdict.MISSING;
        }
        String cpid = account.setting(EsmsSettings.CPID, "");
        Secret key = account.secret(EsmsSettings.MO_PRIVATE_KEY);
        boolean ours = cpid.isEmpty() || cpid.equals(request.parameter("cpid"));
        boolean right = !key.isEmpty()
                && EsmsSign.isRight(
                        sign,
                        request.parameter("cpid"),
                        request.parameter("smsid"),
                        request.parameter("content"),
                        request.parameter("receiverTime"),
                        key);
        return ours && right ? Verdict.VALID : Verdict.WRONG;
    }

    @Override
    public Mono<ServerResponse> take(CarrierRequest request, ChannelAccount account) {
        String id = request.parameter("smsid");
        String phone = request.parameter("sender");
        if (id.isBlank() || id.length() > EsmsReportCall.LONGEST_ID || phone.isBlank()) {
            throw new UnreadableWebhookException("no smsid or no sender");
        }
        String reply = Gsm7Text.plain(account.setting(EsmsSettings.MO_REPLY, acknowledgement));
        return inbox.received(new ReceivedSms(account.id(), id, phone, request.parameter("content"), sentAt(request)))
                .then(ServerResponse.ok()
                        .contentType(MediaType.APPLICATION_XML)
                        .bodyValue(EsmsReply.xml(reply, id, phone)));
    }

    private Instant sentAt(CarrierRequest request) {
        try {
            return LocalDateTime.parse(request.parameter("receiverTime"), TIME)
                    .atZone(VIETNAM)
                    .toInstant();
        } catch (DateTimeException e) {
            return clock.instant();
        }
    }
}
