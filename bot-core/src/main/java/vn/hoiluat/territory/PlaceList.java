package vn.hoiluat.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hoiluat.language.VietnameseText;
import vn.hoiluat.understanding.Places;
import vn.hoiluat.understanding.Places.Commune;
import vn.hoiluat.understanding.Places.Level;
import vn.hoiluat.understanding.Places.Named;

/** All places at one moment, found by code and by what people call them. Immutable, for many threads. */
public final class PlaceList {

    private final Map<String, Place> byId = new LinkedHashMap<>();
    private final Map<String, List<Place>> byName = new HashMap<>();
    private final Map<String, List<String>> predecessors = new HashMap<>();
    private final Places names;

    PlaceList(List<Place> places) {
        for (Place place : places) {
            byId.put(place.id(), place);
            Stream.concat(Stream.of(place.name()), place.aliases().stream())
                    .forEach(called -> byName.computeIfAbsent(key(called), any -> new ArrayList<>())
                            .add(place));
            place.successors()
                    .forEach(next -> predecessors
                            .computeIfAbsent(next, any -> new ArrayList<>())
                            .add(place.id()));
        }
        names = Places.with(places.stream()
                .filter(place -> place.level() == Level.COMMUNE)
                .flatMap(this::communes)
                .toList());
    }

    /** Places by code. */
    public Map<String, Place> byId() {
        return Map.copyOf(byId);
    }

    /** The names for whoever reads questions. */
    public Places names() {
        return names;
    }

    /** The place with this code, or else the only one called so; empty if there is none or several. */
    public Optional<Place> find(String typed) {
        Place byCode = byId.get(typed.strip());
        List<Place> called = byName.getOrDefault(key(typed), List.of());
        return byCode == null && called.size() == 1 ? Optional.of(called.getFirst()) : Optional.ofNullable(byCode);
    }

    /** What became of this place. */
    public List<Place> successors(Place place) {
        return known(place.successors());
    }

    /** What this place was before. */
    public List<Place> predecessors(Place place) {
        return known(predecessors.getOrDefault(place.id(), List.of()));
    }

    /** A place with what it lies in: {@code xã Tân Trịnh, Tuyên Quang}. */
    public String label(Place place) {
        return place.parent() == null
                ? place.name()
                : place.name() + ", "
                        + Optional.ofNullable(byId.get(place.parent()))
                                .map(Place::name)
                                .orElse("");
    }

    /**
     * What a text's words mean on a day.
     *
     * @param names as they are read in the text
     * @param communes, districts and provinces by code; a commune that is no more stands for what it became
     */
    public record Meant(List<String> names, Set<String> communes, Set<String> districts, Set<String> provinces) {}

    /** The places that a text names, as they are on that day; of places that several provinces have, only the province named. */
    public Meant meant(String text, LocalDate day) {
        List<Named> named = names.named(text);
        Set<String> provinces = named.stream()
                .filter(one -> one.level() == Level.PROVINCE)
                .flatMap(one -> one.provinces().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> communes = new LinkedHashSet<>();
        Set<String> districts = new LinkedHashSet<>();
        for (Named one : named) {
            List<Place> of = only(called(one), provinces);
            if (one.level() == Level.COMMUNE) {
                of.stream().flatMap(place -> today(place, day)).forEach(communes::add);
            } else if (one.level() == Level.DISTRICT) {
                of.forEach(place -> districts.add(place.id()));
            }
            if (one.provinces().size() == 1) {
                provinces.addAll(one.provinces());
            }
        }
        Set<String> codes = provinces.stream()
                .flatMap(name -> byName.getOrDefault(key(name), List.of()).stream())
                .filter(place -> place.level() == Level.PROVINCE)
                .map(Place::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Meant(named.stream().map(Named::name).toList(), communes, districts, codes);
    }

    private List<Place> called(Named one) {
        return byName.getOrDefault(key(one.name()), List.of()).stream()
                .filter(place -> place.level() == one.level())
                .toList();
    }

    private List<Place> only(List<Place> places, Collection<String> provinces) {
        List<Place> within = places.stream()
                .filter(place -> provinces.contains(province(place)))
                .toList();
        List<Place> left = within.isEmpty() ? places : within;
        long apart = left.stream().map(this::province).distinct().count();
        return apart > 1 ? List.of() : left;
    }

    private Stream<String> today(Place place, LocalDate day) {
        return place.on(day) || place.successors().isEmpty() ? Stream.of(place.id()) : place.successors().stream();
    }

    /** The province of today, by name. */
    private String province(Place place) {
        Place at = place;
        for (int level = 0; level < Level.values().length && at.parent() != null; level++) {
            Place above = byId.get(at.parent());
            if (above == null) {
                return "";
            }
            at = above;
        }
        return at.successors().isEmpty()
                ? at.name()
                : Optional.ofNullable(byId.get(at.successors().getFirst()))
                        .map(Place::name)
                        .orElse("");
    }

    /** A commune by each of its names; by its own once for each district that it was made of. */
    private Stream<Commune> communes(Place place) {
        List<String> districts = byId.values().stream()
                .filter(old -> old.level() == Level.DISTRICT && old.successors().contains(place.id()))
                .map(Place::bareName)
                .toList();
        Stream<Commune> own = (districts.isEmpty() ? List.of("") : districts)
                .stream().map(district -> commune(place, place.name(), district));
        return Stream.concat(own, place.aliases().stream().map(called -> commune(place, called, "")));
    }

    private Commune commune(Place place, String called, String district) {
        return new Commune(Place.wordsOfKind(called), place.bare(called), province(place), district);
    }

    private List<Place> known(List<String> ids) {
        return ids.stream().flatMap(id -> Stream.ofNullable(byId.get(id))).toList();
    }

    private static String key(String called) {
        return VietnameseText.plain(called).strip().replaceAll("\\s+", " ");
    }
}
