package vn.hoiluat.central.rest;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.central.AssignedQuestion;
import vn.hoiluat.knowledge.central.CentralContent;
import vn.hoiluat.knowledge.central.CentralRecord;
import vn.hoiluat.knowledge.central.Taxonomy;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.knowledge.law.Citation;

/** Between what travels and what we speak of. What lacks a part that must be there is {@link IllegalArgumentException}. */
final class WireForm {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Map<String, String> LISTS = Map.of("linh_vuc", Taxonomy.FIELDS, "dia_ban", Taxonomy.PLACES);

    private WireForm() {}

    static Wire.Content of(CentralContent content) {
        return new Wire.Content(
                content.question(),
                content.alternates(),
                content.shortAnswer(),
                content.fullAnswer(),
                grounds(content.citations()),
                content.fields(),
                content.places(),
                content.validity().from(),
                content.validity().until());
    }

    static List<Wire.Ground> grounds(List<Citation> citations) {
        return citations.stream()
                .map(one -> new Wire.Ground(
                        one.documentType(),
                        one.documentNumber(),
                        one.issuer(),
                        one.article(),
                        one.clause(),
                        one.point()))
                .toList();
    }

    /** With Vietnam's offset. */
    static OffsetDateTime time(Instant instant) {
        return instant.atZone(VIETNAM).toOffsetDateTime();
    }

    static CentralRecord record(Wire.SharedRecord wire) {
        return new CentralRecord(
                there(wire.externalId(), "external_id"),
                wire.version(),
                content(there(wire.content(), "noi_dung")),
                wire.withdrawn(),
                there(wire.updatedAt(), "cap_nhat_luc").toInstant());
    }

    static AssignedQuestion question(Wire.Question wire) {
        Wire.Asker asker = wire.asker();
        return new AssignedQuestion(
                there(wire.externalId(), "external_id"),
                wire.title(),
                there(wire.text(), "noi_dung"),
                list(wire.fields()),
                list(wire.places()),
                asker == null ? null : new AssignedQuestion.Asker(asker.name(), asker.phone(), asker.email()),
                there(wire.askedAt(), "hoi_luc").toInstant(),
                wire.dueOn(),
                wire.withdrawn());
    }

    /** A list of a name we do not know keeps it. */
    static Taxonomy taxonomy(Wire.CodeList wire) {
        String name = there(wire.name(), "ten");
        return new Taxonomy(
                LISTS.getOrDefault(name, name),
                list(wire.codes()).stream()
                        .map(code ->
                                new Taxonomy.Code(there(code.code(), "ma"), there(code.name(), "ten"), code.parent()))
                        .toList());
    }

    /** The items that are there; none where there is no list. */
    static <T> List<T> list(@Nullable List<T> items) {
        return items == null
                ? List.of()
                : items.stream().filter(Objects::nonNull).toList();
    }

    static <T> T there(@Nullable T part, String name) {
        if (part == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return part;
    }

    private static CentralContent content(Wire.Content wire) {
        return new CentralContent(
                there(wire.question(), "cau_hoi"),
                list(wire.alternates()),
                text(wire.shortAnswer()),
                text(wire.fullAnswer()),
                list(wire.grounds()).stream().map(WireForm::citation).toList(),
                list(wire.fields()),
                list(wire.places()),
                new Validity(wire.from(), wire.until()));
    }

    private static Citation citation(Wire.Ground wire) {
        return new Citation(
                wire.type(),
                there(wire.number(), "so_ky_hieu"),
                wire.issuer(),
                wire.article(),
                wire.clause(),
                wire.point());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
