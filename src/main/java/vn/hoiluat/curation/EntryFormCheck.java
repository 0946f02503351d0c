package vn.hoiluat.curation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.curation.EntryFormResult.Problem;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryLink;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.knowledge.law.CitationPicker;
import vn.hoiluat.knowledge.law.CitationText;
import vn.hoiluat.territory.Place;
import vn.hoiluat.territory.PlaceList;
import vn.hoiluat.units.FieldNames;

/** Looks through one form, field by field; used once. */
final class EntryFormCheck {

    /** No citizen reads a longer question to its end. */
    static final int LONGEST_QUESTION = 500;

    /** Twice the longest of the starter base, several messages on every channel. */
    static final int LONGEST_ANSWER = 12_000;

    private static final int MOST_ALTERNATES = 60;
    private static final int LONGEST_LINK_NAME = 200;

    private final EntryForm form;
    private final @Nullable EntryContent base;
    private final CitationPicker picker;
    private final CitationText texts;
    private final PlaceList places;
    private final FieldNames fields;
    private final LocalDate today;
    private final Map<String, Problem> problems = new LinkedHashMap<>();

    EntryFormCheck(
            EntryForm form,
            @Nullable EntryContent base,
            CitationPicker picker,
            CitationText texts,
            PlaceList places,
            FieldNames fields,
            LocalDate today) {
        this.form = form;
        this.base = base;
        this.picker = picker;
        this.texts = texts;
        this.places = places;
        this.fields = fields;
        this.today = today;
    }

    EntryFormResult run() {
        checkTexts();
        List<Citation> citations = citations();
        List<String> codes = codes();
        Validity validity = validity();
        LocalDate reviewBy = day("xem-lai", form.reviewBy());
        LocalDate checkedOn = day("kiem-tra", form.checkedOn());
        List<EntryLink> attachments = attachments();
        if (form.question().isEmpty()) {
            return new EntryFormResult(null, problems);
        }
        EntryContent content = new EntryContent(
                form.field(),
                form.question(),
                form.alternates(),
                shortAnswer(),
                form.fullAnswer(),
                citations,
                codes,
                validity,
                reviewBy,
                checkedOn,
                placeholdersLeft(),
                attachments,
                base != null && base.sample());
        return new EntryFormResult(content, problems);
    }

    private void checkTexts() {
        if (form.question().isEmpty()) {
            wrong("cau-hoi", "missing", "");
        } else if (form.question().length() > LONGEST_QUESTION) {
            wrong("cau-hoi", "too-long", "");
        }
        boolean tooLong = form.alternates().stream().anyMatch(one -> one.length() > LONGEST_QUESTION);
        if (tooLong || form.alternates().size() > MOST_ALTERNATES) {
            wrong("cach-hoi", tooLong ? "too-long" : "too-many", "");
        }
        boolean known = fields.all().containsKey(form.field())
                || base != null && base.field().equals(form.field());
        if (!known) {
            wrong("linh-vuc", "missing", "");
        }
        if (form.shortAnswer().length() > EntryContent.LONGEST_SHORT_ANSWER) {
            wrong("tra-loi-ngan", "too-long", String.valueOf(form.shortAnswer().length()));
        }
        if (form.fullAnswer().length() > LONGEST_ANSWER) {
            wrong("tra-loi-day-du", "too-long", "");
        }
    }

    /** As much as fits, so that the rest can be shown while it is too long. */
    private String shortAnswer() {
        return form.shortAnswer()
                .substring(0, Math.min(form.shortAnswer().length(), EntryContent.LONGEST_SHORT_ANSWER));
    }

    /** A citation that the entry has stays as it is, however it would be read. */
    private List<Citation> citations() {
        Map<String, Citation> had = new LinkedHashMap<>();
        if (base != null) {
            base.citations().forEach(citation -> had.put(texts.complete(citation), citation));
        }
        Set<Citation> citations = new LinkedHashSet<>();
        for (String line : form.citationLines()) {
            Citation same = had.get(line);
            List<Citation> read = same == null ? picker.read(line, today) : List.of(same);
            if (read.isEmpty()) {
                wrong("can-cu", "unreadable", line);
            }
            citations.addAll(read);
        }
        return List.copyOf(citations);
    }

    private List<String> codes() {
        List<String> codes = new ArrayList<>();
        for (String line : form.placeLines()) {
            boolean had = base != null && base.places().contains(line);
            String code = had ? line : places.find(line).map(Place::id).orElse("");
            if (code.isEmpty()) {
                wrong("dia-ban", "unknown", line);
            } else {
                codes.add(code);
            }
        }
        return codes.stream().distinct().toList();
    }

    private Validity validity() {
        LocalDate from = day("tu-ngay", form.from());
        LocalDate last = day("den-het-ngay", form.lastDay());
        if (from != null && last != null && last.isBefore(from)) {
            wrong("den-het-ngay", "before-first", "");
            return Validity.ALWAYS;
        }
        return new Validity(from, last == null ? null : last.plusDays(1));
    }

    private @Nullable LocalDate day(String field, String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeException e) {
            wrong(field, "unreadable", typed);
            return null;
        }
    }

    private List<EntryLink> attachments() {
        List<EntryLink> links = new ArrayList<>();
        for (EntryForm.Link link : form.attachments()) {
            try {
                if (link.name().length() > LONGEST_LINK_NAME) {
                    wrong("tep", "too-long", link.name());
                }
                links.add(new EntryLink(link.name(), link.address()));
            } catch (IllegalArgumentException e) {
                wrong("tep", link.name().isEmpty() ? "nameless" : "address", link.address());
            }
        }
        return links;
    }

    /** Local data that the entry still waits for; what stood in braces and does so no longer was filled in. */
    private List<String> placeholdersLeft() {
        if (base == null) {
            return List.of();
        }
        String before = base.shortAnswer() + "\n" + base.fullAnswer();
        String now = form.shortAnswer() + "\n" + form.fullAnswer();
        return base.placeholders().stream()
                .filter(name -> now.contains("{" + name + "}") || !before.contains("{" + name + "}"))
                .toList();
    }

    /** The first problem of a field is the one that is shown. */
    private void wrong(String field, String what, String detail) {
        problems.putIfAbsent(field, new Problem(what, detail));
    }
}
