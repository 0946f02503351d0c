package vn.hoiluat.answering;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns candidates into a decision. Pure: no source in force, no answer. */
public final class AnswerPolicy {

    /** A choice this much less likely than an offer has to be is none. */
    private static final double LEAST_OF_OFFER = 0.2;

    private final AnsweringSettings settings;

    public AnswerPolicy(AnsweringSettings settings) {
        this.settings = settings;
    }

    /** Decides on candidates, best first. */
    public Decision decide(List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return new Decision.HandOver(HandOverReason.NOTHING_FOUND, candidates);
        }
        Candidate best = candidates.getFirst();
        if (stands(best) && isClear(best, candidates)) {
            return new Decision.Answer(best);
        }
        if (!stands(best) && best.confidence() >= settings.offerFrom()) {
            return new Decision.HandOver(whyNot(best), candidates);
        }
        return offer(candidates);
    }

    /**
     * Decides on candidates of a question that leaves something open. What answers it all the same is sent; else the citizen is
     * asked, rather than offered entries that hang on it. Where law has changed, the question goes to officers at once.
     *
     * @param missing what is open, null if nothing is
     */
    public Decision decide(List<Candidate> candidates, @Nullable AskBackReason missing) {
        Decision decision = decide(candidates);
        if (missing == null) {
            return decision;
        }
        return switch (decision) {
            case Decision.Answer answer -> answer;
            case Decision.AskBack asked -> asked;
            case Decision.OfferChoices offer -> new Decision.AskBack(missing, candidates);
            case Decision.HandOver officer ->
                officer.reason() == HandOverReason.NOTHING_FOUND || officer.reason() == HandOverReason.NOT_SURE
                        ? new Decision.AskBack(missing, candidates)
                        : officer;
        };
    }

    /** Decides on an entry that the citizen chose: sent if its law stands. */
    public Decision decideChosen(Candidate chosen) {
        return stands(chosen) ? new Decision.Answer(chosen) : new Decision.HandOver(whyNot(chosen), List.of(chosen));
    }

    private boolean isClear(Candidate best, List<Candidate> candidates) {
        double second = candidates.size() < 2 ? 0 : candidates.get(1).confidence();
        return best.confidence() >= settings.answerFrom() && best.confidence() - second >= settings.margin();
    }

    /** Two that are half as likely each are as good an offer as one that is likely. */
    private Decision offer(List<Candidate> candidates) {
        List<Candidate> choices = candidates.stream()
                .filter(c -> c.confidence() >= settings.offerFrom() * LEAST_OF_OFFER && stands(c))
                .limit(settings.mostChoices())
                .toList();
        double oneIsRight = choices.stream().mapToDouble(Candidate::confidence).sum();
        return oneIsRight >= settings.offerFrom()
                ? new Decision.OfferChoices(choices)
                : new Decision.HandOver(HandOverReason.NOT_SURE, candidates);
    }

    private boolean stands(Candidate candidate) {
        return isLaw(candidate) && candidate.complete();
    }

    private boolean isLaw(Candidate candidate) {
        return candidate.inForce()
                && !candidate.citations().isEmpty()
                && candidate.citations().stream().allMatch(this::carries);
    }

    private boolean carries(CitedProvision citation) {
        return switch (citation.status()) {
            case IN_FORCE -> true;
            case UNKNOWN -> settings.unknownCitationsAnswer();
            case EXPIRED, NOT_YET, SUSPENDED, NEEDS_REVIEW -> false;
        };
    }

    private HandOverReason whyNot(Candidate candidate) {
        if (isLaw(candidate)) {
            return HandOverReason.LOCAL_DATA_MISSING;
        }
        boolean resolved = !candidate.citations().isEmpty()
                && candidate.citations().stream().noneMatch(c -> c.status() == CitationStatus.UNKNOWN && !carries(c));
        return resolved ? HandOverReason.LAW_CHANGED : HandOverReason.NO_SOURCE;
    }
}
