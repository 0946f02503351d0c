package vn.hoiluat.audit;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** What somebody with the database in hand, but not the key, may try. */
enum AuditTampering {
    CHANGED_RECORD {
        @Override
        void on(Random random, Work work) {
            int place = work.anyPlace();
            AuditBlock block = work.links.get(place).value();
            List<AuditRecord> records = new ArrayList<>(block.records());
            AuditRecord old = records.getFirst();
            records.set(
                    0,
                    new AuditRecord(
                            old.at(),
                            random.nextBoolean() ? "nam" : old.who(),
                            old.roles(),
                            AuditAction.CASE_CLOSED,
                            old.outcome(),
                            old.subject(),
                            old.citizen(),
                            old.detail(),
                            old.from(),
                            old.via()));
            work.put(place, with(block, block.first(), records));
        }
    },
    DELETED_LINK {
        @Override
        void on(Random random, Work work) {
            work.delete(work.anyPlace());
        }
    },
    DELETED_RECORD {
        @Override
        void on(Random random, Work work) {
            int place = work.anyPlace();
            AuditBlock block = work.links.get(place).value();
            work.put(
                    place,
                    with(
                            block,
                            block.first(),
                            block.records().subList(1, block.records().size())));
        }
    },
    INSERTED_LINK {
        @Override
        void on(Random random, Work work) {
            AuditBlock last = work.links.getLast().value();
            work.insert(with(last, last.tip().next(), last.records()));
        }
    },
    INSERTED_RECORD {
        @Override
        void on(Random random, Work work) {
            int place = work.anyPlace();
            AuditBlock block = work.links.get(place).value();
            List<AuditRecord> records = new ArrayList<>(block.records());
            records.add(records.getFirst());
            work.put(place, with(block, block.first(), records));
        }
    },
    SWAPPED_LINKS {
        @Override
        void on(Random random, Work work) {
            int place = random.nextInt(work.links.size() - 1);
            AuditBlock one = work.links.get(place).value();
            AuditBlock other = work.links.get(place + 1).value();
            work.put(place, other);
            work.put(place + 1, one);
        }
    },
    REORDERED_RECORDS {
        @Override
        void on(Random random, Work work) {
            for (int place = 0; place < work.links.size(); place++) {
                AuditBlock block = work.links.get(place).value();
                if (block.records().size() > 1) {
                    List<AuditRecord> records = new ArrayList<>(block.records());
                    Collections.reverse(records);
                    work.put(place, with(block, block.first(), records));
                }
            }
        }
    },
    CUT_OFF_END_WITH_THE_HEAD_TAKEN_BACK {
        @Override
        void on(Random random, Work work) {
            int last = work.links.size() - 1;
            work.delete(last);
            AuditTip before = work.links.get(last - 1).value().tip();
            work.replaceHead(before);
        }
    },
    DELETED_HEAD {
        @Override
        void on(Random random, Work work) {
            work.deleteHead();
        }
    },
    DAY_DROPPED_TOO_EARLY {
        @Override
        void on(Random random, Work work) {
            work.dropFirstDay();
        }
    };

    abstract void on(Random random, Work work);

    static AuditTampering any(Random random) {
        return values()[random.nextInt(values().length)];
    }

    /** Does it; what was done. */
    String on(Random random, DocumentStore store) {
        on(random, new Work(random, store));
        return name();
    }

    private static AuditBlock with(AuditBlock block, long first, List<AuditRecord> records) {
        return new AuditBlock(first, block.day(), block.previous(), records, block.hash());
    }

    /** The database in hand. */
    static final class Work {

        private static final Duration PATIENCE = Duration.ofSeconds(60);

        private final Random random;
        private final Documents<AuditBlock> blocks;
        private final Documents<AuditHead> heads;
        private final Documents<AuditSeal> seals;
        private final List<Versioned<AuditBlock>> links;

        Work(Random random, DocumentStore store) {
            this.random = random;
            blocks = store.documents(AuditBlock.KIND);
            heads = store.documents(AuditHead.KIND);
            seals = store.documents(AuditSeal.KIND);
            links = Objects.requireNonNull(blocks.all(Range.all()).collectList().block(PATIENCE));
        }

        int anyPlace() {
            return random.nextInt(links.size());
        }

        void put(int place, AuditBlock block) {
            Versioned<AuditBlock> old = links.get(place);
            blocks.replace(old.id(), old.version(), block).block(PATIENCE);
        }

        void insert(AuditBlock block) {
            blocks.insert(block.id(), block).block(PATIENCE);
        }

        void delete(int place) {
            Versioned<AuditBlock> old = links.get(place);
            blocks.delete(old.id(), old.version()).block(PATIENCE);
        }

        void replaceHead(AuditTip tip) {
            heads.modify(AuditHead.ID, head -> new AuditHead(tip, head.proof())).block(PATIENCE);
        }

        void deleteHead() {
            heads.find(AuditHead.ID)
                    .flatMap(head -> heads.delete(head.id(), head.version()))
                    .block(PATIENCE);
        }

        void dropFirstDay() {
            LocalDate day = links.getFirst().value().day();
            seals.modify(
                            AuditSeal.id(day),
                            seal -> new AuditSeal(seal.first(), seal.previous(), seal.end(), true, seal.proof()))
                    .block(PATIENCE);
            for (int place = 0; place < links.size(); place++) {
                if (links.get(place).value().day().equals(day)) {
                    delete(place);
                }
            }
        }
    }
}
