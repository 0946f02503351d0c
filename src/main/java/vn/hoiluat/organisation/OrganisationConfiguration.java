package vn.hoiluat.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.escalation.CaseDesk;
import vn.hoiluat.escalation.CaseFeed;
import vn.hoiluat.escalation.CaseLists;
import vn.hoiluat.escalation.UnitCalendars;
import vn.hoiluat.escalation.WorkingCalendar;
import vn.hoiluat.people.People;
import vn.hoiluat.routing.Assigning;
import vn.hoiluat.routing.CommuneOffices;
import vn.hoiluat.routing.NamedPlaces;
import vn.hoiluat.routing.RoutingRules;
import vn.hoiluat.routing.UnitRouter;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.territory.PlaceList;
import vn.hoiluat.territory.Territory;
import vn.hoiluat.units.FieldNames;
import vn.hoiluat.units.UnitHours;
import vn.hoiluat.units.UnitStaff;
import vn.hoiluat.units.Units;

/** The units, and what finds the one that answers a case. */
@Configuration(proxyBeanMethods = false)
class OrganisationConfiguration {

    @Bean
    Units units(DocumentStore store) {
        return new Units(store);
    }

    @Bean
    FieldNames fieldNames() {
        return FieldNames.shipped();
    }

    @Bean
    UnitCalendars unitCalendars(Units units, WorkingCalendar calendar) {
        return new UnitHours(units, calendar);
    }

    @Bean
    UnitStaff unitStaff(People people) {
        return new UnitStaff(people);
    }

    @Bean
    RoutingRules routingRules(DocumentStore store) {
        return new RoutingRules(store);
    }

    @Bean
    UnitRouter unitRouter(
            RoutingRules rules, Units units, UnitStaff staff, Accounts accounts, Territory territory, Clock clock) {
        return new UnitRouter(rules, units, staff, accounts, (words, day) -> places(territory, words, day), clock);
    }

    @Bean
    Assigning assigning(
            CaseFeed feed,
            CaseDesk desk,
            CaseLists lists,
            Units units,
            UnitStaff staff,
            WorkingCalendar calendar,
            Clock clock) {
        return new Assigning(feed, desk, lists, units, staff, calendar, clock);
    }

    /** As the bot, when everything else stands. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> assigningStarter(Assigning assigning) {
        return ready -> assigning.start();
    }

    @Bean
    CommuneOffices communeOffices(Units units, Territory territory) {
        return new CommuneOffices(units, territory);
    }

    @Bean
    Territory territory(DocumentStore store) {
        return new Territory(store);
    }

    @Bean
    TerritoryLoading territoryLoading(Territory territory) {
        return new TerritoryLoading(territory);
    }

    private static NamedPlaces places(Territory territory, String words, LocalDate day) {
        PlaceList.Meant meant = territory.list().meant(words, day);
        return new NamedPlaces(
                meant.names(),
                Stream.of(meant.communes(), meant.districts(), meant.provinces())
                        .filter(step -> !step.isEmpty())
                        .toList());
    }
}
