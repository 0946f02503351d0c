package vn.hoiluat.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.citizen.PersonalData;
import vn.hoiluat.citizen.PersonalDataHolder;
import vn.hoiluat.citizen.PersonalItem;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.Sender;

@NullUnmarked
@SpringBootTest(classes = PublicSite.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient
@Import(DataRightsPageTest.OneMessage.class)
@DirtiesContext
class DataRightsPageTest {

    private static final Address LAN = new Address(Channel.WEB, PublicSite.ACCOUNT, "lan");

    @Autowired
    WebTestClient client;

    @Autowired
    PersonalData data;

    @Autowired
    MovableClock clock;

    @TestConfiguration(proxyBeanMethods = false)
    static class OneMessage {

        @Bean
        PersonalDataHolder oneMessage(MovableClock clock) {
            return new PersonalDataHolder() {
                @Override
                public Flux<PersonalItem> collect(Address person) {
                    return Flux.just(new PersonalItem(clock.instant(), Sender.CITIZEN, "của " + person.userId()));
                }

                @Override
                public Mono<Long> erase(Address person) {
                    return Mono.just(1L);
                }
            };
        }
    }

    @Test
    void link_showsWhatIsStored() {
        String token = data.newLink(LAN).block();

        assertThat(page(token, 200)).contains("của lan").contains("noindex");
    }

    @Test
    void link_givesACopyToTakeAlong() {
        String token = data.newLink(LAN).block();

        client.get()
                .uri("/du-lieu/{token}/ban-sao.json", token)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Content-Disposition", "attachment; filename=\"du-lieu-hoi-luat.json\"")
                .expectBody()
                .jsonPath("$[0].text")
                .isEqualTo("của lan")
                .jsonPath("$[0].who")
                .isEqualTo("CITIZEN");
    }

    @Test
    void link_afterADay_isGone() {
        String token = data.newLink(LAN).block();
        clock.advance(Duration.ofHours(25));

        assertThat(page(token, 404)).contains("Nhắn XEM DU LIEU");
    }

    private String page(String token, int status) {
        return client.get()
                .uri("/du-lieu/{token}", token)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }
}
