package vn.hoiluat.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.util.UriComponentsBuilder;
import vn.hoiluat.account.Secret;
import vn.hoiluat.clock.MovableClock;

/** What is believed of a provider and what is not. */
@NullUnmarked
class OidcProviderTest {

    private static final ProviderAnswer.Refused REFUSED = new ProviderAnswer.Refused();
    private static final ProviderAnswer.Unreachable UNREACHABLE = new ProviderAnswer.Unreachable();

    private final MovableClock clock = new MovableClock("2026-11-20T02:00:00Z");
    private final StandInProvider there = new StandInProvider(clock);
    private OidcProvider provider = provider("preferred_username");

    @BeforeEach
    void start() {
        there.start(clock, "7d0c", "lan");
    }

    @AfterEach
    void close() {
        there.close();
    }

    @Test
    void person_whoComesBack_isVouchedFor() {
        assertThat(answer(depart())).isEqualTo(new ProviderAnswer.Vouched(there.issuer(), "7d0c", "lan", false));
    }

    @Test
    void departure_asksForACode_withPkce_stateAndNonce_andKeepsItsSecretsToItself() {
        Departure departure = depart();

        MultiValueMap<String, String> query =
                UriComponentsBuilder.fromUri(departure.to()).build().getQueryParams();
        assertThat(departure.to().toString()).startsWith(there.issuer() + "/auth?");
        assertThat(query).containsEntry("response_type", List.of("code"));
        assertThat(query).containsEntry("code_challenge_method", List.of("S256"));
        assertThat(query).containsKeys("state", "nonce", "code_challenge");
        assertThat(query.getFirst("redirect_uri")).contains("hoidap.example.gov.vn/dang-nhap/co-quan/ve");
        assertThat(departure.to().toString())
                .doesNotContain(departure.asked().get("nonce").value())
                .doesNotContain(departure.asked().get("code_verifier").value());
    }

    @Test
    void state_ofAnotherDeparture_isRefused() {
        Departure mine = depart();
        MultiValueMap<String, String> others = there(depart());

        assertThat(answer(mine, others)).isEqualTo(REFUSED);
    }

    @Test
    void code_ofAnotherDeparture_isRefused() {
        Departure mine = depart();
        MultiValueMap<String, String> mixed = there(mine);
        mixed.set("code", there(depart()).getFirst("code"));

        assertThat(answer(mine, mixed)).isEqualTo(REFUSED);
    }

    @Test
    void code_broughtTwice_isRefused() {
        Departure departure = depart();
        MultiValueMap<String, String> returned = there(departure);
        assertThat(answer(departure, returned)).isInstanceOf(ProviderAnswer.Vouched.class);

        assertThat(answer(departure, returned)).isEqualTo(REFUSED);
    }

    @ParameterizedTest
    @CsvSource({"nonce, other", "aud, another-service", "azp, another-service", "iss, http://elsewhere.example.vn"})
    void claim_thatIsNotOurs_isRefused(String claim, String value) {
        there.say(claim, value);

        assertThat(answer(depart())).isEqualTo(REFUSED);
    }

    @Test
    void signature_byAnotherKey_isRefused() {
        there.signWithAnotherKey();

        assertThat(answer(depart())).isEqualTo(REFUSED);
    }

    @Test
    void token_thatIsOver_isRefused_butForAMinute() {
        there.say("exp", Date.from(clock.instant().minusSeconds(50)));
        there.say("iat", Date.from(clock.instant().minusSeconds(350)));
        assertThat(answer(depart())).isInstanceOf(ProviderAnswer.Vouched.class);

        clock.advance(Duration.ofSeconds(30));

        assertThat(answer(depart())).isEqualTo(REFUSED);
    }

    @Test
    void token_ofTheFuture_isRefused() {
        there.say("iat", Date.from(clock.instant().plusSeconds(120)));

        assertThat(answer(depart())).isEqualTo(REFUSED);
    }

    @Test
    void answer_thatIsAnError_orOfAnotherProvider_orNone_isRefused() {
        Departure departure = depart();
        MultiValueMap<String, String> denied = new LinkedMultiValueMap<>();
        denied.set("error", "access_denied");
        MultiValueMap<String, String> anothers = there(departure);
        anothers.set("iss", "https://elsewhere.example.vn");

        assertThat(answer(departure, denied)).isEqualTo(REFUSED);
        assertThat(answer(departure, anothers)).isEqualTo(REFUSED);
        assertThat(answer(departure, new LinkedMultiValueMap<>())).isEqualTo(REFUSED);
    }

