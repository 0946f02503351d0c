package vn.hoiluat.sandbox.standin;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** One citizen's chat with one account: the newest bubbles, and who is looking on. Safe for use by many threads. */
public final class Phone {

    private static final int MOST_KEPT = 500;

    private final String account;
    private final String userId;
    private final Deque<PhoneMessage> messages = new ArrayDeque<>();
    private final List<Sinks.Many<PhoneMessage>> viewers = new ArrayList<>();
    private final Map<String, Integer> received = new HashMap<>();
    private @Nullable Instant lastAct;
    private int fromCitizen;
    private int toCitizen;

    Phone(String account, String userId) {
        this.account = account;
        this.userId = userId;
    }

    /**
     * What went over this phone.
     *
     * @param toCitizen messages that arrived
     * @param repeated messages that arrived with the very words of an earlier one
     */
    public record Count(String account, String userId, int fromCitizen, int toCitizen, int repeated) {}

    /** Puts a bubble on it. */
    public synchronized void show(PhoneMessage message) {
        messages.addLast(message);
        if (messages.size() > MOST_KEPT) {
            messages.removeFirst();
        }
        if (message.from() == PhoneMessage.From.CITIZEN) {
            fromCitizen++;
        } else {
            toCitizen++;
            received.merge(message.text(), 1, Integer::sum);
        }
        // A viewer that has seen enough leaves at once, in the middle of this.
        List.copyOf(viewers).forEach(viewer -> viewer.tryEmitNext(message));
    }

    /** The bubbles behind a place, oldest first. */
    public synchronized List<PhoneMessage> after(long seq) {
        return messages.stream().filter(message -> message.seq() > seq).toList();
    }

    /** The bubbles behind a place and then all that come, without end. */
    public Flux<PhoneMessage> watch(long seq) {
        return Flux.defer(() -> {
            Sinks.Many<PhoneMessage> viewer = Sinks.many().unicast().onBackpressureBuffer();
            synchronized (this) {
                after(seq).forEach(viewer::tryEmitNext);
                viewers.add(viewer);
            }
            return viewer.asFlux().doFinally(end -> leave(viewer));
        });
    }

    /** Notes when the citizen did something. */
    public synchronized void act(Instant at) {
        lastAct = at;
    }

    /** When the citizen last did something, null if the stand-in has not seen it since its start. */
    public synchronized @Nullable Instant lastAct() {
        return lastAct;
    }

    /** What went over it so far. */
    public synchronized Count count() {
        int repeated = received.values().stream().mapToInt(times -> times - 1).sum();
        return new Count(account, userId, fromCitizen, toCitizen, repeated);
    }

    private synchronized void leave(Sinks.Many<PhoneMessage> viewer) {
        viewers.remove(viewer);
    }
}
