package vn.hoiluat.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/** A line whose phones a stand-in has. */
abstract class StandInLine implements Line {

    private final String accountId;
    private final Phones phones;

    StandInLine(String accountId, Phones phones) {
        this.accountId = accountId;
        this.phones = phones;
    }

    /** The platform's id of who wrote the message. */
    String userId(CitizenMessage message) {
        return message.userId();
    }

    @Override
    public final String conversationId(CitizenMessage message) {
        return accountId + ":" + userId(message);
    }

    @Override
    public final Mono<Map<String, List<String>>> received(List<CitizenMessage> messages) {
        Map<String, String> writers = messages.stream().collect(Collectors.toMap(this::userId, CitizenMessage::userId));
        return phones.received(0).map(all -> {
            Map<String, List<String>> texts = new HashMap<>();
            for (Phones.Received message : all) {
                String writer = writers.get(message.userId());
                if (writer != null) {
                    texts.computeIfAbsent(writer, id -> new ArrayList<>()).add(message.text());
                }
            }
            return texts;
        });
    }

    /** Messages without an answer reach the phone all the same: the service does not know, and must not say them twice. */
    @Override
    public final Mono<Void> fail(int times) {
        return phones.order("SEND_STATUS", times, 429, false).then(phones.order("SEND_SILENT", times / 4, 0, true));
    }

    @Override
    public final Mono<Long> onTheWay() {
        return phones.eventsOnTheWay();
    }
}
