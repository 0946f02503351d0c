package vn.hoiluat.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Button;
import vn.hoiluat.message.Sender;

/** What every sender that reaches a platform over a network keeps to. A sender's test extends it and plays the platform. */
@NullUnmarked
public abstract class ReplySenderContract {

    /** The sender under test. */
    protected abstract ReplySender sender();

    /** A citizen on an account that is registered and on. */
    protected abstract Address citizen();

    /** From now on the platform takes every message, and gives it this id. */
    protected abstract void platformTakes(String providerMessageId);

    /** From now on the platform reads a message and never answers. */
    protected abstract void platformIsSilent();

    /** From now on the platform reads a message and cuts the connection. */
    protected abstract void platformHangsUp();

    /** From now on the platform answers, but nothing that can be understood. */
    protected abstract void platformBabbles();

    /** From now on nobody listens where the platform was. */
    protected abstract void platformIsGone();

    /** How many messages the platform has read. */
    protected abstract int messagesRead();

    @Test
    void policy_leavesRoomToSpeak() {
        ChannelPolicy policy = sender().policy(citizen()).block();

        assertThat(policy).isNotNull();
        assertThat(policy.maxText()).isGreaterThanOrEqualTo(160);
        assertThat(policy.maxButtons()).isNotNegative();
        assertThat(policy.maxButtonTitle()).isNotNegative();
    }

    @Test
    void send_taken_isSentOnce() {
        platformTakes("m-1");

        assertThat(send(part())).isEqualTo(new DeliveryResult.Sent("m-1"));
        assertThat(messagesRead()).isOne();
    }

    @Test
    void send_unknownAccount_isRefused() {
        Address nowhere =
                new Address(citizen().channel(), "no-such-account", citizen().userId());

        assertThat(sender().send(new Departure.InTime(part()), nowhere).block())
                .isInstanceOfSatisfying(
                        DeliveryResult.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(RefusalReason.NEEDS_ADMINISTRATOR));
        assertThat(messagesRead()).isZero();
    }

    @Test
    void send_nobodyListens_isTriedLater() {
        platformIsGone();

        assertThat(send(part())).isInstanceOf(DeliveryResult.RetryLater.class);
    }

    @Test
    void send_noAnswer_isUncertainAndNotRepeated() {
        platformIsSilent();

        assertThat(send(part())).isInstanceOf(DeliveryResult.Uncertain.class);
        assertThat(messagesRead()).isOne();
    }

    @Test
    void send_connectionCut_isUncertainAndNotRepeated() {
        platformHangsUp();

        assertThat(send(part())).isInstanceOf(DeliveryResult.Uncertain.class);
        assertThat(messagesRead()).isOne();
    }

    @Test
    void send_answerMakesNoSense_isUncertainAndNotRepeated() {
        platformBabbles();

        assertThat(send(part())).isInstanceOf(DeliveryResult.Uncertain.class);
        assertThat(messagesRead()).isOne();
    }

    /** A part with words and one button; a channel that takes other words only overrides it. */
    protected Part part() {
        List<Button> buttons = List.of(new Button(Button.Type.ANSWER, "Gặp cán bộ", "#HL_CANBO"));
        return Part.queued("turn-1-1", "turn-1", Sender.BOT, "Chào ông/bà.", buttons, Instant.EPOCH);
    }

    /** What sending to the citizen comes to. */
    protected final DeliveryResult send(Part part) {
        return sender().send(new Departure.InTime(part), citizen()).block();
    }
}
