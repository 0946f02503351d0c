package vn.hoiluat.channels.sms.smpp;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.jsmpp.GenericNackResponseException;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;

/** One bound transceiver session. Opening, submitting and closing block; none of it belongs on an event loop. */
final class SmppSession {

    private static final byte HEADER_INDICATOR = 0x40;
    private static final byte FINAL_REPORT = 0x01;

    /** Incoming messages and answers are worked on side by side by so many threads of the session. */
    private static final int THREADS = 8;

    private static final int QUEUE = 1000;

    private final String id = UUID.randomUUID().toString();
    private final SmppTerms terms;
    private final Instant doubtedSince;
    private final SMPPSession session;

    private SmppSession(SmppTerms terms, SmppProperties properties, Instant doubtedSince, Incoming incoming) {
        this.terms = terms;
        this.doubtedSince = doubtedSince;
        session = new SMPPSession(new SmppSockets(terms.tls(), properties.connectTimeout()));
        session.setTransactionTimer(properties.responseTimeout().toMillis());
        session.setEnquireLinkTimer(Math.toIntExact(properties.enquireLink().toMillis()));
        session.setPduProcessorDegree(THREADS);
        session.setQueueCapacity(QUEUE);
        session.setMessageReceiverListener(new Receiver(this, incoming));
    }

    /** What the carrier brings. Called on threads of the session, which may block. */
    interface Incoming {

        /** Returns when the message is on disk; the exception says what the carrier is answered otherwise. */
        void take(DeliverSm pdu, SmppSession from) throws ProcessRequestException;
    }

    /**
     * Connects and binds.
     *
     * @param doubtedSince what earlier sessions took since then may have been acknowledged in vain
     */
    static SmppSession open(SmppTerms terms, SmppProperties properties, Instant doubtedSince, Incoming incoming)
            throws IOException {
        SmppSession opened = new SmppSession(terms, properties, doubtedSince, incoming);
        BindParameter bind = new BindParameter(
                BindType.BIND_TRX,
                terms.systemId(),
                terms.password().value(),
                terms.systemType(),
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN,
                "");
        opened.session.connectAndBind(
                terms.host(), terms.port(), bind, properties.responseTimeout().toMillis());
        return opened;
    }

    /** Told apart from every other session of every node. */
    String id() {
        return id;
    }

    Instant doubtedSince() {
        return doubtedSince;
    }

    boolean isBound() {
        return session.getSessionState().isTransmittable();
    }

    /** Hands over one segment and waits for the answer. */
    SmppAnswer submit(SmppSegment segment, String phone) {
        if (!isBound()) {
            return new SmppAnswer.NotSent("the session ended");
        }
        try {
            String taken = submitShortMessage(segment, phone);
            return new SmppAnswer.Taken(taken == null ? "" : taken.strip());
        } catch (NegativeResponseException e) {
            return new SmppAnswer.Turned(e.getCommandStatus());
        } catch (GenericNackResponseException e) {
            return new SmppAnswer.Turned(e.getCommandStatus());
        } catch (PDUStringException e) {
            return new SmppAnswer.Turned(e.getErrorCode());
        } catch (PDUException e) {
            return new SmppAnswer.Turned(SMPPConstant.STAT_ESME_RSUBMITFAIL);
        } catch (ResponseTimeoutException | InvalidResponseException | IOException e) {
            return new SmppAnswer.Lost(e.getClass().getSimpleName());
        }
    }

    /** Says goodbye and closes the connection, whatever state it is in. */
    void close() {
        session.unbindAndClose();
    }

    private String submitShortMessage(SmppSegment segment, String phone)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        return session.submitShortMessage(
                        "",
                        terms.sourceKind().typeOfNumber(),
                        terms.sourceKind().numberingPlan(),
                        terms.source(),
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        phone,
                        new ESMClass(segment.hasHeader() ? HEADER_INDICATOR : 0),
                        (byte) 0,
                        (byte) 0,
                        null,
                        null,
                        new RegisteredDelivery(terms.reports() ? FINAL_REPORT : 0),
                        (byte) 0,
                        new RawDataCoding(segment.dataCoding()),
                        (byte) 0,
                        segment.octets())
                .getMessageId();
    }

    /** Passes messages on; what a carrier of texts has no use for is refused. */
    private record Receiver(SmppSession session, Incoming incoming) implements MessageReceiverListener {

        @Override
        public void onAcceptDeliverSm(DeliverSm pdu) throws ProcessRequestException {
            incoming.take(pdu, session);
        }

        @Override
        public void onAcceptAlertNotification(AlertNotification notification) {
            // Says that a phone can be reached again; the carrier delivers by itself.
        }

        @Override
        public DataSmResult onAcceptDataSm(DataSm pdu, Session source) throws ProcessRequestException {
            throw new ProcessRequestException("data_sm is not taken", SMPPConstant.STAT_ESME_RX_P_APPN);
        }
    }
}
