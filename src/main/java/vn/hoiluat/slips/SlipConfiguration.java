package vn.hoiluat.slips;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoiluat.agency.Agencies;
import vn.hoiluat.escalation.CaseDispatch;
import vn.hoiluat.escalation.CaseReferrals;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.escalation.SlipLinks;
import vn.hoiluat.storage.DocumentStore;

/** Puts together what other agencies have to do with. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SlipProperties.class)
class SlipConfiguration {

    @Bean
    Agencies agencies(DocumentStore store, Clock clock) {
        return new Agencies(store, clock);
    }

    @Bean
    CaseReferrals caseReferrals(
            DocumentStore store, CaseRegister register, CaseDispatch dispatch, SlipProperties properties, Clock clock) {
        return new CaseReferrals(store, register, dispatch, properties.settings(), new SecureRandom(), clock);
    }

    @Bean
    SlipLinks slipLinks(CaseRegister register, Clock clock) {
        return new SlipLinks(register, clock);
    }
}
