package vn.hoiluat.console;

import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.hoiluat.auditing.Unaudited;
import vn.hoiluat.conversation.Conversations;
import vn.hoiluat.delivery.ReplySender;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.ladder.Ladder;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;

/** Tells an officer, before anything is written, until when it can be sent. */
@RestController
final class WayApi {

    private final CaseLookup cases;
    private final Conversations conversations;
    private final Map<Channel, ReplySender> senders;
    private final Ladder ladder;
    private final Clock clock;

    WayApi(CaseLookup cases, Conversations conversations, List<ReplySender> senders, Ladder ladder, Clock clock) {
        this.cases = cases;
        this.conversations = conversations;
        this.senders = senders.stream().collect(Collectors.toMap(ReplySender::channel, Function.identity()));
        this.ladder = ladder;
        this.clock = clock;
    }

    @GetMapping("/api/cases/{code}/way")
    @Unaudited("until when the channel takes messages")
    Mono<Way> way(@PathVariable String code, @RequestParam(defaultValue = "0") int length, Principal officer) {
        return cases.find(code, officer.getName())
                .map(CaseLookup.Seen::value)
                .flatMap(c -> Mono.zip(way(c), ladder.preview(c, Math.max(0, length))))
                .map(both -> both.getT1().by(both.getT2()));
    }

    private Mono<Way> way(Case c) {
        Address to = c.address();
        ReplySender sender = senders.get(to.channel());
        if (sender == null) {
            return Mono.error(new IllegalStateException("no sender for channel " + to.channel()));
        }
        return Mono.zip(
                        sender.policy(to),
                        conversations
                                .find(to.conversationId())
                                .map(found -> found.value().memory().lastActAt())
                                .defaultIfEmpty(c.openedAt()))
                .map(both -> Way.at(both.getT1(), both.getT2(), clock.instant()));
    }
}
