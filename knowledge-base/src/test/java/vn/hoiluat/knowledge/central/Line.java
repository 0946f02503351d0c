package vn.hoiluat.knowledge.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/** The line to the model: it loses requests and answers, repeats and delays messages, turns their order round, and crashes. */
final class Line implements CentralDatabase {

    private static final int PAGE = 3;

    private final String peer;
    private final ModelCentral model;
    private final Random random;
    private final Life life;
    private final List<Runnable> delayed;
    private boolean isFaulty;

    private Line(String peer, ModelCentral model, Random random, Life life, List<Runnable> delayed, boolean isFaulty) {
        this.peer = peer;
        this.model = model;
        this.random = random;
        this.life = life;
        this.delayed = delayed;
        this.isFaulty = isFaulty;
    }

    Line(String peer, ModelCentral model, Random random) {
        this(peer, model, random, new Life(), new ArrayList<>(), true);
    }

    /** The same line, used by a program that lives this life. */
    Line in(Life other) {
        return new Line(peer, model, random, other, delayed, isFaulty);
    }

    void mend() {
        isFaulty = false;
    }

    @Override
    public String peer() {
        return peer;
    }

    @Override
    public Mono<ContributionResult> contribute(Contribution contribution) {
        return call(() -> model.contribute(contribution));
    }

    @Override
    public Mono<ContributionResult> withdraw(Withdrawal withdrawal) {
        return call(() -> model.withdraw(withdrawal));
    }

    @Override
    public Mono<Fetched<Batch<CentralRecord>>> pull(CentralCursor after, int limit) {
        return act(() -> {
            Batch<CentralRecord> batch = model.pull(after, PAGE);
            if (!isFaulty) {
                return new Fetched.Received<>(batch);
            }
            return switch (random.nextInt(12)) {
                case 0 -> new Fetched.RetryLater<Batch<CentralRecord>>(null, "lost");
                case 1 -> new Fetched.CursorLost<Batch<CentralRecord>>();
                case 2 -> throw life.crash();
                default -> new Fetched.Received<>(mixedUp(batch));
            };
        });
    }

    @Override
    public Mono<Fetched<Batch<AssignedQuestion>>> questions(CentralCursor after, int limit) {
        return Mono.just(new Fetched.Received<>(new Batch<>(List.of(), after, false)));
    }

    @Override
    public Mono<ContributionResult> classify(Classification classification) {
        return Mono.just(new ContributionResult.Accepted(1));
    }

    @Override
    public Mono<ContributionResult> answer(QuestionAnswer answer) {
        return Mono.just(new ContributionResult.Accepted(1));
    }

    @Override
    public Mono<Fetched<List<Taxonomy>>> taxonomies() {
        return Mono.just(new Fetched.Received<>(List.of()));
    }

    private Batch<CentralRecord> mixedUp(Batch<CentralRecord> batch) {
        List<CentralRecord> items = new ArrayList<>(batch.items());
        while (!model.log().isEmpty() && random.nextInt(3) == 0) {
            items.add(model.log().get(random.nextInt(model.log().size())));
        }
        Collections.shuffle(items, random);
        return new Batch<>(items, batch.next(), batch.more());
    }

    private Mono<ContributionResult> call(Supplier<ContributionResult> call) {
        return act(() -> isFaulty ? faulty(call) : call.get());
    }

    /** Several lives of the program may be at the partner at the same time; it hears one after the other. */
    private <R> Mono<R> act(Supplier<R> action) {
        return life.act(() -> {
            synchronized (model) {
                return action.get();
            }
        });
    }

    /** The other side hears it, and its answer is lost. */
    private void heard(Supplier<ContributionResult> call) {
        ContributionResult lost = call.get();
        assertThat(lost).isNotNull();
    }

    private ContributionResult faulty(Supplier<ContributionResult> call) {
        if (random.nextInt(3) == 0) {
            delayed.add(() -> heard(call));
        }
        if (!delayed.isEmpty() && random.nextInt(3) == 0) {
            delayed.get(random.nextInt(delayed.size())).run();
        }
        switch (random.nextInt(10)) {
            case 0 -> {
                return new ContributionResult.RetryLater(null, "request lost");
            }
            case 1 -> {
                heard(call);
                return new ContributionResult.RetryLater(null, "answer lost");
            }
            case 2 -> throw life.crash();
            case 3 -> {
                heard(call);
                throw life.crash();
            }
            default -> {
                return call.get();
            }
        }
    }
}
