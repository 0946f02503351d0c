package vn.hoiluat.benchmark;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hoiluat.conversation.Outcome;
import vn.hoiluat.conversation.Turn;

/** What a replay showed. */
final class ReplayReport {

    private static final int EXAMPLES = 5;
    private static final Set<Outcome> WANTED = Set.of(Outcome.ANSWER, Outcome.CHOICES, Outcome.CASE);

    private final ReplayFacts facts;
    private final Map<String, List<CitizenVerdict>> byChannel;
    private final List<CitizenVerdict> verdicts;

    /** The verdicts by the name of the channel. */
    ReplayReport(ReplayFacts facts, Map<String, List<CitizenVerdict>> byChannel) {
        this.facts = facts;
        this.byChannel = new TreeMap<>(byChannel);
        verdicts = byChannel.values().stream().flatMap(List::stream).toList();
    }

    /** True if every citizen got exactly one outcome. */
    boolean isClean() {
        return verdicts.stream().allMatch(verdict -> verdict.faults().isEmpty());
    }

    /** How often the service was killed. */
    int kills() {
        return facts.kills();
    }

    /** How many citizens got this outcome. */
    long count(Outcome outcome) {
        return turns().filter(turn -> turn.outcome() == outcome).count();
    }

    private static long count(List<CitizenVerdict> verdicts, Outcome outcome) {
        return verdicts.stream()
                .flatMap(verdict -> Stream.ofNullable(verdict.turn()))
                .filter(turn -> turn.outcome() == outcome)
                .count();
    }

    /** How many citizens waited in vain for something. */
    long lost() {
        return verdicts.stream()
                .filter(v -> v.faults().stream().anyMatch(Fault::isLoss))
                .count();
    }

    /** How many citizens got something twice that was not counted uncertain. */
    long doubled() {
        return verdicts.stream()
                .filter(v -> v.faults().stream().anyMatch(fault -> !fault.isLoss()))
                .count();
    }

    /** How many citizens got a part twice that the service counts as uncertain. */
    long uncertain() {
        return verdicts.stream().filter(CitizenVerdict::uncertain).count();
    }

    void print(PrintStream out) {
        out.println(Texts.text(
                "replay.done",
                facts.questions(),
                facts.questions() + facts.duplicates() + facts.retries(),
                facts.duplicates(),
                facts.retries(),
                facts.kills()));
        out.println(Texts.text(
                "replay.times",
                facts.posting().toMillis() / 1000.0,
                facts.quiet().toMillis() / 1000.0));
        WANTED.stream()
                .sorted()
                .forEach(outcome -> out.println(Texts.text("replay.outcome", name(outcome), count(outcome))));
        byChannel.forEach((channel, ofChannel) -> out.println(Texts.text(
                "replay.channel",
                channel,
                ofChannel.size(),
                count(ofChannel, Outcome.ANSWER),
                count(ofChannel, Outcome.CHOICES),
                count(ofChannel, Outcome.CASE),
                ofChannel.stream().filter(v -> !v.faults().isEmpty()).count())));
        others().forEach((name, count) -> out.println(Texts.text("replay.outcome", name, count)));
        out.println(Texts.text("replay.sums", lost(), doubled(), uncertain()));
        faults().forEach((fault, userIds) -> out.println(Texts.text(
                "replay.fault",
                fault,
                userIds.size(),
                userIds.stream().limit(EXAMPLES).collect(Collectors.joining(", ")))));
        out.println(Texts.text(isClean() ? "replay.clean" : "replay.faulty"));
    }

    private static String name(Outcome outcome) {
        return Texts.text("outcome." + outcome);
    }

    /** Outcomes that were not asked for, the fixed texts by their names. */
    private Map<String, Long> others() {
        return turns().filter(turn -> !WANTED.contains(turn.outcome()))
                .collect(Collectors.groupingBy(
                        turn -> name(turn.outcome()) + " " + turn.detail(), TreeMap::new, Collectors.counting()));
    }

    private Map<Fault, List<String>> faults() {
        Map<Fault, List<String>> byFault = new EnumMap<>(Fault.class);
        for (Fault fault : Fault.values()) {
            List<String> userIds = verdicts.stream()
                    .filter(verdict -> verdict.faults().contains(fault))
                    .map(CitizenVerdict::userId)
                    .toList();
            if (!userIds.isEmpty()) {
                byFault.put(fault, userIds);
            }
        }
        return byFault;
    }

    private Stream<Turn> turns() {
        return verdicts.stream().flatMap(verdict -> Stream.ofNullable(verdict.turn()));
    }
}
