package vn.hoiluat.console;

import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.hoiluat.auditing.Unaudited;
import vn.hoiluat.conversation.Conversations;
import vn.hoiluat.delivery.ReplySender;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;

/** Tells an officer, before anything is written, until when it can be sent. */
@RestController
final class WayApi {

    private final CaseLookup cases;
    private final Conversations conversations;
    private final Map<Channel, ReplySender> senders;
    private final Clock clock;

    WayApi(CaseLookup cases, Conversations conversations, List<ReplySender> senders, Clock clock) {
        this.cases = cases;
        this.conversations = conversations;
        this.senders = senders.stream().collect(Collectors.toMap(ReplySender::channel, Function.identity()));
        this.clock = clock;
    }

    @GetMapping("/api/cases/{code}/way")
    @Unaudited("until when the channel takes messages")
    Mono<Way> way(@PathVariable String code, Principal officer) {
        return cases.find(code, officer.getName()).flatMap(seen -> way(seen.value()));
    }

    private Mono<Way> way(Case c) {
        Address to = c.address();
        ReplySender sender = senders.get(to.channel());
        if (sender == null) {
            return Mono.error(new IllegalStateException("no sender for channel " + to.channel()));
        }
        return Mono.zip(
                        sender.policy(to.accountId()),
                        conversations
                                .find(to.conversationId())
                                .map(found -> found.value().memory().lastActAt())
                                .defaultIfEmpty(c.openedAt()))
                .map(both -> Way.at(both.getT1(), both.getT2(), clock.instant()));
    }
}
