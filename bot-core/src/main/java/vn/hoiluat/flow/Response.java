package vn.hoiluat.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.answering.Candidate;
import vn.hoiluat.answering.EntryRef;
import vn.hoiluat.conversation.Conversation;
import vn.hoiluat.conversation.Memory;
import vn.hoiluat.conversation.Outcome;
import vn.hoiluat.conversation.Turn;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.Reply;

/**
 * What is to be said and remembered after a burst, and the evidence for it.
 *
 * @param detail which fixed text, or which reason
 * @param searched the words that were searched, empty if none were
 * @param token opens the public page of the answer, null if none was given
 * @param ratable whether it may be rated, or counted among the unanswered
 * @param besides the answers to other questions of the same message, already among the replies, for the evidence
 */
record Response(
        Outcome outcome,
        String detail,
        List<Reply> replies,
        Memory memory,
        String searched,
        @Nullable EntryRef entry,
        List<String> citations,
        @Nullable String token,
        boolean ratable,
        List<Turn.Considered> considered,
        @Nullable String caseId,
        List<Response> besides) {

    static Response fixedText(String detail, Memory memory, Reply... replies) {
        return plain(Outcome.FIXED_TEXT, detail, memory, List.of(replies), null);
    }

    static Response silence(String detail, Memory memory) {
        return plain(Outcome.SILENCE, detail, memory, List.of(), null);
    }

    static Response plain(Outcome outcome, String detail, Memory memory, List<Reply> replies, @Nullable String caseId) {
        return new Response(
                outcome, detail, replies, memory, "", null, List.of(), null, false, List.of(), caseId, List.of());
    }

    /** The same response, with the search it came from; what is sensitive is looked at nowhere else. */
    Response searched(String words, List<Candidate> candidates, boolean sensitive) {
        List<Turn.Considered> all = candidates.stream()
                .map(c -> new Turn.Considered(c.entry(), c.score(), c.confidence()))
                .toList();
        return new Response(
                outcome, detail, replies, memory, words, entry, citations, token, !sensitive, all, caseId, besides);
    }

    /** The same response, being an answer of this entry. */
    Response answering(EntryRef newEntry, List<String> newCitations, String newToken, boolean isRatable) {
        return new Response(
                outcome,
                detail,
                replies,
                memory,
                searched,
                newEntry,
                newCitations,
                newToken,
                isRatable,
                considered,
                caseId,
                besides);
    }

    /** This response first, then the other; the other's outcome counts. */
    Response then(Response next) {
        List<Reply> both =
                Stream.concat(replies.stream(), next.replies.stream()).toList();
        return new Response(
                next.outcome,
                detail + "+" + next.detail,
                both,
                next.memory,
                next.searched,
                next.entry,
                next.citations,
                next.token,
                next.ratable,
                next.considered,
                next.caseId == null ? caseId : next.caseId,
                next.besides);
    }

    /** The same response with one more reply. */
    Response also(Reply reply) {
        return saying(Stream.concat(replies.stream(), Stream.of(reply)).toList());
    }

    /** The same response with other replies. */
    Response saying(List<Reply> newReplies) {
        return new Response(
                outcome,
                detail,
                newReplies,
                memory,
                searched,
                entry,
                citations,
                token,
                ratable,
                considered,
                caseId,
                besides);
    }

    /** The same response, remembering something else. */
    Response remembering(Memory newMemory) {
        return new Response(
                outcome,
                detail,
                replies,
                newMemory,
                searched,
                entry,
                citations,
                token,
                ratable,
                considered,
                caseId,
                besides);
    }

    /** This response behind answers to other questions of the same message, whose replies come first. */
    Response behind(List<Response> answers) {
        List<Reply> all = Stream.concat(answers.stream(), Stream.of(this))
                .flatMap(response -> response.replies.stream())
                .toList();
        return new Response(
                outcome, detail, all, memory, searched, entry, citations, token, ratable, considered, caseId, answers);
    }

    /** The evidence of this response to all that waits in the conversation, and of the answers besides. */
    List<Turn> turns(Conversation conversation, LocalDate asOf, Instant now) {
        List<String> eventIds =
                conversation.waiting().stream().map(InboundEvent::id).toList();
        String id = Turn.PREFIX + eventIds.getFirst();
        List<Turn> turns = new ArrayList<>(List.of(turn(id, conversation, eventIds, asOf, now)));
        for (Response answer : besides) {
            turns.add(answer.turn(id + "/" + (turns.size() + 1), conversation, eventIds, asOf, now));
        }
        return turns;
    }

    private Turn turn(String id, Conversation conversation, List<String> eventIds, LocalDate asOf, Instant now) {
        return new Turn(
                id,
                conversation.address().conversationId(),
                eventIds,
                searched,
                outcome,
                detail,
                entry,
                citations,
                asOf,
                token,
                ratable,
                considered,
                caseId,
                now);
    }
}
