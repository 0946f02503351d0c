package vn.hoiluat.benchmark;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** One channel as citizens use it: the way in that its platform takes, and what the phones get. */
interface Line {

    /** As people call the channel. */
    String name();

    /**
     * The call that brings a message to the service; answered 200 when the service has taken it.
     *
     * @param retry how often it was brought before
     */
    HttpRequest bring(CitizenMessage message, int retry);

    /** The id of the conversation that a message belongs to. */
    String conversationId(CitizenMessage message);

    /** The texts on the phones, in order, by the number of the citizen who wrote one of these messages. */
    Mono<Map<String, List<String>>> received(List<CitizenMessage> messages);

    /** Makes the platform fail: so many of the next messages are refused for now, and a quarter as many get no answer. */
    Mono<Void> fail(int times);

    /** How many events the platform still has to bring to the service. */
    Mono<Long> onTheWay();
}
