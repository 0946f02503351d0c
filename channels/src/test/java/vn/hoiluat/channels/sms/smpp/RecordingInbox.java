package vn.hoiluat.channels.sms.smpp;

import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Mono;
import vn.hoiluat.channels.sms.ReceivedSms;
import vn.hoiluat.channels.sms.SmsInbox;
import vn.hoiluat.channels.sms.SmsReport;
import vn.hoiluat.storage.StorageException;

/** Remembers what was handed over, once for each id, as the real one does. */
final class RecordingInbox implements SmsInbox {

    private final List<ReceivedSms> received = new ArrayList<>();
    private final List<SmsReport> reported = new ArrayList<>();
    private int failing;

    @Override
    public synchronized Mono<Void> received(ReceivedSms sms) {
        return Mono.defer(() -> {
            if (fails()) {
                return Mono.error(new StorageException("full"));
            }
            add(sms);
            return Mono.empty();
        });
    }

    @Override
    public synchronized Mono<Void> reported(SmsReport report) {
        return Mono.defer(() -> {
            if (fails()) {
                return Mono.error(new StorageException("full"));
            }
            add(report);
            return Mono.empty();
        });
    }

    /** The next so many calls fail. */
    synchronized void fail(int times) {
        failing = times;
    }

    synchronized List<String> texts() {
        return received.stream().map(ReceivedSms::text).toList();
    }

    synchronized List<ReceivedSms> received() {
        return List.copyOf(received);
    }

    synchronized List<SmsReport> reports() {
        return List.copyOf(reported);
    }

    private synchronized boolean fails() {
        return failing-- > 0;
    }

    private synchronized void add(ReceivedSms sms) {
        if (received.stream().noneMatch(known -> known.id().equals(sms.id()))) {
            received.add(sms);
        }
    }

    private synchronized void add(SmsReport report) {
        reported.add(report);
    }
}
