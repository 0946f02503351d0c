package vn.hoiluat.channels.zalo;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.account.PlatformApp;
import vn.hoiluat.account.Secret;
import vn.hoiluat.channels.platform.AccountSending;
import vn.hoiluat.channels.platform.HmacSha256;
import vn.hoiluat.delivery.CaseNotice;
import vn.hoiluat.delivery.ChannelPolicy;
import vn.hoiluat.delivery.DeliveryResult;
import vn.hoiluat.delivery.Departure;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.delivery.RefusalReason;
import vn.hoiluat.delivery.ReplySender;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.Sender;

/**
 * Sends consultation messages. When the platform says that the token is over it is renewed and the call made once more;
 * when it does not take the buttons they are written as lines. Both are safe, for a refused message was not sent.
 */
final class ZaloSender implements ReplySender {

    private static final Logger log = LoggerFactory.getLogger(ZaloSender.class);

    private final Accounts accounts;
    private final AccountSending sending;
    private final ZaloTokens tokens;
    private final ZaloApi api;
    private final ZaloOutcomes outcomes;
    private final ChannelPolicy policy;
    private final URI toCitizen;
    private final URI toVisitor;
    private final URI template;

    ZaloSender(Accounts accounts, ZaloTokens tokens, ZaloApi api, ZaloOutcomes outcomes, ZaloProperties properties) {
        this.accounts = accounts;
        sending = new AccountSending(accounts);
        this.tokens = tokens;
        this.api = api;
        this.outcomes = outcomes;
        policy = new ChannelPolicy(
                ZaloComposer.MAX_TEXT,
                ZaloComposer.MAX_BUTTONS,
                ZaloComposer.MAX_TITLE,
                properties.window(),
                properties.window(),
                properties.statusAfter());
        toCitizen = address(properties, "/v3.0/oa/message/cs");
        toVisitor = address(properties, "/v2.0/oa/message");
        template = address(properties, "/v3.0/oa/message/template");
    }

    /** What a message goes out with. */
    private record Sending(Part part, Address to, ChannelAccount account, PlatformApp app) {}

    @Override
    public Channel channel() {
        return Channel.ZALO;
    }

    @Override
    public Mono<ChannelPolicy> policy(Address to) {
        return Mono.just(policy);
    }

    @Override
    public Mono<DeliveryResult> send(Departure departure, Address to) {
        Part part = departure.part();
        return sending.send(part, to, (account, app) -> send(new Sending(part, to, account, app)));
    }

    @Override
    public Mono<Boolean> hasTemplate(String accountId) {
        return accounts.account(accountId)
                .map(account ->
                        !account.setting(ZaloSettings.NOTICE_TEMPLATE, "").isBlank())
                .defaultIfEmpty(false);
    }

    /** Unlike a message this reaches a citizen at any time, who is known to the account; a visitor is not. */
    @Override
    public Mono<DeliveryResult> sendTemplate(CaseNotice notice, Address to) {
        if (ZaloComposer.visitorId(to) != null) {
            return Mono.just(new DeliveryResult.Refused(RefusalReason.PERSON_UNREACHABLE, "a visitor"));
        }
        Part part = Part.queued(notice.id(), notice.id(), Sender.SYSTEM, notice.code(), List.of(), Instant.EPOCH);
        return sending.send(
                part,
                to,
                (account, app) -> tokens.current(account).flatMap(token -> switch (token) {
                    case ZaloToken.Usable usable -> template(notice, to, account, app, usable.accessToken());
                    case ZaloToken.NotNow notNow -> Mono.just(outcomes.of(notNow));
                    case ZaloToken.Lost lost -> Mono.just(outcomes.of(lost));
                }));
    }

    private Mono<DeliveryResult> template(
            CaseNotice notice, Address to, ChannelAccount account, PlatformApp app, Secret token) {
        ZaloTemplate body = new ZaloTemplate(
                to.userId(),
                account.setting(ZaloSettings.NOTICE_TEMPLATE, ""),
                Map.of(
                        account.setting(ZaloSettings.NOTICE_CODE_FIELD, "code"), notice.code(),
                        account.setting(ZaloSettings.NOTICE_LINK_FIELD, "link"), notice.page()));
        return api.postJson(template, headers -> authorise(headers, app, token), body)
                .flatMap(answer -> ZaloOutcomes.is(ZaloErrorClass.TOKEN, answer)
                        ? tokens.renew(account, token).thenReturn(new DeliveryResult.RetryLater("token renewed", null))
                        : Mono.just(outcomes.of(answer)));
    }

    private Mono<DeliveryResult> send(Sending sending) {
        if (ZaloComposer.visitorId(sending.to()) != null && sending.to().threadId() == null) {
            return Mono.just(
                    new DeliveryResult.Refused(RefusalReason.PERSON_UNREACHABLE, "a visitor without a conversation"));
        }
        return tokens.current(sending.account()).flatMap(token -> switch (token) {
            case ZaloToken.Usable usable -> send(sending, usable.accessToken());
            case ZaloToken.NotNow notNow -> Mono.just(outcomes.of(notNow));
            case ZaloToken.Lost lost -> Mono.just(outcomes.of(lost));
        });
    }

    private Mono<DeliveryResult> send(Sending sending, Secret token) {
        ZaloOutgoing message = ZaloComposer.compose(sending.part(), sending.to());
        return post(sending, token, message)
                .flatMap(answer -> ZaloOutcomes.is(ZaloErrorClass.TOKEN, answer)
                        ? renewAndPost(sending, token, message)
                        : withoutButtons(sending, token, message, answer));
    }

    private Mono<DeliveryResult> renewAndPost(Sending sending, Secret old, ZaloOutgoing message) {
        return tokens.renew(sending.account(), old).flatMap(token -> switch (token) {
            case ZaloToken.Usable usable ->
                post(sending, usable.accessToken(), message)
                        .flatMap(answer -> withoutButtons(sending, usable.accessToken(), message, answer));
            case ZaloToken.NotNow notNow -> Mono.just(outcomes.of(notNow));
            case ZaloToken.Lost lost -> Mono.just(outcomes.of(lost));
        });
    }

    private Mono<DeliveryResult> withoutButtons(
            Sending sending, Secret token, ZaloOutgoing message, ZaloAnswer answer) {
        if (message.message().attachment() == null || !ZaloOutcomes.is(ZaloErrorClass.BUG, answer)) {
            return Mono.just(outcomes.of(answer));
        }
        log.warn("Part {} goes out without buttons: {}", sending.part().id(), outcomes.of(answer));
        return post(sending, token, ZaloComposer.plain(sending.part(), sending.to()))
                .map(outcomes::of);
    }

    private Mono<ZaloAnswer> post(Sending sending, Secret token, ZaloOutgoing message) {
        URI address = message.recipient().userId() == null ? toVisitor : toCitizen;
        return api.postJson(address, headers -> authorise(headers, sending.app(), token), message);
    }

    private static void authorise(HttpHeaders headers, PlatformApp app, Secret token) {
        headers.set("access_token", token.value());
        if (Boolean.parseBoolean(app.setting(ZaloSettings.APP_SECRET_PROOF, "false"))) {
            headers.set("appsecret_proof", HmacSha256.proof(app.secret(ZaloSettings.APP_SECRET), token));
        }
    }

    private static URI address(ZaloProperties properties, String path) {
        return UriComponentsBuilder.fromUri(properties.openApiUrl())
                .path(path)
                .build()
                .toUri();
    }
}
