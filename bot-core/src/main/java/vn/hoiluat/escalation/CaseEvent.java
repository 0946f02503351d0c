package vn.hoiluat.escalation;

import vn.hoiluat.delivery.PartState;
import vn.hoiluat.rating.Rating;
import vn.hoiluat.storage.FeedToken;

/** Something that happened to cases, as consoles hear it live. */
public sealed interface CaseEvent {

    /** Where in the store's feed it stands: whoever has heard it goes on from here. */
    FeedToken place();

    /**
     * A step of a case.
     *
     * @param now the case as it is, which may already be further than the step
     */
    record Stepped(FeedToken place, CaseStep step, Case now) implements CaseEvent {}

    /** What became of something said in a case. */
    record Delivered(FeedToken place, Case of, String partId, PartState state) implements CaseEvent {}

    /** What the citizen thinks of an answer in a case. */
    record Rated(FeedToken place, Case of, Rating rating) implements CaseEvent {}

    /** A case was erased. */
    record Gone(FeedToken place) implements CaseEvent {}

    /** Nothing for consoles, but the feed has come so far. */
    record Passed(FeedToken place) implements CaseEvent {}
}
