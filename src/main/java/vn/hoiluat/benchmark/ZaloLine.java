package vn.hoiluat.benchmark;

import java.net.URI;
import java.net.http.HttpRequest;

/** Zalo: events with a signature over bytes and time, posted again with the number of the retry. */
final class ZaloLine extends StandInLine {

    private final ZaloAccount account;
    private final URI webhook;

    ZaloLine(ZaloAccount account, URI service, Phones phones) {
        super(account.id(), phones);
        this.account = account;
        webhook = service.resolve("/webhooks/zalo/" + account.webhookId());
    }

    @Override
    public String name() {
        return "Zalo";
    }

    @Override
    public HttpRequest bring(CitizenMessage message, int retry) {
        SignedEvent event = SignedEvent.textTo(account, message);
        HttpRequest.Builder request = HttpRequest.newBuilder(webhook)
                .header("Content-Type", "application/json")
                .header(SignedEvent.SIGNATURE_HEADER, event.signature())
                .POST(HttpRequest.BodyPublishers.ofByteArray(event.body()));
        if (retry > 0) {
            request.header("num_retry", Integer.toString(retry));
        }
        return request.build();
    }
}
