package vn.hoiluat.auditing;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.audit.AuditLog;
import vn.hoiluat.audit.AuditRetention;
import vn.hoiluat.audit.AuditTrail;
import vn.hoiluat.audit.AuditVerifier;
import vn.hoiluat.audit.AuditedCitizens;
import vn.hoiluat.rounds.Rounds;
import vn.hoiluat.storage.DocumentStore;

/** The trail and what looks after it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditProperties.class)
class AuditingConfiguration {

    @Bean
    AuditTrail auditTrail(DocumentStore store, Clock clock) {
        return new AuditTrail(store, clock);
    }

    @Bean
    AuditLog auditLog(DocumentStore store) {
        return new AuditLog(store);
    }

    @Bean
    AuditVerifier auditVerifier(DocumentStore store) {
        return new AuditVerifier(store);
    }

    @Bean
    AuditedCitizens auditedCitizens(DocumentStore store, AuditTrail trail, Clock clock) {
        return new AuditedCitizens(store, trail, new SecureRandom(), clock);
    }

    /** Days are closed soon after they end; each round reads the open day only. */
    @Bean(initMethod = "start")
    Rounds auditUpkeep(DocumentStore store, AuditTrail trail, AuditProperties properties, Clock clock) {
        AuditRetention retention = new AuditRetention(store, trail, properties.keepFor(), clock);
        return Rounds.atOnceAndEvery(
                Duration.ofHours(1), "Closing days of the audit trail", Schedulers.parallel(), retention::sweep);
    }
}
