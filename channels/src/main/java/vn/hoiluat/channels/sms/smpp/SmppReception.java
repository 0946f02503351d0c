package vn.hoiluat.channels.sms.smpp;

import java.time.Clock;
import java.time.Duration;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.extra.ProcessRequestException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import vn.hoiluat.storage.StorageException;

/** Sorts what a session brings, and keeps the carrier waiting until it is on disk. Blocks the session's thread. */
final class SmppReception implements SmppSession.Incoming {

    private static final Logger log = LoggerFactory.getLogger(SmppReception.class);

    private final SmppTerms terms;
    private final SmppInbound inbound;
    private final SmppReports reports;
    private final Duration longest;
    private final Clock clock;

    SmppReception(SmppTerms terms, SmppInbound inbound, SmppReports reports, Duration longest, Clock clock) {
        this.terms = terms;
        this.inbound = inbound;
        this.reports = reports;
        this.longest = longest;
        this.clock = clock;
    }

    @Override
    public void take(DeliverSm pdu, SmppSession from) throws ProcessRequestException {
        try {
            sorted(SmppPdu.of(pdu), from).block(longest);
        } catch (StorageException e) {
            log.error("A message to {} could not be stored; the carrier is to bring it again", terms.accountId(), e);
            throw new ProcessRequestException("not stored", SMPPConstant.STAT_ESME_RMSGQFUL);
        } catch (RuntimeException e) {
            log.error("A message to {} was not taken; the carrier is to bring it again", terms.accountId(), e);
            throw new ProcessRequestException("not taken", SMPPConstant.STAT_ESME_RSYSERR);
        }
    }

    private Mono<Void> sorted(SmppPdu pdu, SmppSession from) {
        if (pdu.isReport()) {
            return SmppReport.read(terms.accountId(), pdu, clock.instant())
                    .map(report -> reports.take(report, terms.reportIds()))
                    .orElseGet(this::unreadable);
        }
        return pdu.isText() ? inbound.take(terms, pdu, from) : unreadable();
    }

    /** Acknowledged all the same: brought again it would be no clearer. */
    private Mono<Void> unreadable() {
        log.warn("{} was brought a report that cannot be read", terms.accountId());
        return Mono.empty();
    }
}
