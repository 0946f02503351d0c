package vn.hoiluat.pages;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import reactor.core.publisher.Mono;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.delivery.Departure;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.delivery.ReplySender;
import vn.hoiluat.intake.IntakeResult;
import vn.hoiluat.intake.MessageIntake;
import vn.hoiluat.intake.StoredIntake;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Button;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.Sender;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.StorageException;
import vn.hoiluat.triage.Buttons;

/** Stands for the core: stores what comes, and answers with sentences of a list, at once. */
@NullUnmarked
public final class ScriptedBot implements MessageIntake {

    private final StoredIntake stored;
    private final Map<Channel, ReplySender> senders;
    private final MovableClock clock;
    private final Queue<InboundEvent> accepted = new ConcurrentLinkedQueue<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger parts = new AtomicInteger();
    private volatile Sentences sentences = Sentences.NONE;

    /** What is answered to whom. */
    @FunctionalInterface
    public interface Sentences {

        /** Says nothing. */
        Sentences NONE = event -> List.of();

        /** The replies to an event. */
        List<Said> to(InboundEvent event);
    }

    /** One reply. */
    public record Said(Sender sender, String text, List<Button> buttons) {

        public Said(Sender sender, String text, Button... buttons) {
            this(sender, text, List.of(buttons));
        }
    }

    ScriptedBot(DocumentStore store, List<ReplySender> senders, MovableClock clock) {
        stored = new StoredIntake(store, event -> false, this::taken);
        this.senders = senders.stream().collect(Collectors.toMap(ReplySender::channel, Function.identity()));
        this.clock = clock;
    }

    /** Forgets everything. */
    public void reset() {
        accepted.clear();
        failures.set(0);
        sentences = Sentences.NONE;
    }

    /** From now on answers so. */
    public void answers(Sentences newSentences) {
        sentences = newSentences;
    }

    /** The next messages are not stored. */
    public void failNext(int times) {
        failures.set(times);
    }

    /** What was accepted, in order. */
    public List<InboundEvent> accepted() {
        return List.copyOf(accepted);
    }

    /** Says something to somebody. */
    public void say(Address to, Said... replies) {
        Arrays.stream(replies).forEach(reply -> send(to, reply));
    }

    @Override
    public Mono<IntakeResult> accept(InboundEvent event) {
        return failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0
                ? Mono.error(new StorageException("failed on purpose"))
                : stored.accept(event);
    }

    /** A choice of the kind the bot offers. */
    public static Button choice(int number, String title) {
        return new Button(Button.Type.ANSWER, title, Buttons.choice(number));
    }

    private void taken(InboundEvent event) {
        if (!event.kind().isMessage()) {
            return;
        }
        accepted.add(event);
        clock.advance(Duration.ofSeconds(1));
        sentences.to(event).forEach(reply -> send(event.from(), reply));
    }

    private void send(Address to, Said reply) {
        String id = "part-" + parts.incrementAndGet();
        senders.get(to.channel())
                .send(
                        new Departure.InTime(Part.queued(
                                id, "turn", reply.sender(), reply.text(), reply.buttons(), clock.instant())),
                        to)
                .subscribe();
    }
}
