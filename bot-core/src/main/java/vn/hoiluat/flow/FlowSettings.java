package vn.hoiluat.flow;

import java.time.Duration;
import vn.hoiluat.conversation.Bursts;

/**
 * How the flow behaves.
 *
 * @param bursts when a burst of messages counts as one question
 * @param searchTimeout how long a search may take before the question goes to an officer
 * @param delayedAfter a message older than this on arrival gets an apology and an officer, no instant reply
 * @param greetAgain how long after a greeting the citizen is greeted again
 * @param outsideTakeOver how long a reply from the platform's own tool keeps the bot silent
 * @param followUpFor how long after a question a short one may lean on it
 * @param turnsPerHour most turns of one citizen that are worked on in an hour; danger is never limited
 * @param atATime how many conversations are worked on side by side
 * @param sweepEvery how often lost work is looked for
 */
public record FlowSettings(
        Bursts bursts,
        Duration searchTimeout,
        Duration delayedAfter,
        Duration greetAgain,
        Duration outsideTakeOver,
        Duration followUpFor,
        int turnsPerHour,
        int atATime,
        Duration sweepEvery) {}
