package vn.hoiluat.sandbox.smpp;

import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.scheduler.Scheduler;
import vn.hoiluat.sandbox.standin.Counters;

/** Takes connections and binds, one for each account as carriers' contracts have it. Safe for use by many threads. */
final class MessageCentre implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(MessageCentre.class);

    private static final long BIND_WITHIN_MILLIS = 5_000;
    private static final long ANSWER_WITHIN_MILLIS = 10_000;
    private static final int THREADS = 8;

    private final SmppStandInProperties properties;
    private final ServerMessageReceiverListener receiver;
    private final Counters counters;
    private final Scheduler threads;
    private final Binds binds;
    private final LoopbackSockets sockets = new LoopbackSockets();
    private volatile @Nullable SMPPServerSessionListener listener;

    MessageCentre(
            SmppStandInProperties properties,
            ServerMessageReceiverListener receiver,
            Counters counters,
            Binds binds,
            Scheduler threads) {
        this.properties = properties;
        this.receiver = receiver;
        this.counters = counters;
        this.binds = binds;
        this.threads = threads;
    }

    void open() throws IOException {
        SMPPServerSessionListener opened = new SMPPServerSessionListener(properties.port(), sockets);
        opened.setPduProcessorDegree(THREADS);
        opened.setMessageReceiverListener(receiver);
        listener = opened;
        threads.schedule(() -> accept(opened));
        log.info("The stand-in of a message centre listens on 127.0.0.1:{}", sockets.port());
    }

    int port() {
        return sockets.port();
    }

    @Override
    public void close() {
        SMPPServerSessionListener open = listener;
        listener = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                log.warn("The stand-in of a message centre was not closed in order", e);
            }
        }
        binds.close();
    }

    private void accept(SMPPServerSessionListener open) {
        while (listener == open) {
            try {
                SMPPServerSession session = open.accept();
                threads.schedule(() -> admit(session));
            } catch (IOException e) {
                if (listener == open) {
                    log.error("The stand-in of a message centre takes no more connections", e);
                }
                return;
            }
        }
    }

    private void admit(SMPPServerSession session) {
        try {
            BindRequest bind = session.waitForBind(BIND_WITHIN_MILLIS);
            int status = status(bind);
            counters.count("binds");
            if (status == SMPPConstant.STAT_ESME_ROK) {
                session.setTransactionTimer(ANSWER_WITHIN_MILLIS);
                binds.bind(source(bind), session);
                bind.accept("sandbox", InterfaceVersion.IF_34);
            } else {
                counters.count("binds.refused");
                bind.reject(status);
            }
        } catch (TimeoutException | PDUStringException | IOException e) {
            log.warn("A connection to the stand-in of a message centre was not bound", e);
            session.close();
        }
    }

    private int status(BindRequest bind) {
        SmppStandInProperties.Account account = account(bind);
        if (account == null || !account.password().equals(bind.getPassword())) {
            return SMPPConstant.STAT_ESME_RINVPASWD;
        }
        return bind.getBindType() != BindType.BIND_TRX || binds.session(account.source()) != null
                ? SMPPConstant.STAT_ESME_RBINDFAIL
                : SMPPConstant.STAT_ESME_ROK;
    }

    private String source(BindRequest bind) {
        SmppStandInProperties.Account account = account(bind);
        return account == null ? "" : account.source();
    }

    private SmppStandInProperties.@Nullable Account account(BindRequest bind) {
        return properties.list().stream()
                .filter(account -> account.systemId().equals(bind.getSystemId()))
                .findFirst()
                .orElse(null);
    }
}
