package vn.hoiluat.sandbox.smpp;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;
import vn.hoiluat.sandbox.standin.Counters;
import vn.hoiluat.sandbox.standin.Faults;
import vn.hoiluat.sandbox.standin.Faults.Fault;
import vn.hoiluat.sandbox.standin.PhoneMessage;
import vn.hoiluat.sandbox.standin.Phones;

/** Answers submit_sm: the text to the phone, an id back, a report later, or the fault that was ordered. */
final class Submissions implements ServerMessageReceiverListener {

    /** Longer than anybody waits. */
    private static final long SILENCE_SECONDS = 60;

    private static final OptionalParameter[] NONE = {};

    private final Phones phones;
    private final Faults faults;
    private final Counters counters;
    private final Binds binds;
    private final DeliveryReports reports;
    private final SubmittedTexts texts = new SubmittedTexts();
    private final AtomicLong ids;
    private final CountDownLatch closed = new CountDownLatch(1);

    /** @param firstId what the first segment is known by */
    Submissions(Phones phones, Faults faults, Counters counters, Binds binds, DeliveryReports reports, long firstId) {
        this.phones = phones;
        this.faults = faults;
        this.counters = counters;
        this.binds = binds;
        this.reports = reports;
        ids = new AtomicLong(firstId);
    }

    /** Ends every silence. */
    void close() {
        closed.countDown();
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm submit, SMPPServerSession session) throws ProcessRequestException {
        counters.count("submitted");
        Fault fault = faults.strike(
                Faults.Kind.SEND_STATUS, Faults.Kind.SEND_ERROR, Faults.Kind.SEND_SILENT, Faults.Kind.SEND_RESET);
        if (fault == null) {
            return taken(submit, binds.source(session));
        }
        if (fault.taken()) {
            taken(submit, binds.source(session));
        }
        return fail(fault, session);
    }

    private SubmitSmResult taken(SubmitSm submit, String source) throws ProcessRequestException {
        long id = ids.getAndIncrement();
        String answered = Long.toHexString(id);
        Optional<String> text = texts.take(submit);
        text.ifPresent(words ->
                phones.show(source, submit.getDestAddress(), PhoneMessage.From.ACCOUNT, words, List.of(), answered));
        if ((submit.getRegisteredDelivery() & 0x01) != 0) {
            reports.report(source, submit.getDestAddress(), id);
        }
        try {
            return new SubmitSmResult(new MessageId(answered), NONE);
        } catch (PDUStringException e) {
            throw new ProcessRequestException("no id", SMPPConstant.STAT_ESME_RSYSERR);
        }
    }

    private SubmitSmResult fail(Fault fault, SMPPServerSession session) throws ProcessRequestException {
        counters.count("submitted.failed");
        if (fault.kind() == Faults.Kind.SEND_RESET) {
            session.close();
        } else if (fault.kind() == Faults.Kind.SEND_SILENT) {
            keepSilent();
        }
        throw new ProcessRequestException(
                fault.kind().name(), fault.value() == 0 ? SMPPConstant.STAT_ESME_RSYSERR : fault.value());
    }

    /** The library answers when this returns; by then nobody waits any more. */
    private void keepSilent() {
        try {
            if (!closed.await(SILENCE_SECONDS, TimeUnit.SECONDS)) {
                counters.count("submitted.answered.late");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti submit, SMPPServerSession session)
            throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm query, SMPPServerSession session) throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm replace, SMPPServerSession session) throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public void onAcceptCancelSm(CancelSm cancel, SMPPServerSession session) throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm broadcast, SMPPServerSession session)
            throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm cancel, SMPPServerSession session)
            throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm query, SMPPServerSession session)
            throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session session) throws ProcessRequestException {
        throw unknown();
    }

    private static ProcessRequestException unknown() {
        return new ProcessRequestException("not offered", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
