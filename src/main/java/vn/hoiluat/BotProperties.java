package vn.hoiluat;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import vn.hoiluat.answering.AnsweringSettings;
import vn.hoiluat.conversation.Bursts;
import vn.hoiluat.delivery.DeliverySettings;
import vn.hoiluat.escalation.CaseSettings;
import vn.hoiluat.flow.BotSettings;
import vn.hoiluat.flow.FlowSettings;
import vn.hoiluat.flow.PublicLinks;

/**
 * How the bot behaves.
 *
 * @param publicUrl the service's address as citizens reach it, for links in replies
 * @param burstPause how long after a citizen's last message a burst is taken as ended
 * @param burstLongest how long after its first message a burst is answered at the latest
 * @param searchTimeout how long a search may take before the question goes to an officer
 * @param delayedAfter a message older than this on arrival gets an apology and an officer
 * @param greetAgain how long after a greeting a citizen is greeted again
 * @param outsideTakeOver how long a reply from the platform's own tool keeps the bot silent
 * @param followUpFor how long after a question a short one may lean on it
 * @param turnsPerHour most turns of one citizen that are worked on in an hour; danger is never limited
 * @param atATime how many conversations are worked on side by side
 * @param sweepEvery how often lost work is looked for
 * @param workingDays in how many working days an officer answers
 * @param reopenFor how long after an answer what a citizen writes opens the same case again
 * @param approvalFields fields of law whose answers a second officer approves before they leave; * for all
 * @param answering where the bands between answering, offering and handing over lie
 * @param delivery how long and how often sending is tried
 */
@Validated
@ConfigurationProperties("hoiluat.bot")
record BotProperties(
        @DefaultValue("http://localhost:8080") URI publicUrl,
        @DefaultValue("2s") Duration burstPause,
        @DefaultValue("10s") Duration burstLongest,
        @DefaultValue("3s") Duration searchTimeout,
        @DefaultValue("6h") Duration delayedAfter,
        @DefaultValue("90d") Duration greetAgain,
        @DefaultValue("12h") Duration outsideTakeOver,
        @DefaultValue("30m") Duration followUpFor,
        @DefaultValue("60") @Min(1) int turnsPerHour,
        @DefaultValue("64") @Min(1) int atATime,
        @DefaultValue("5s") Duration sweepEvery,
        @DefaultValue("2") @Min(1) @Max(30) int workingDays,
        @DefaultValue("7d") Duration reopenFor,
        @DefaultValue Set<String> approvalFields,
        @Valid @DefaultValue Answering answering,
        @Valid @DefaultValue Delivery delivery) {

    /**
     * The bands; see {@link AnsweringSettings}.
     *
     * @param answerFrom least confidence for an automatic answer, 0 to 1
     * @param margin how much surer the first must be than the second to be sent without asking
     * @param offerFrom least probability that one of the choices offered is right
     * @param mostChoices how many choices are offered at most, 1 to 3
     * @param unknownCitationsAnswer whether a citation in no register may carry an answer: sandbox and bench only
     */
    record Answering(
            @DefaultValue("0.75") double answerFrom,
            @DefaultValue("0.08") double margin,
            @DefaultValue("0.25") double offerFrom,
            @DefaultValue("3") @Min(1) @Max(3) int mostChoices,
            @DefaultValue("false") boolean unknownCitationsAnswer) {}

    /**
     * How sending is tried; see {@link DeliverySettings}.
     *
     * @param sendTimeout how long one call of a platform may take
     * @param echoWait how long an unknown part waits for its echo before it is sent once more
     * @param mostAttempts calls for one part, after which it counts as undelivered
     * @param firstBackoff pause before the second attempt, doubled with each further one
     * @param longestBackoff the pause grows no longer than this
     * @param callAfter how long an officer's words wait for the citizen before somebody has to call
     */
    record Delivery(
            @DefaultValue("10s") Duration sendTimeout,
            @DefaultValue("30s") Duration echoWait,
            @DefaultValue("8") @Min(1) int mostAttempts,
            @DefaultValue("2s") Duration firstBackoff,
            @DefaultValue("10m") Duration longestBackoff,
            @DefaultValue("2d") Duration callAfter) {}

    BotSettings settings() {
        return new BotSettings(
                new FlowSettings(
                        new Bursts(burstPause, burstLongest),
                        searchTimeout,
                        delayedAfter,
                        greetAgain,
                        outsideTakeOver,
                        followUpFor,
                        turnsPerHour,
                        atATime,
                        sweepEvery),
                new DeliverySettings(
                        delivery.sendTimeout,
                        delivery.echoWait,
                        delivery.mostAttempts,
                        delivery.firstBackoff,
                        delivery.longestBackoff,
                        delivery.callAfter),
                new AnsweringSettings(
                        answering.answerFrom,
                        answering.margin,
                        answering.offerFrom,
                        answering.mostChoices,
                        answering.unknownCitationsAnswer),
                new CaseSettings(workingDays, reopenFor, approvalFields),
                new PublicLinks(publicUrl));
    }
}