    @Test
    void provider_thatIsDown_isAskedAgainTheNextTime() {
        there.close();
        assertThat(provider.depart(browser()).blockOptional()).isEmpty();

        there.start(clock, "7d0c", "lan");

        assertThat(answer(depart())).isInstanceOf(ProviderAnswer.Vouched.class);
    }

    @Test
    void provider_thatGoesDownMeanwhile_orBreaks_isUnreachable() {
        Departure departure = depart();
        MultiValueMap<String, String> returned = there(departure);
        there.breakDown();
        assertThat(answer(departure, returned)).isEqualTo(UNREACHABLE);

        there.close();

        assertThat(answer(departure, returned)).isEqualTo(UNREACHABLE);
    }

    @Test
    void provider_ofAnotherName_isNotAsked() {
        provider = new OidcProvider(
                new OidcProperties(
                        there.issuer() + "/", StandInProvider.CLIENT, StandInProvider.SECRET, "", "sub", List.of()),
                WebClient.create(),
                clock);

        assertThat(provider.depart(browser()).blockOptional()).isEmpty();
    }

    @Test
    void email_countsOnlyIfVerified() {
        provider = provider("email");
        there.say("email", "lan@tinh.gov.vn");
        assertThat(answer(depart())).extracting("name").isEqualTo("");
        there.say("email_verified", false);
        assertThat(answer(depart())).extracting("name").isEqualTo("");

        there.say("email_verified", true);

        assertThat(answer(depart())).extracting("name").isEqualTo("lan@tinh.gov.vn");
    }

    @Test
    void name_thatIsNotInTheToken_isAskedFor_ofTheSamePersonOnly() {
        there.keepBack("preferred_username");
        there.sayLater(Map.of("sub", "7d0c", "preferred_username", "lan"));
        assertThat(answer(depart())).extracting("name").isEqualTo("lan");

        there.sayLater(Map.of("sub", "another", "preferred_username", "lan"));

        assertThat(answer(depart())).isEqualTo(REFUSED);
    }

    @ParameterizedTest
    @CsvSource({
        "'', pwd, false",
        "1, pwd, false",
        "'', mfa, true",
        "gold, pwd, true",
    })
    void secondFactor_isWhatAcrOrAmrSay(String acr, String amr, boolean counts) {
        there.say("acr", acr);
        there.say("amr", List.of(amr));

        assertThat(answer(depart())).extracting("secondFactor").isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource({
        "http://dang-nhap.tinh.gov.vn, c, s, https",
        "dang-nhap.tinh.gov.vn, c, s, https",
        "https://dang-nhap.tinh.gov.vn, '', s, client-id",
        "https://dang-nhap.tinh.gov.vn, c, '', client-secret",
    })
    void properties_thatCannotBeSafe_stopTheStart(String issuer, String client, String secret, String expected) {
        assertThatThrownBy(() -> new OidcProperties(issuer, client, secret, "", "email", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(expected);
    }

    private OidcProvider provider(String claim) {
        OidcProperties properties = new OidcProperties(
                there.issuer(), StandInProvider.CLIENT, StandInProvider.SECRET, "", claim, List.of("mfa", "gold"));
        return new OidcConfiguration().oidcProvider(properties, WebClient.builder(), clock);
    }

    private Departure depart() {
        return provider.depart(browser()).block();
    }

    private static MockServerWebExchange browser() {
        return MockServerWebExchange.from(MockServerHttpRequest.get("https://hoidap.example.gov.vn/dang-nhap/co-quan"));
    }

    private MultiValueMap<String, String> there(Departure departure) {
        MultiValueMap<String, String> query = new LinkedMultiValueMap<>();
        query.putAll(new QueryStringDecoder(there.visit(departure.to())).parameters());
        return query;
    }

    private ProviderAnswer answer(Departure departure) {
        return answer(departure, there(departure));
    }

    private ProviderAnswer answer(Departure departure, MultiValueMap<String, String> returned) {
        Map<String, Secret> asked = departure.asked();
        return provider.answer(asked, returned).block();
    }
}
