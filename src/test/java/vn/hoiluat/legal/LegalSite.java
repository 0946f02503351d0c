package vn.hoiluat.legal;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.ground.Impacts;
import vn.hoiluat.knowledge.ground.LosingGround;
import vn.hoiluat.knowledge.ground.ProvisionChanges;
import vn.hoiluat.knowledge.law.CitationText;
import vn.hoiluat.knowledge.law.DocumentIntake;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.law.DocumentRegister;
import vn.hoiluat.knowledge.law.ProvisionTexts;
import vn.hoiluat.knowledge.law.ReferenceReader;
import vn.hoiluat.knowledge.law.intake.LawFiles;
import vn.hoiluat.knowledge.wording.Messages;
import vn.hoiluat.storage.InMemoryDocumentStore;

/** The pages of law with what they need, beside the public site of tests. */
@ComponentScan({"vn.hoiluat.legal", "vn.hoiluat.vbpl"})
class LegalSite {

    @Bean
    DocumentNames lawNames() {
        return new DocumentNames();
    }

    @Bean
    DocumentRegister documentRegister(InMemoryDocumentStore store, DocumentNames names) {
        return new DocumentRegister(store, new CitationText(names, new Messages()));
    }

    @Bean
    ProvisionTexts provisionTexts(InMemoryDocumentStore store) {
        return new ProvisionTexts(store);
    }

    @Bean
    DocumentIntake documentIntake(DocumentRegister register, ProvisionTexts texts) {
        return new DocumentIntake(register, texts);
    }

    @Bean
    LosingGround losingGround(
            InMemoryDocumentStore store, Clock clock, DocumentRegister register, ProvisionTexts texts) {
        return new LosingGround(new Entries(store, clock), register, texts);
    }

    @Bean
    Impacts impacts(InMemoryDocumentStore store, Clock clock, DocumentRegister register) {
        return new Impacts(new Entries(store, clock), register);
    }

    @Bean
    ProvisionChanges provisionChanges(ProvisionTexts texts) {
        return new ProvisionChanges(texts);
    }

    @Bean
    LawFiles lawFiles(DocumentRegister register, DocumentIntake intake, DocumentNames names, Clock clock) {
        return new LawFiles(register, intake, names, new Messages(), clock);
    }

    @Bean
    ReferenceReader referenceReader(DocumentRegister register, DocumentNames names) {
        return new ReferenceReader(names, register.known());
    }
}
