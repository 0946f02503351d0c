package vn.hoiluat.channels.sms.http;

import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.channels.sms.CarrierCall;
import vn.hoiluat.channels.sms.CarrierRequest;
import vn.hoiluat.channels.sms.SmsInbox;
import vn.hoiluat.channels.sms.SmsReport;
import vn.hoiluat.channels.webhook.SignatureCheck.Verdict;
import vn.hoiluat.channels.webhook.UnreadableWebhookException;

/** A delivery report, at the places an account names. */
final class ReportCall implements CarrierCall {

    private static final int LONGEST = 200;

    private final SmsInbox inbox;

    ReportCall(SmsInbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public Verdict check(CarrierRequest request, ChannelAccount account) {
        return CallSignature.check(request, account);
    }

    @Override
    public Mono<ServerResponse> take(CarrierRequest request, ChannelAccount account) {
        Fields fields = Fields.ofRequest(request);
        String id = fields.at(account.setting(HttpSmsSettings.REPORT_ID, ""));
        String status = fields.at(account.setting(HttpSmsSettings.REPORT_STATUS, ""));
        if (id.isBlank() || status.isBlank() || id.length() > LONGEST || status.length() > LONGEST) {
            throw new UnreadableWebhookException("no id or no status where the settings say");
        }
        String reason = fields.at(account.setting(HttpSmsSettings.REPORT_DETAIL, ""));
        String detail =
                reason.isBlank() ? status : status + ": " + reason.substring(0, Math.min(LONGEST, reason.length()));
        // Where an account has no place for ids, the text's own key was its id.
        return inbox.reported(new SmsReport(account.id(), id, id, state(account, status.strip()), detail, null))
                .then(ServerResponse.ok().build());
    }

    private static SmsReport.State state(ChannelAccount account, String status) {
        if (AnswerReading.values(account, HttpSmsSettings.DELIVERED).contains(status)) {
            return SmsReport.State.DELIVERED;
        }
        return AnswerReading.values(account, HttpSmsSettings.FAILED).contains(status)
                ? SmsReport.State.FAILED
                : SmsReport.State.UNDER_WAY;
    }
}
