package vn.hoiluat.knowledge.central;

import java.util.List;
import reactor.core.publisher.Mono;

/**
 * The central Q&A database as a department sees it: it gives and takes shared records, and it assigns questions. What can be
 * expected of a partner over a network comes back as a value; a call fails only for a mistake in the program. Calls never block
 * the caller, may be made by many threads and may be repeated: the partner knows a record by its external id, so the same call
 * made twice has the effect of one.
 */
public interface CentralDatabase {

    /** The largest page a partner gives (domain.md 2.2). */
    int LARGEST_PAGE = 100;

    /** Names this partner in the store: lower-case letters, digits and hyphens, never changed once used. */
    String peer();

    /** Offers a new record or a change of one. */
    Mono<ContributionResult> contribute(Contribution contribution);

    /** Asks that a shared record be used no more. A record that is withdrawn already is {@link ContributionResult.AlreadyThere}. */
    Mono<ContributionResult> withdraw(Withdrawal withdrawal);

    /**
     * What changed after the cursor, withdrawn records among it, in the partner's order. A record may come again, and a record
     * may come later than a newer version of itself: only {@link CentralRecord#version} tells which is newer.
     *
     * @param limit at most {@value #LARGEST_PAGE}
     */
    Mono<Fetched<Batch<CentralRecord>>> pull(CentralCursor after, int limit);

    /**
     * Says that everything up to the cursor is safely here, so that the partner, or the adapter, may put it away. May be said
     * again; nothing happens if it is never said.
     */
    default Mono<Void> acknowledge(CentralCursor upTo) {
        return Mono.empty();
    }

    /** The questions assigned to this unit after the cursor; one may come again. */
    Mono<Fetched<Batch<AssignedQuestion>>> questions(CentralCursor after, int limit);

    /** Says that a question was taken over, and under which fields. */
    Mono<ContributionResult> classify(Classification classification);

    /** Gives the answer to an assigned question. */
    Mono<ContributionResult> answer(QuestionAnswer answer);

    /**
     * What became of what we gave, of a partner whose word comes later; none of one that answers at once. One may come again. Read
     * from {@link CentralCursor#START}: what is acknowledged is put away.
     */
    default Mono<Fetched<Batch<Receipt>>> receipts(CentralCursor after, int limit) {
        return Mono.just(new Fetched.Received<>(new Batch<>(List.of(), CentralCursor.START, false)));
    }

    /** The partner's lists of codes. */
    Mono<Fetched<List<Taxonomy>>> taxonomies();
}
