package vn.hoiluat.knowledge.central;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/** A partner that only asks, over a line that loses calls and answers, repeats and reorders while it is bad. */
final class AskingCentral implements CentralDatabase {

    private final List<AssignedQuestion> log = new ArrayList<>();
    private final Random random;
    private boolean isBad;

    /** Gives nothing while it is. */
    boolean isAway;

    /** What was answered, in the order of acceptance: one list of texts for each question. */
    final Map<String, List<String>> answers = new LinkedHashMap<>();

    final Map<String, List<String>> classified = new LinkedHashMap<>();

    AskingCentral(Random random) {
        this.random = random;
    }

    void bad(boolean now) {
        isBad = now;
    }

    void ask(AssignedQuestion question) {
        log.add(question);
    }

    @Override
    public String peer() {
        return "asking";
    }

    @Override
    public Mono<Fetched<Batch<AssignedQuestion>>> questions(CentralCursor after, int limit) {
        if (isAway) {
            return Mono.just(new Fetched.RetryLater<>(null, "away"));
        }
        if (isBad && random.nextInt(4) == 0) {
            return Mono.just(new Fetched.RetryLater<>(null, "lost"));
        }
        if (isBad && random.nextInt(8) == 0) {
            return Mono.just(new Fetched.CursorLost<>());
        }
        int from = after.value().isEmpty() ? 0 : Integer.parseInt(after.value());
        int to = Math.min(log.size(), from + 3);
        List<AssignedQuestion> page = new ArrayList<>(log.subList(from, to));
        if (isBad) {
            page.addAll(log.subList(random.nextInt(from + 1), to));
            Collections.shuffle(page, random);
        }
        return Mono.just(
                new Fetched.Received<>(new Batch<>(page, new CentralCursor(Integer.toString(to)), to < log.size())));
    }

    @Override
    public Mono<ContributionResult> classify(Classification classification) {
        return taken(() -> {
            classified.put(classification.questionId(), classification.fields());
            return new ContributionResult.Accepted(1);
        });
    }

    @Override
    public Mono<ContributionResult> answer(QuestionAnswer answer) {
        return taken(() -> {
            List<String> known = answers.computeIfAbsent(answer.questionId(), id -> new ArrayList<>());
            if (known.isEmpty()) {
                known.add(answer.text());
                return new ContributionResult.Accepted(1);
            }
            return known.contains(answer.text())
                    ? new ContributionResult.AlreadyThere(1)
                    : new ContributionResult.Conflict(null);
        });
    }

    private Mono<ContributionResult> taken(Supplier<ContributionResult> act) {
        if (isBad && random.nextInt(4) == 0) {
            return Mono.just(new ContributionResult.RetryLater(null, "lost on the way"));
        }
        ContributionResult result = act.get();
        return Mono.just(
                isBad && random.nextInt(4) == 0 ? new ContributionResult.RetryLater(null, "reply lost") : result);
    }

    @Override
    public Mono<Fetched<Batch<CentralRecord>>> pull(CentralCursor after, int limit) {
        return Mono.just(
                isAway
                        ? new Fetched.RetryLater<>(null, "away")
                        : new Fetched.Received<>(new Batch<>(List.of(), after, false)));
    }

    @Override
    public Mono<ContributionResult> contribute(Contribution contribution) {
        return Mono.error(new IllegalStateException("there is nothing to contribute"));
    }

    @Override
    public Mono<ContributionResult> withdraw(Withdrawal withdrawal) {
        return Mono.error(new IllegalStateException("there is nothing to withdraw"));
    }

    @Override
    public Mono<Fetched<List<Taxonomy>>> taxonomies() {
        return Mono.just(new Fetched.Received<>(List.of()));
    }
}
