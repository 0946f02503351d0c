package vn.hoiluat.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import vn.hoiluat.audit.AuditProblem.Sort;
import vn.hoiluat.storage.Versioned;

/** One look at the chain, link by link from the oldest kept. Not safe for several threads. */
final class AuditCheck {

    /** Once so much is wrong, more of it tells nothing. */
    private static final int MOST_TOLD = 100;

    private final AuditHash hash;
    private final Optional<AuditHead> head;
    private final Deque<AuditSeal> ahead = new ArrayDeque<>();
    private final List<AuditProblem> problems = new ArrayList<>();
    private final AuditTip start;
    private AuditTip place;
    private boolean headMet;

    AuditCheck(AuditHash hash, Optional<AuditHead> head, List<Versioned<AuditSeal>> seals) {
        this.hash = hash;
        this.head = head;
        AuditTip behindDropped = AuditTip.BEGINNING;
        AuditTip end = AuditTip.BEGINNING;
        for (Versioned<AuditSeal> found : seals) {
            AuditSeal seal = found.value();
            boolean follows = seal.first() == end.next() && seal.previous().equals(end.hash());
            boolean inOrder = !seal.dropped() || ahead.isEmpty();
            if (!hash.fits(seal) || !found.id().equals(seal.id()) || !follows || !inOrder) {
                tell(Sort.SEAL, seal.first(), seal.end().next() - 1);
            }
            end = seal.end();
            if (seal.dropped()) {
                behindDropped = end;
            } else {
                ahead.add(seal);
            }
        }
        start = behindDropped;
        place = start;
        meetHead();
    }

    /** Number of the oldest record that must be there. */
    long start() {
        return start.next();
    }

    void link(Versioned<AuditBlock> found) {
        AuditBlock block = found.value();
        long last = block.tip().next() - 1;
        if (!found.id().equals(block.id()) || block.first() < place.next()) {
            tell(Sort.MISPLACED, block.first(), last);
            return;
        }
        if (block.first() > place.next()) {
            tell(Sort.MISSING, place.next(), block.first() - 1);
        } else if (!block.previous().equals(place.hash()) || block.day().isBefore(place.day())) {
            tell(Sort.UNJOINED, block.first(), last);
        }
        if (!hash.fits(block)) {
            tell(Sort.CHANGED, block.first(), last);
        }
        place = block.tip();
        meetHead();
        meetSeals();
    }

    AuditReport report() {
        if (!ahead.isEmpty()) {
            tell(Sort.CUT_OFF, place.next(), ahead.getLast().end().next() - 1);
        }
        head.ifPresentOrElse(this::checkHead, this::missHead);
        return new AuditReport(start.next(), place.next() - 1, place.hash(), problems);
    }

    private void meetHead() {
        headMet = headMet || head.filter(met -> met.tip().equals(place)).isPresent();
    }

    /** A day's end is behind one of its links, with the hash that was sealed. */
    private void meetSeals() {
        while (!ahead.isEmpty() && ahead.peek().end().next() <= place.next()) {
            AuditSeal seal = ahead.remove();
            if (!seal.end().equals(place)) {
                tell(Sort.SEAL, seal.first(), seal.end().next() - 1);
            }
        }
    }

    private void checkHead(AuditHead found) {
        if (!hash.fits(found)) {
            tell(Sort.HEAD, found.tip().next() - 1, found.tip().next() - 1);
        } else if (found.tip().next() > place.next()) {
            tell(Sort.CUT_OFF, place.next(), found.tip().next() - 1);
        } else if (!headMet && problems.isEmpty()) {
            tell(Sort.HEAD, found.tip().next() - 1, found.tip().next() - 1);
        }
    }

    /** A chain that was never written to has none. */
    private void missHead() {
        if (place.next() > 1) {
            tell(Sort.HEAD, place.next() - 1, place.next() - 1);
        }
    }

    private void tell(Sort sort, long from, long to) {
        if (problems.size() < MOST_TOLD) {
            problems.add(new AuditProblem(sort, from, to));
        }
    }
}
