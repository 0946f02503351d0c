package vn.hoiluat.curation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.law.CitationPicker;
import vn.hoiluat.knowledge.law.CitationText;
import vn.hoiluat.territory.Place;
import vn.hoiluat.territory.PlaceList;
import vn.hoiluat.territory.Territory;
import vn.hoiluat.units.FieldNames;

/** Turns entries into forms and what was typed into forms back into entries. */
@Component
final class EntryForms {

    private final CitationText texts;
    private final CitationPicker picker;
    private final Territory territory;
    private final FieldNames fields;
    private final Clock clock;

    EntryForms(CitationText texts, CitationPicker picker, Territory territory, FieldNames fields, Clock clock) {
        this.texts = texts;
        this.picker = picker;
        this.territory = territory;
        this.fields = fields;
        this.clock = clock;
    }

    /** The form of what a version says. */
    EntryForm of(EntryContent content, int newest) {
        LocalDate until = content.validity().until();
        return new EntryForm(
                content.question(),
                content.alternates(),
                content.field(),
                content.shortAnswer(),
                content.fullAnswer(),
                content.citations().stream().map(texts::complete).collect(Collectors.joining("\n")),
                content.places().stream().map(this::called).collect(Collectors.joining("\n")),
                written(content.validity().from()),
                written(until == null ? null : until.minusDays(1)),
                written(content.reviewBy()),
                written(content.checkedOn()),
                content.attachments().stream()
                        .map(link -> new EntryForm.Link(link.name(), link.address()))
                        .toList(),
                newest);
    }

    /** The form with its field by name and its days as people write them, for reading only. */
    EntryForm shown(EntryForm form) {
        return new EntryForm(
                form.question(),
                form.alternates(),
                fields.of(form.field()),
                form.shortAnswer(),
                form.fullAnswer(),
                form.citations(),
                form.places(),
                day(form.from()),
                day(form.lastDay()),
                day(form.reviewBy()),
                day(form.checkedOn()),
                form.attachments(),
                form.newest());
    }

    /**
     * Reads what was typed.
     *
     * @param base what the entry said when the form was made, null for a new one; what of it cannot be typed is kept
     */
    EntryFormResult check(EntryForm form, @Nullable EntryContent base) {
        return new EntryFormCheck(form, base, picker, texts, territory.list(), fields, today()).run();
    }

    /** Names of the fields by id, with that of the entry if it has none. */
    Map<String, String> fields(String own) {
        Map<String, String> all = fields.all();
        if (!own.isEmpty()) {
            all.putIfAbsent(own, own);
        }
        return all;
    }

    /** Names of places by code. */
    List<String> placeNames(List<String> codes) {
        return codes.stream().map(this::called).toList();
    }

    LocalDate today() {
        return EntryTimes.day(clock.instant());
    }

    /** The name if it finds the place again, else the code. */
    private String called(String id) {
        PlaceList places = territory.list();
        Place place = places.byId().get(id);
        return place != null && places.find(place.name()).filter(place::equals).isPresent() ? place.name() : id;
    }

    private static String day(String typed) {
        return typed.matches("\\d{4}-\\d{2}-\\d{2}") ? typed.replaceFirst("(\\d+)-(\\d+)-(\\d+)", "$3/$2/$1") : typed;
    }

    private static String written(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
