package vn.hoiluat.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.citizen.PersonalData;
import vn.hoiluat.citizen.PersonalDataHolder;
import vn.hoiluat.citizen.PersonalItem;
import vn.hoiluat.conversation.Conversation;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;
import vn.hoiluat.storage.InMemoryDocumentStore;

class SandboxResetTest {

    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final List<Address> erased = new ArrayList<>();

    @Test
    void reset_erasesEverybody() {
        Address lan = new Address(Channel.ZALO, "zalo", "lan");
        Address minh = new Address(Channel.SMS, "sms", "84900000001");
        begin(lan);
        begin(minh);
        PersonalData data = new PersonalData(List.of(new Holder()), store, new Random(1), Clock.systemUTC());

        new SandboxReset(store, data, new SandboxCentral(store)).reset().block();

        assertThat(erased).containsExactlyInAnyOrder(lan, minh);
    }

    private void begin(Address address) {
        Conversation conversation =
                Conversation.begin(address, Clock.systemUTC().instant());
        store.documents(Conversation.KIND)
                .insert(address.conversationId(), conversation)
                .block();
    }

    /** Remembers whom it was asked to erase. */
    private final class Holder implements PersonalDataHolder {

        @Override
        public Flux<PersonalItem> collect(Address person) {
            return Flux.empty();
        }

        @Override
        public Mono<Long> erase(Address person) {
            erased.add(person);
            return Mono.just(1L);
        }
    }
}
