package vn.hoiluat.files;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.attachment.AttachmentSettings;
import vn.hoiluat.attachment.Attachments;
import vn.hoiluat.attachment.CitizenFiles;
import vn.hoiluat.attachment.FileCheck;
import vn.hoiluat.attachment.FileReplies;
import vn.hoiluat.attachment.FileSource;
import vn.hoiluat.conversation.Conversations;
import vn.hoiluat.delivery.Courier;
import vn.hoiluat.delivery.OutboundLog;
import vn.hoiluat.escalation.CaseAttachments;
import vn.hoiluat.escalation.CaseRegister;
import vn.hoiluat.paper.CaseFiles;
import vn.hoiluat.paper.FileType;
import vn.hoiluat.rounds.Rounds;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.triage.Triage;
import vn.hoiluat.wording.ShippedWordings;

/** Puts together what fetches, checks and keeps the files of citizens. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AttachmentProperties.class)
class FilesConfiguration {

    /** A picture that is worked on takes up to 200 MB; one at a time leaves the rest of the machine to the citizens. */
    private static final int CHECKERS = 1;

    private static final int WAITING = 100;

    @Bean
    CitizenFiles citizenFiles(DocumentStore store, CaseFiles contents, Clock clock) {
        return new CitizenFiles(store, contents, new SecureRandom(), clock);
    }

    @Bean(destroyMethod = "dispose")
    Scheduler fileCheckers() {
        return Schedulers.newBoundedElastic(CHECKERS, WAITING, "file-check");
    }

    @Bean
    FileCheck fileCheck(AttachmentProperties properties, @Qualifier("fileCheckers") Scheduler fileCheckers) {
        IdentityCards cards = new IdentityCards();
        return new ContentChecks(
                properties.mostSize().toBytes(),
                properties.clamd().scan(),
                Map.of(
                        FileType.JPEG,
                        new PictureCheck(FileType.JPEG, properties.mostPixels(), cards),
                        FileType.PNG,
                        new PictureCheck(FileType.PNG, properties.mostPixels(), cards),
                        FileType.PDF,
                        new PdfCheck(),
                        FileType.DOCX,
                        new WordCheck()),
                fileCheckers);
    }

    @Bean
    FileSource fileSource(WebClient.Builder builder, AttachmentProperties properties) {
        return new PlatformFiles(builder, properties, Schedulers.boundedElastic());
    }

    @Bean
    CaseAttachments caseAttachments(DocumentStore store, CaseRegister register, Clock clock) {
        return new CaseAttachments(store, register, clock);
    }

    @Bean
    Attachments attachments(
            CitizenFiles files,
            CaseAttachments cases,
            FileSource source,
            FileCheck check,
            Conversations conversations,
            OutboundLog outbound,
            Courier courier,
            Accounts accounts,
            AttachmentProperties properties,
            Clock clock) {
        FileReplies replies = new FileReplies(conversations, outbound, courier, accounts, new ShippedWordings(), clock);
        AttachmentSettings settings =
                new AttachmentSettings(properties.mostSize().toBytes(), properties.keptAfter());
        Triage triage = Triage.shipped();
        return new Attachments(
                files,
                cases,
                source,
                check,
                event -> triage.apply(event).showsIdentityPaper(),
                replies,
                settings,
                clock);
    }

    @Bean
    Rounds attachmentRounds(Attachments attachments, AttachmentProperties properties) {
        return Rounds.atOnceAndEvery(
                properties.checkEvery(),
                "Looking after citizens' files",
                Schedulers.newSingle("citizen-files"),
                attachments::sweep);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> attachmentsStarter(@Qualifier("attachmentRounds") Rounds rounds) {
        return ready -> rounds.start();
    }
}
