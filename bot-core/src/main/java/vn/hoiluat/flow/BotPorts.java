package vn.hoiluat.flow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import vn.hoiluat.answering.AnswerFinder;
import vn.hoiluat.answering.Readings;
import vn.hoiluat.citizen.PersonalDataHolder;
import vn.hoiluat.delivery.ReplySender;
import vn.hoiluat.escalation.CaseRouter;
import vn.hoiluat.escalation.UnitCalendars;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.triage.Triaged;
import vn.hoiluat.understanding.Places;
import vn.hoiluat.units.Unit;
import vn.hoiluat.wording.Wordings;

/**
 * What the bot needs from outside.
 *
 * @param senders one per channel
 * @param holders places outside the core that store something about people
 * @param router says which unit answers what is handed over
 * @param places the places that questions may name, as they are known at the moment
 * @param offices the office that a question names the commune of, on a day; empty if none is known
 * @param listeners the help lines open at a time, as citizens read them
 * @param scheduler where conversations are worked on; must not be one that blocking work runs on
 * @param random unpredictable: codes and tokens are drawn from it
 */
public record BotPorts(
        DocumentStore store,
        AnswerFinder finder,
        Readings readings,
        List<ReplySender> senders,
        List<PersonalDataHolder> holders,
        Function<InboundEvent, Triaged> triage,
        Wordings wordings,
        CaseRouter router,
        Supplier<Places> places,
        BiFunction<String, LocalDate, Mono<Unit>> offices,
        UnitCalendars calendars,
        Function<Instant, List<String>> listeners,
        Clock clock,
        Scheduler scheduler,
        RandomGenerator random) {}
