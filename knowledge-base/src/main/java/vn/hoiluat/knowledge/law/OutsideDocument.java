package vn.hoiluat.knowledge.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as another database, a file or an officer gives it.
 *
 * @param title without the type's name; may be empty
 * @param inForceFrom null if it does not say
 * @param inForceTo the first day it is no longer law, null if it does not say
 * @param code how it says the document stands, null if it does not
 * @param readOn the day it was read
 * @param source what was read: an address, a file's name
 * @param aliases what else it is called
 * @param articles its articles, as far as they are given
 * @param complete whether these are all of them, so that a citation of any other is wrong
 * @param terms provisions that begin or end on days of their own
 * @param relations what it does to others and others do to it
 */
public record OutsideDocument(
        DocumentRef identity,
        String title,
        @Nullable LocalDate inForceFrom,
        @Nullable LocalDate inForceTo,
        @Nullable ValidityCode code,
        LocalDate readOn,
        String source,
        List<String> aliases,
        List<Article> articles,
        boolean complete,
        List<ProvisionTerm> terms,
        List<Relation> relations) {

    public OutsideDocument {
        aliases = List.copyOf(aliases);
        articles = List.copyOf(articles);
        terms = List.copyOf(terms);
        relations = List.copyOf(relations);
    }

    /**
     * One article.
     *
     * @param number {@code 18}, {@code 52a}
     * @param title may be empty
     * @param text its clauses and points
     */
    public record Article(String number, String title, String text) {}

    /**
     * What it does to another document, or the other to it.
     *
     * @param isActing whether this document acts on the other one
     * @param basis where the acting document says so, empty if that is not known
     * @param provisions of the document that is acted on; none: the document itself
     * @param inPart whether only parts of these are meant, and nobody says which
     * @param from null: the day the acting document came into force
     * @param until for suspensions, null if no end is known
     */
    public record Relation(
            RelationKind kind,
            boolean isActing,
            DocumentRef other,
            String basis,
            List<ProvisionPath> provisions,
            boolean inPart,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        public Relation {
            provisions = List.copyOf(provisions);
        }
    }

    /** The same document with these relations only. */
    public OutsideDocument withRelations(List<Relation> chosen) {
        return new OutsideDocument(
                identity,
                title,
                inForceFrom,
                inForceTo,
                code,
                readOn,
                source,
                aliases,
                articles,
                complete,
                terms,
                chosen);
    }
}
