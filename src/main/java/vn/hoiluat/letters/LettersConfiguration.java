package vn.hoiluat.letters;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.escalation.CaseDesk;
import vn.hoiluat.escalation.CasePapers;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.paper.CaseFiles;
import vn.hoiluat.paper.OfficialLetters;
import vn.hoiluat.recording.OfficeSender;
import vn.hoiluat.recording.Recordings;
import vn.hoiluat.storage.DocumentStore;

/** Puts papers together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LetterProperties.class)
class LettersConfiguration {

    /** Files made at a time, and waiting for it: writing one must not take the machine from the citizens. */
    private static final int WRITERS = 2;

    private static final int WAITING = 50;

    @Bean
    CaseFiles caseFiles(DocumentStore store, Clock clock) {
        return new CaseFiles(store, new SecureRandom(), clock);
    }

    @Bean
    OfficialLetters officialLetters(DocumentStore store, CaseFiles files, Clock clock) {
        return new OfficialLetters(store, files, clock);
    }

    @Bean
    CasePapers casePapers(CaseRegister register, Clock clock) {
        return new CasePapers(register, clock);
    }

    @Bean
    Recordings recordings(DocumentStore store, CaseRegister register, CaseDesk desk, CasePapers papers, Clock clock) {
        return new Recordings(store, register, desk, papers, clock);
    }

    @Bean
    OfficeSender officeSender() {
        return new OfficeSender();
    }

    @Bean
    LetterDrafts letterDrafts(LetterProperties office, Accounts accounts, Scheduler letterWriters, Clock clock) {
        OfficeHead head = new OfficeHead(office, accounts);
        return new LetterDrafts(head, new PaperDocx(new LetterFonts()), letterWriters, clock);
    }

    @Bean
    SlipPapers slipPapers(LetterProperties office, Accounts accounts, Scheduler letterWriters) {
        LetterFonts fonts = new LetterFonts();
        OfficeHead head = new OfficeHead(office, accounts);
        return new SlipPapers(head, new PaperDocx(fonts), new PaperPdf(fonts), letterWriters);
    }

    @Bean(destroyMethod = "dispose")
    Scheduler letterWriters() {
        return Schedulers.newBoundedElastic(WRITERS, WAITING, "letters");
    }
}
