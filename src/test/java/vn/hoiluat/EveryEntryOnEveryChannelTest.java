package vn.hoiluat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.AddressForm;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.delivery.ChannelPolicy;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.delivery.PartSplitter;
import vn.hoiluat.delivery.ReplySender;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.starter.StarterBase;
import vn.hoiluat.language.Gsm7Text;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Button;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.Reply;
import vn.hoiluat.message.Sender;
import vn.hoiluat.wording.ShippedWordings;
import vn.hoiluat.wording.SmsWording;
import vn.hoiluat.wording.Wording;

/** Every entry of the starter base, drafts too, as each channel's account would send it: within the channel's limits. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryEntryOnEveryChannelTest {

    private static final String LINK = "https://hoidapphapluat.tuyenquang.gov.vn/a/AbCdEfGhIjKl";

    private final List<EntryContent> entries = StarterBase.shipped(Instant.EPOCH).stream()
            .map(entry -> entry.newest().content())
            .toList();

    private RunningService service;

    @BeforeAll
    void start(@TempDir Path data) {
        service = RunningService.start(data);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OFFICE", "CENTRAL"})
    void answer_fitsTheChannelsMessages(Channel channel) {
        ChannelAccount account = account(channel);
        ChannelPolicy policy = policy(account);

        assertThat(entries).hasSizeGreaterThan(250);
        assertThat(entries).allSatisfy(entry -> {
            List<Part> parts = parts(answer(entry, account), policy);

            assertThat(parts).isNotEmpty().hasSizeLessThanOrEqualTo(2).allSatisfy(part -> {
                assertThat(part.text()).hasSizeLessThanOrEqualTo(policy.maxText());
                assertThat(part.buttons()).hasSizeLessThanOrEqualTo(policy.maxButtons());
            });
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OFFICE", "CENTRAL"})
    void choices_fitOneMessage_andTheirButtons(Channel channel) {
        ChannelAccount account = account(channel);
        ChannelPolicy policy = policy(account);

        for (int i = 0; i + 2 < entries.size(); i++) {
            String text = new ShippedWordings()
                    .of(account)
                    .text(
                            "choices.three",
                            AddressForm.ONG_BA,
                            entries.get(i).question(),
                            entries.get(i + 1).question(),
                            entries.get(i + 2).question());

            assertThat(parts(text, policy))
                    .singleElement()
                    .satisfies(part -> assertThat(part.buttons())
                            .allSatisfy(button ->
                                    assertThat(button.title()).hasSizeLessThanOrEqualTo(policy.maxButtonTitle())));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void sms_isOfTheCarriersLetters_andWithinItsSegments(int segments) {
        ChannelAccount account = withSegments(account(Channel.SMS), segments);

        assertThat(entries).allSatisfy(entry -> {
            String text = answer(entry, account);

            assertThat(Gsm7Text.fits(text, segments)).as(text).isTrue();
            assertThat(text).contains(LINK).doesNotContain("#", "&");
        });
    }

    @Test
    void sms_ofThreeSegments_saysEveryShortAnswerWhole() {
        ChannelAccount account = withSegments(account(Channel.SMS), 3);

        assertThat(entries)
                .filteredOn(entry -> !entry.shortAnswer().isEmpty())
                .allSatisfy(entry -> assertThat(answer(entry, account)).contains(Gsm7Text.plain(entry.shortAnswer())));
    }

    private static String answer(EntryContent entry, ChannelAccount account) {
        Wording wording = new ShippedWordings().of(account);
        return wording.inviting("answer.form", AddressForm.ONG_BA, entry.fullAnswer(), entry.shortAnswer(), LINK);
    }

    private static List<Part> parts(String text, ChannelPolicy policy) {
        List<Button> buttons = List.of(
                new Button(Button.Type.ANSWER, "1. " + "x".repeat(80), "#HL_CHON_1"),
                new Button(Button.Type.ANSWER, "Gặp cán bộ", "#HL_CANBO"));
        return PartSplitter.split(new Reply(Sender.BOT, text, buttons), "turn", 1, policy, Instant.EPOCH);
    }

    private ChannelPolicy policy(ChannelAccount account) {
        ReplySender sender = service.parts(ReplySender.class).stream()
                .filter(s -> s.channel() == account.channel())
                .findFirst()
                .orElseThrow();
        return Objects.requireNonNull(sender.policy(new Address(account.channel(), account.id(), "84912345678"))
                .block());
    }

    private ChannelAccount account(Channel channel) {
        return Objects.requireNonNull(service.parts(Accounts.class)
                .getFirst()
                .all()
                .filter(a -> a.channel() == channel)
                .blockFirst());
    }

    private static ChannelAccount withSegments(ChannelAccount account, int segments) {
        Map<String, String> settings = new HashMap<>(account.settings());
        settings.put(SmsWording.SEGMENTS, Integer.toString(segments));
        return new ChannelAccount(
                account.id(),
                account.channel(),
                account.appId(),
                account.externalId(),
                account.name(),
                account.addressForm(),
                true,
                account.secrets(),
                settings);
    }
}
