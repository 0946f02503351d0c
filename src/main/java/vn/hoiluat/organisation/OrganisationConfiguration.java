package vn.hoiluat.organisation;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.people.People;
import vn.hoiluat.routing.NamedPlaces;
import vn.hoiluat.routing.RoutingRules;
import vn.hoiluat.routing.UnitRouter;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.units.FieldNames;
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
    UnitStaff unitStaff(People people) {
        return new UnitStaff(people);
    }

    @Bean
    RoutingRules routingRules(DocumentStore store) {
        return new RoutingRules(store);
    }

    @Bean
    UnitRouter unitRouter(RoutingRules rules, Units units, UnitStaff staff, Accounts accounts, Clock clock) {
        return new UnitRouter(rules, units, staff, accounts, (words, day) -> NamedPlaces.NONE, clock);
    }
}
