package vn.hoiluat.curation;

import java.util.List;
import vn.hoiluat.knowledge.curation.CurationResult;
import vn.hoiluat.knowledge.entry.PublicationBlock;

/**
 * One of many, before or after; public for the template.
 *
 * @param picked what is sent back to have it done; empty if it is not to be
 * @param verdict one word: {@code ready}, or what keeps or kept it from being done
 * @param blocks by name, where citizens may not get it
 */
public record BulkLine(String picked, String address, String question, String id, String verdict, List<String> blocks) {

    /** It can be done, or was. */
    static final String READY = "ready";

    /** Whether it can be done, or was. */
    public boolean isReady() {
        return verdict.equals(READY);
    }

    static String verdict(CurationResult result) {
        return switch (result) {
            case CurationResult.Done d -> READY;
            case CurationResult.SameAuthor s -> "same-author";
            case CurationResult.NotAllowed n -> "not-allowed";
            case CurationResult.Blocked b -> "blocked";
            case CurationResult.GateFell g -> "gate";
            case CurationResult.NotPossible n -> "not-possible";
            case CurationResult.Missing m -> "missing";
            case CurationResult.ChangedMeanwhile c -> "changed";
        };
    }

    static List<String> blocks(CurationResult result) {
        return result instanceof CurationResult.Blocked blocked
                ? blocked.blocks().stream().map(PublicationBlock::name).sorted().toList()
                : List.of();
    }
}
