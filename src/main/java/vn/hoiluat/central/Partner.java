package vn.hoiluat.central;

import vn.hoiluat.knowledge.central.CentralDatabase;
import vn.hoiluat.knowledge.central.CentralSync;
import vn.hoiluat.knowledge.central.ConflictInbox;
import vn.hoiluat.knowledge.central.Waits;

/** The central database of this installation and what works on it. */
record Partner(CentralDatabase database, CentralSync sync, ConflictInbox conflicts, Waits waits) {}
