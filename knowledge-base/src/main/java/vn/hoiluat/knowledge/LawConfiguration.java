package vn.hoiluat.knowledge;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.ground.Impacts;
import vn.hoiluat.knowledge.ground.LosingGround;
import vn.hoiluat.knowledge.ground.ProvisionChanges;
import vn.hoiluat.knowledge.law.CitationParser;
import vn.hoiluat.knowledge.law.CitationPicker;
import vn.hoiluat.knowledge.law.CitationText;
import vn.hoiluat.knowledge.law.DocumentIntake;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.law.DocumentRegister;
import vn.hoiluat.knowledge.law.ProvisionTexts;
import vn.hoiluat.knowledge.law.ReferenceReader;
import vn.hoiluat.knowledge.law.intake.LawFiles;
import vn.hoiluat.knowledge.wording.Messages;
import vn.hoiluat.storage.DocumentStore;

/** Legal documents, and what becomes of entries when they change, as beans. */
@Configuration(proxyBeanMethods = false)
class LawConfiguration {

    @Bean
    DocumentNames documentNames() {
        return new DocumentNames();
    }

    @Bean
    CitationText citationText(DocumentNames names, Messages messages) {
        return new CitationText(names, messages);
    }

    @Bean
    DocumentRegister documentRegister(DocumentStore store, CitationText texts) {
        return new DocumentRegister(store, texts);
    }

    @Bean
    ProvisionTexts provisionTexts(DocumentStore store) {
        return new ProvisionTexts(store);
    }

    @Bean
    DocumentIntake documentIntake(DocumentRegister register, ProvisionTexts texts) {
        return new DocumentIntake(register, texts);
    }

    @Bean
    LosingGround losingGround(Entries entries, DocumentRegister register, ProvisionTexts texts) {
        return new LosingGround(entries, register, texts);
    }

    @Bean
    Impacts impacts(Entries entries, DocumentRegister register) {
        return new Impacts(entries, register);
    }

    @Bean
    ProvisionChanges provisionChanges(ProvisionTexts texts) {
        return new ProvisionChanges(texts);
    }

    @Bean
    LawFiles lawFiles(
            DocumentRegister register, DocumentIntake intake, DocumentNames names, Messages messages, Clock clock) {
        return new LawFiles(register, intake, names, messages, clock);
    }

    @Bean
    CitationPicker citationPicker(DocumentNames names, ReferenceReader references, DocumentRegister register) {
        return new CitationPicker(new CitationParser(names), references, register.known());
    }

    @Bean
    ReferenceReader referenceReader(DocumentRegister register, DocumentNames names) {
        return new ReferenceReader(names, register.known());
    }
}
