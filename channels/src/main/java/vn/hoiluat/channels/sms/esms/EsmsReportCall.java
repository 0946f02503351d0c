package vn.hoiluat.channels.sms.esms;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.channels.sms.CarrierCall;
import vn.hoiluat.channels.sms.CarrierRequest;
import vn.hoiluat.channels.sms.SmsInbox;
import vn.hoiluat.channels.sms.SmsReport;
import vn.hoiluat.channels.webhook.SignatureCheck.Verdict;
import vn.hoiluat.channels.webhook.UnreadableWebhookException;

/**
 * A delivery report. It is not signed, so the token in its address is what it is known by, and it has effect only on a text
 * whose id or key we know.
 */
final class EsmsReportCall implements CarrierCall {

    static final int LONGEST_ID = 100;

    private static final Pattern PRICE = Pattern.compile("\\d{1,9}(?:\\.\\d{1,6})?");

    private final SmsInbox inbox;

    EsmsReportCall(SmsInbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public Verdict check(CarrierRequest request, ChannelAccount account) {
        return Verdict.VALID;
    }

    @Override
    public Mono<ServerResponse> take(CarrierRequest request, ChannelAccount account) {
        String id = request.parameter("SMSID").strip();
        String status = request.parameter("SendStatus").strip();
        if (id.isEmpty() || id.length() > LONGEST_ID || !status.matches("\\d{1,3}")) {
            throw new UnreadableWebhookException("no SMSID or no SendStatus");
        }
        String key = request.parameter("RequestId").strip();
        return inbox.reported(new SmsReport(
                        account.id(),
                        id,
                        key.isEmpty() || key.length() > LONGEST_ID ? null : key,
                        state(status, request),
                        "eSMS status " + status,
                        price(request.parameter("TotalPrice").strip())))
                .then(ServerResponse.ok().build());
    }

    /** 5 is the end, whose counts say how it came out; 4 is a refusal; all others are on the way there. */
    private static SmsReport.State state(String status, CarrierRequest request) {
        return switch (status) {
            case "4" -> SmsReport.State.FAILED;
            case "5" -> {
                if (isPositive(request.parameter("SendSuccess"))) {
                    yield SmsReport.State.DELIVERED;
                }
                yield isPositive(request.parameter("SendFailed")) ? SmsReport.State.FAILED : SmsReport.State.UNDER_WAY;
            }
            default -> SmsReport.State.UNDER_WAY;
        };
    }

    private static boolean isPositive(String count) {
        return count.strip().matches("0*[1-9]\\d*");
    }

    private static @Nullable BigDecimal price(String written) {
        return PRICE.matcher(written).matches() ? new BigDecimal(written) : null;
    }
}
