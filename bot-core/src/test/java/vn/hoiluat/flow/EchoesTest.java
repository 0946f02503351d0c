package vn.hoiluat.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import vn.hoiluat.conversation.Conversation;
import vn.hoiluat.conversation.Conversations;
import vn.hoiluat.conversation.Owner;
import vn.hoiluat.delivery.Attempt;
import vn.hoiluat.delivery.OutboundLog;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.delivery.PartState;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.InboundKind;
import vn.hoiluat.message.Sender;
import vn.hoiluat.privacy.PersonalNumbers;
import vn.hoiluat.storage.ChangeFeed;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.InMemoryDocumentStore;
import vn.hoiluat.storage.Kind;
import vn.hoiluat.storage.Versioned;

class EchoesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Address CITIZEN = new Address(Channel.ZALO, "zalo-a", "u1");
    private static final Part DEPARTING = Part.queued("p1", "t1", Sender.BOT, "Nộp tại UBND cấp xã", List.of(), NOW)
            .with(PartState.SENDING, NOW, null);

    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final OutboundLog outbound = new OutboundLog(store, CLOCK);
    private final Conversations conversations = new Conversations(store, CLOCK, (id, at) -> {});

    @BeforeEach
    void partIsDeparting() {
        conversations.change(CITIZEN, c -> c.say(List.of(DEPARTING))).block();
    }

    @Test
    void echoWhileItsPartIsBeingSettled_isNobodyElse() {
        OutboundLog askedWhileSettling = new OutboundLog(new AfterCount(store, this::settle), CLOCK);
        Echoes echoes = new Echoes(conversations, askedWhileSettling, CLOCK, Duration.ofHours(12));

        echoes.takeUp(echo("m1", DEPARTING.text())).block();

        assertThat(conversation().owner(NOW)).isEqualTo(Owner.BOT);
        assertThat(conversation().outbox()).isEmpty();
    }

    @Test
    void echoOfAPartWithANumber_settlesIt_thoughTheNumberIsMaskedOnArrival() {
        Part withNumber = Part.queued("p2", "t1", Sender.BOT, "Gọi bà Lan, điện thoại 0912345678", List.of(), NOW)
                .with(PartState.SENDING, NOW, null);
        conversations
                .change(CITIZEN, c -> c.withoutPart("p1").say(List.of(withNumber)))
                .block();
        Echoes echoes = new Echoes(conversations, outbound, CLOCK, Duration.ofHours(12));

        echoes.takeUp(masked(echo("m2", withNumber.text()))).block();

        assertThat(conversation().owner(NOW)).isEqualTo(Owner.BOT);
        assertThat(conversation().outbox()).isEmpty();
        assertThat(outbound.has("p2").block()).isTrue();
    }

    @Test
    void echoWithButtonsWrittenAsLines_settlesItsPart() {
        Echoes echoes = new Echoes(conversations, outbound, CLOCK, Duration.ofHours(12));

        echoes.takeUp(echo("m4", DEPARTING.text() + "\n1. Gặp cán bộ")).block();

        assertThat(conversation().owner(NOW)).isEqualTo(Owner.BOT);
        assertThat(conversation().outbox()).isEmpty();
        assertThat(outbound.has("p1").block()).isTrue();
    }

    @Test
    void echoOfOtherWords_isAPerson() {
        Echoes echoes = new Echoes(conversations, outbound, CLOCK, Duration.ofHours(12));

        echoes.takeUp(echo("m3", "Chào bà")).block();

        assertThat(conversation().owner(NOW)).isEqualTo(Owner.OFFICER);
    }

    private Conversation conversation() {
        return Objects.requireNonNull(conversations
                .find(CITIZEN.conversationId())
                .map(Versioned::value)
                .block());
    }

    private Mono<Void> settle() {
        return outbound.write(new Attempt(DEPARTING.with(PartState.SENT, NOW, null), "m1"), CITIZEN)
                .then(conversations.change(CITIZEN, c -> c.withoutPart("p1")))
                .then();
    }

    private static InboundEvent echo(String messageId, String text) {
        return new InboundEvent("echo-" + messageId, InboundKind.ECHO, CITIZEN, text, null, null, messageId, NOW, NOW);
    }

    private static InboundEvent masked(InboundEvent event) {
        return event.withText(PersonalNumbers.mask(event.text()).text());
    }

    /** A store in which something happens right after the first count. */
    private static final class AfterCount implements DocumentStore {

        private final DocumentStore store;
        private Mono<Void> once;

        AfterCount(DocumentStore store, Supplier<Mono<Void>> happening) {
            this.store = store;
            once = Mono.defer(happening);
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> Documents<T> documents(Kind<T> kind) {
            Documents<T> documents = store.documents(kind);
            return (Documents<T>) Proxy.newProxyInstance(
                    Documents.class.getClassLoader(), new Class<?>[] {Documents.class}, (proxy, method, arguments) -> {
                        Object result = method.invoke(documents, arguments);
                        return method.getName().equals("count") ? ((Mono<Long>) result).flatMap(this::then) : result;
                    });
        }

        @Override
        public ChangeFeed changes() {
            return store.changes();
        }

        @Override
        public Mono<Void> check() {
            return store.check();
        }

        @Override
        public String description() {
            return store.description();
        }

        private Mono<Long> then(Long count) {
            Mono<Void> now = once;
            once = Mono.empty();
            return now.thenReturn(count);
        }
    }
}
