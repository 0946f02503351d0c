package vn.hoiluat.legal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.law.DocumentNumber;
import vn.hoiluat.knowledge.law.DocumentRef;
import vn.hoiluat.knowledge.law.LegalDocument;
import vn.hoiluat.knowledge.law.LegalRelation;
import vn.hoiluat.knowledge.law.ProvisionList;
import vn.hoiluat.knowledge.law.ProvisionPath;
import vn.hoiluat.knowledge.law.ProvisionTerm;
import vn.hoiluat.knowledge.law.Recorded;
import vn.hoiluat.knowledge.law.RelationKind;
import vn.hoiluat.knowledge.law.ValidityCode;

/** Reads the forms of a document's page; what cannot be read is a {@link FormProblem} that names the field. */
@Component
final class LawForms {

    private static final String PART = "mot-phan";

    private final DocumentNames names;

    LawForms(DocumentNames names) {
        this.names = names;
    }

    /** What is wrong with a form: the word of a sentence. */
    static final class FormProblem extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final String word;

        FormProblem(String word) {
            super(word, null, false, false);
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** The document as the form has it; what the form does not show stays. A person has checked it now. */
    LegalDocument facts(LegalDocument old, MultiValueMap<String, String> form, LocalDate today) {
        LocalDate from = day(form, "tu");
        LocalDate to = day(form, "den");
        if (from != null && to != null && to.isBefore(from)) {
            throw new FormProblem("days");
        }
        return new LegalDocument(
                old.type(),
                old.number(),
                old.issuer(),
                typed(form, "ten"),
                from,
                to,
                old.suspendedFrom(),
                old.suspendedTo(),
                old.replacedBy(),
                old.amendedBy(),
                today,
                old.source(),
                recorded(old.recorded(), typed(form, "tinh-trang"), today),
                Stream.of(typed(form, "goi").split("\\s*[;\\n]\\s*"))
                        .filter(alias -> !alias.isBlank())
                        .toList(),
                old.terms(),
                old.outline());
    }

    /** A relation of the document with the one that is named in the form. */
    LegalRelation relation(LegalDocument document, MultiValueMap<String, String> form, LocalDate today, String who) {
        DocumentRef other = identity(typed(form, "loai"), typed(form, "so"), typed(form, "co-quan"));
        boolean isActing = typed(form, "chieu").equals("tac-dong");
        LocalDate from = day(form, "tu");
        if (from == null) {
            throw new FormProblem("no-day");
        }
        LocalDate until = day(form, "den");
        if (until != null && until.isBefore(from)) {
            throw new FormProblem("days");
        }
        return new LegalRelation(
                kind(form),
                isActing ? document.identity() : other,
                typed(form, "can-cu"),
                isActing ? other : document.identity(),
                provisions(form),
                typed(form, "pham-vi").equals(PART),
                from,
                until,
                today,
                who);
    }

    /** A provision of the document with days of its own. */
    List<ProvisionTerm> terms(MultiValueMap<String, String> form) {
        LocalDate from = day(form, "tu");
        LocalDate until = day(form, "den");
        List<ProvisionPath> provisions = provisions(form);
        if (provisions.isEmpty() || from == null && until == null) {
            throw new FormProblem(provisions.isEmpty() ? "provisions" : "no-day");
        }
        if (from != null && until != null && until.isBefore(from)) {
            throw new FormProblem("days");
        }
        return provisions.stream()
                .map(path -> new ProvisionTerm(path, from, until))
                .toList();
    }

    /** A document by what was typed; kind and issuer are read from the number where they are left out. */
    DocumentRef identity(String type, String number, String issuer) {
        if (number.isBlank() || !number.matches(".*\\d.*")) {
            throw new FormProblem("number");
        }
        var printed = new DocumentNumber(number);
        String kind = type.isBlank() ? names.typeOf(printed).orElse("") : type;
        String body = issuer.isBlank() ? names.issuerOf(printed).orElse("") : names.issuer(issuer);
        if (kind.isEmpty() || body.isEmpty()) {
            throw new FormProblem(kind.isEmpty() ? "type" : "issuer");
        }
        return new DocumentRef(kind, number, body);
    }

    static @Nullable LocalDate day(MultiValueMap<String, String> form, String field) {
        String typed = typed(form, field);
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeException e) {
            throw new FormProblem("day");
        }
    }

    static String typed(MultiValueMap<String, String> form, String field) {
        return Optional.ofNullable(form.getFirst(field)).orElse("").strip();
    }

    /** The day of the first reading stays while the code stays. */
    private static @Nullable Recorded recorded(@Nullable Recorded old, String code, LocalDate today) {
        return ValidityCode.of(code)
                .map(typed -> old != null && old.code() == typed ? old : new Recorded(typed, today))
                .orElse(null);
    }

    private static List<ProvisionPath> provisions(MultiValueMap<String, String> form) {
        return ProvisionList.parse(typed(form, "dieu-khoan")).orElseThrow(() -> new FormProblem("provisions"));
    }

    private static RelationKind kind(MultiValueMap<String, String> form) {
        try {
            return RelationKind.valueOf(typed(form, "quan-he"));
        } catch (IllegalArgumentException e) {
            throw new FormProblem("kind");
        }
    }
}
