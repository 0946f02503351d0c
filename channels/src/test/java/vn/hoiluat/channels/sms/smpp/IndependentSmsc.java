package vn.hoiluat.channels.sms.smpp;

import com.cloudhopper.smpp.PduAsyncResponse;
import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.SmppServerConfiguration;
import com.cloudhopper.smpp.SmppServerHandler;
import com.cloudhopper.smpp.SmppServerSession;
import com.cloudhopper.smpp.SmppSessionConfiguration;
import com.cloudhopper.smpp.impl.DefaultSmppServer;
import com.cloudhopper.smpp.impl.DefaultSmppSessionHandler;
import com.cloudhopper.smpp.pdu.BaseBind;
import com.cloudhopper.smpp.pdu.BaseBindResp;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.EnquireLink;
import com.cloudhopper.smpp.pdu.PduRequest;
import com.cloudhopper.smpp.pdu.PduResponse;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import com.cloudhopper.smpp.pdu.Unbind;
import com.cloudhopper.smpp.tlv.Tlv;
import com.cloudhopper.smpp.type.Address;
import com.cloudhopper.smpp.type.SmppProcessingException;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A message centre of ch-smpp, which shares no code with the library under test. */
final class IndependentSmsc implements AutoCloseable {

    /** Longer than any of ours. */
    private static final long PATIENCE_MILLIS = 20_000;

    private final int port;
    private final List<SubmitSm> submitted = new CopyOnWriteArrayList<>();
    private final List<SmppServerSession> sessions = new CopyOnWriteArrayList<>();
    private final List<BaseBind> binds = new CopyOnWriteArrayList<>();
    private final AtomicInteger enquired = new AtomicInteger();
    private final AtomicInteger unbound = new AtomicInteger();
    private volatile Function<SubmitSm, PduResponse> answer = submit -> taken(submit, "m-" + submitted.size());
    private volatile int bindStatus = SmppConstants.STATUS_OK;
    private DefaultSmppServer server;

    IndependentSmsc() {
        port = freePort();
        open();
    }

    /** Listens again where it listened before. */
    void open() {
        SmppServerConfiguration configuration = new SmppServerConfiguration();
        configuration.setHost("127.0.0.1");
        configuration.setPort(port);
        configuration.setSystemId("smsc");
        configuration.setReuseAddress(true);
        configuration.setNonBlockingSocketsEnabled(true);
        server = new DefaultSmppServer(configuration, new Bindings());
        try {
            server.start();
        } catch (com.cloudhopper.smpp.type.SmppChannelException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Cuts every connection and stops listening. */
    void vanish() {
        server.destroy();
        sessions.clear();
    }

    /** Cuts every connection, and takes new ones. */
    void cut() {
        sessions.forEach(SmppServerSession::close);
        sessions.clear();
    }

    int port() {
        return port;
    }

    /** How submit_sm is answered from now on; null is silence. */
    void answer(Function<SubmitSm, PduResponse> with) {
        answer = with;
    }

    void bindStatus(int status) {
        bindStatus = status;
    }

    List<SubmitSm> submitted() {
        return submitted;
    }

    List<BaseBind> binds() {
        return binds;
    }

    int sessions() {
        return sessions.size();
    }

    int enquired() {
        return enquired.get();
    }

    int unbound() {
        return unbound.get();
    }

    static PduResponse taken(SubmitSm submit, String id) {
        SubmitSmResp response = submit.createResponse();
        response.setMessageId(id);
        return response;
    }

    static PduResponse turned(SubmitSm submit, int status) {
        SubmitSmResp response = submit.createResponse();
        response.setCommandStatus(status);
        return response;
    }

    /** Brings a citizen's text; the command_status it is answered with. */
    int bring(String from, byte esmClass, byte dataCoding, byte[] letters, Tlv... parameters) {
        DeliverSm deliver = new DeliverSm();
        deliver.setSourceAddress(new Address((byte) 1, (byte) 1, from));
        deliver.setDestAddress(new Address((byte) 3, (byte) 0, "8041"));
        deliver.setEsmClass(esmClass);
        deliver.setDataCoding(dataCoding);
        for (Tlv parameter : parameters) {
            deliver.addOptionalParameter(parameter);
        }
        return bring(deliver, letters);
    }

    int bringReport(String id, String stat) {
        String text = "id:" + id + " sub:001 dlvrd:001 submit date:2611230800 done date:2611230801 stat:" + stat
                + " err:000 text:id:fake stat:UNDELIV";
        return bring(
                "84901234567",
                SmppConstants.ESM_CLASS_MT_SMSC_DELIVERY_RECEIPT,
                (byte) 0,
                text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private int bring(DeliverSm deliver, byte[] letters) {
        try {
            deliver.setShortMessage(letters);
            var future = sessions.getLast().sendRequestPdu(deliver, PATIENCE_MILLIS, true);
            if (!future.await(PATIENCE_MILLIS) || !future.isSuccess()) {
                throw new IllegalStateException("deliver_sm was not answered", future.getCause());
            }
            return future.getResponse().getCommandStatus();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.destroy();
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Bindings implements SmppServerHandler {

        @Override
        public void sessionBindRequested(Long id, SmppSessionConfiguration configuration, BaseBind bind)
                throws SmppProcessingException {
            binds.add(bind);
            if (bindStatus != SmppConstants.STATUS_OK) {
                throw new SmppProcessingException(bindStatus);
            }
        }

        @Override
        public void sessionCreated(Long id, SmppServerSession session, BaseBindResp response) {
            sessions.add(session);
            session.serverReady(new Requests());
        }

        @Override
        public void sessionDestroyed(Long id, SmppServerSession session) {
            sessions.remove(session);
            session.destroy();
        }
    }

    private final class Requests extends DefaultSmppSessionHandler {

        @Override
        public PduResponse firePduRequestReceived(PduRequest request) {
            if (request instanceof SubmitSm submit) {
                submitted.add(submit);
                return answer.apply(submit);
            }
            if (request instanceof EnquireLink) {
                enquired.incrementAndGet();
            }
            if (request instanceof Unbind) {
                unbound.incrementAndGet();
            }
            return request.createResponse();
        }

        @Override
        public void fireExpectedPduResponseReceived(PduAsyncResponse response) {
            // Whoever sent the request waits for it.
        }
    }
}
