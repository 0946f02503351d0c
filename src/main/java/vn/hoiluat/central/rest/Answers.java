package vn.hoiluat.central.rest;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import vn.hoiluat.central.rest.CallOutcome.Answered;
import vn.hoiluat.central.rest.CallOutcome.Locked;
import vn.hoiluat.central.rest.CallOutcome.Lost;
import vn.hoiluat.knowledge.central.Batch;
import vn.hoiluat.knowledge.central.CentralRecord;
import vn.hoiluat.knowledge.central.ContributionResult;
import vn.hoiluat.knowledge.central.Fetched;

/**
 * Reads answers. Only what the contract says counts as the partner's word: a page of some machine in between, whatever its status,
 * means that we try again later.
 */
final class Answers {

    private static final String ALREADY_THERE = "DA_CO";
    private static final int LONGEST_REASON = 500;

    private final ObjectMapper json;
    private final ReasonTexts texts;
    private final Clock clock;

    Answers(ObjectMapper json, ReasonTexts texts, Clock clock) {
        this.json = json;
        this.texts = texts;
        this.clock = clock;
    }

    ContributionResult contribution(CallOutcome outcome) {
        return switch (outcome) {
            case Lost lost -> new ContributionResult.RetryLater(null, texts.lost(lost.reason()));
            // Our key to the door is no fault of the one record: it is offered again when the door opens.
            case Locked locked -> new ContributionResult.RetryLater(locked.after(), texts.locked(locked));
            case Answered answered -> contribution(answered);
        };
    }

    <W, T> Fetched<T> fetched(CallOutcome outcome, TypeReference<W> type, Function<W, T> read) {
        return switch (outcome) {
            case Lost lost -> new Fetched.RetryLater<>(null, texts.lost(lost.reason()));
            case Locked locked ->
                locked.denied()
                        ? new Fetched.Refused<>(texts.locked(locked))
                        : new Fetched.RetryLater<>(locked.after(), texts.locked(locked));
            case Answered answered -> fetched(answered, type, read);
        };
    }

    /** One thing of a page that lacks what must be there. */
    Batch.Unread unread(@Nullable String externalId, IllegalArgumentException why) {
        return new Batch.Unread(externalId, texts.unread(why));
    }

    private ContributionResult contribution(Answered answer) {
        return switch (answer.status()) {
            case 200, 201 -> receipt(answer);
            case 202 -> ticket(answer);
            case 409, 412 -> conflict(answer);
            case 400, 403, 404, 413, 415, 422, 428 -> {
                Wire.Problem problem = problem(answer);
                yield problem == null
                        ? new ContributionResult.RetryLater(null, texts.unreadable(answer.status()))
                        : new ContributionResult.Refused(words(problem, answer.status()));
            }
            default -> new ContributionResult.RetryLater(after(answer), texts.status(answer.status()));
        };
    }

    private <W, T> Fetched<T> fetched(Answered answer, TypeReference<W> type, Function<W, T> read) {
        return switch (answer.status()) {
            case 200 -> {
                try {
                    W whole = WireForm.there(json.readValue(answer.body(), type), "body");
                    yield new Fetched.Received<>(read.apply(whole));
                } catch (JacksonException | IllegalArgumentException e) {
                    yield new Fetched.RetryLater<>(null, texts.unreadable(answer.status()));
                }
            }
            case 410 -> new Fetched.CursorLost<>();
            case 400, 403, 404 -> {
                Wire.Problem problem = problem(answer);
                yield problem == null
                        ? new Fetched.RetryLater<>(null, texts.unreadable(answer.status()))
                        : new Fetched.Refused<>(words(problem, answer.status()));
            }
            default -> new Fetched.RetryLater<>(after(answer), texts.status(answer.status()));
        };
    }

    private ContributionResult receipt(Answered answer) {
        Wire.Receipt receipt = read(answer, Wire.Receipt.class);
        if (receipt == null || receipt.version() < 1 || receipt.outcome() == null) {
            return new ContributionResult.RetryLater(null, texts.unreadable(answer.status()));
        }
        return receipt.outcome().equals(ALREADY_THERE)
                ? new ContributionResult.AlreadyThere(receipt.version())
                : new ContributionResult.Accepted(receipt.version());
    }

    private ContributionResult ticket(Answered answer) {
        Wire.Ticket ticket = read(answer, Wire.Ticket.class);
        return ticket == null || ticket.reference() == null
                ? new ContributionResult.RetryLater(null, texts.unreadable(answer.status()))
                : new ContributionResult.OnItsWay(ticket.reference());
    }

    private ContributionResult conflict(Answered answer) {
        Wire.Problem problem = problem(answer);
        if (problem == null) {
            return new ContributionResult.RetryLater(null, texts.unreadable(answer.status()));
        }
        return new ContributionResult.Conflict(theirs(problem));
    }

    private static @Nullable CentralRecord theirs(Wire.Problem problem) {
        try {
            return problem.theirs() == null ? null : WireForm.record(problem.theirs());
        } catch (IllegalArgumentException e) {
            // The record itself comes again with the next pull; that there is a conflict stands without it.
            return null;
        }
    }

    /** The problem an answer tells of, null if it tells of none: then it may not be the partner that answered. */
    private Wire.@Nullable Problem problem(Answered answer) {
        Wire.Problem problem = read(answer, Wire.Problem.class);
        return problem == null || problem.title() == null ? null : problem;
    }

    private <T> @Nullable T read(Answered answer, Class<T> type) {
        try {
            return json.readValue(answer.body(), type);
        } catch (JacksonException e) {
            return null;
        }
    }

    private @Nullable Duration after(Answered answer) {
        return CallOutcome.retryAfter(answer.headers(), clock);
    }

    private static String words(Wire.Problem problem, int status) {
        List<Wire.Wrong> wrongs = WireForm.list(problem.wrongs());
        String words = Stream.concat(
                        Stream.of(problem.title(), problem.detail()),
                        wrongs.stream().map(wrong -> wrong.property() + ": " + wrong.reason()))
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining("; "));
        return (words.length() > LONGEST_REASON ? words.substring(0, LONGEST_REASON) : words) + " (HTTP " + status
                + ")";
    }
}
