package vn.hoiluat.knowledge.unanswered;

import java.util.List;
import reactor.core.publisher.Mono;
import vn.hoiluat.conversation.Turn;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.unanswered.NearClusters.Near;
import vn.hoiluat.privacy.PersonalDetails;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Versioned;

/** Puts questions to those they are like. Of what is sensitive, or was erased meanwhile, nothing is kept. */
final class Gathering {

    /** A longer message is a story, of which the first part shows what it asks; in characters. */
    private static final int LONGEST = 400;

    private final Documents<Case> cases;
    private final Documents<Entry> entries;
    private final Clusters clusters;
    private final NearClusters near = new NearClusters();
    private final QuestionTerms.Reader reader = new QuestionTerms.Reader();

    Gathering(DocumentStore store, Clusters clusters) {
        cases = store.documents(Case.KIND);
        entries = store.documents(Entry.KIND);
        this.clusters = clusters;
    }

    /** Takes in all clusters there are. */
    Mono<Void> load() {
        return clusters.all().doOnNext(this::know).then();
    }

    /** Takes in a cluster as it stands. */
    void know(QuestionCluster cluster) {
        near.put(
                cluster.id(),
                cluster.samples().stream()
                        .map(sample -> reader.of(sample.words()))
                        .toList());
    }

    /** Forgets a cluster that is no more. */
    void forget(String cluster) {
        near.put(cluster, List.of());
    }

    /** Adds the question of a decision; its id, or empty if it is not to be kept. Repeatable. */
    Mono<String> add(Turn turn) {
        String id = AskedQuestion.idOf(turn.id());
        return isOpenToAll(turn)
                .filter(open -> open)
                .flatMap(open -> field(turn))
                .flatMap(field -> clusters.add(id, asked(id, turn, field)))
                .flatMap(stored -> clusters.find(stored.cluster()))
                .doOnNext(this::know)
                .thenReturn(id);
    }

    private AskedQuestion asked(String id, Turn turn, String field) {
        String words = shortened(PersonalDetails.mask(turn.question()));
        String cluster = near.nearest(reader.of(words)).map(Near::cluster).orElse(id);
        return new AskedQuestion(turn.conversationId(), cluster, words, turn.outcome(), field, turn.at());
    }

    private static String shortened(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        int space = words.lastIndexOf(' ', LONGEST);
        return words.substring(0, space > 0 ? space : LONGEST) + " …";
    }

    /** What goes into a sensitive case, or into one that was erased, goes nowhere else. */
    private Mono<Boolean> isOpenToAll(Turn turn) {
        return turn.caseId() == null
                ? Mono.just(true)
                : cases.find(turn.caseId())
                        .map(found -> !found.value().sensitive())
                        .defaultIfEmpty(false);
    }

    private Mono<String> field(Turn turn) {
        return Mono.justOrEmpty(turn.considered().stream().findFirst())
                .flatMap(best -> entries.find(best.entry().key()))
                .map(Versioned::value)
                .map(entry -> entry.newest().content().field())
                .defaultIfEmpty("");
    }
}
