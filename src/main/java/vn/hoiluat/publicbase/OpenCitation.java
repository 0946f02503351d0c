package vn.hoiluat.publicbase;

import vn.hoiluat.answering.CitedProvision;
import vn.hoiluat.knowledge.law.Citation;

/** What an entry rests on, as its author named it and as it stands on the day. */
record OpenCitation(Citation named, CitedProvision resolved) {}
