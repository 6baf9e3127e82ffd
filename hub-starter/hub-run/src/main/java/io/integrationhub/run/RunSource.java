package io.integrationhub.run;

import java.io.IOException;

/** Reads one delivery of a source from its beginning; opened by {@link RunSources}. */
public interface RunSource {

    /** What a delivery means for the items that it does not mention. */
    enum Scope {
        /** It has everything: what is missing is removed, as the tenant's policy says. */
        FULL,
        /** Only what it names changes. */
        PARTIAL
    }

    /** The scope; asked when everything was read, so that it may stand in the delivery. */
    Scope scope();

    /**
     * Reads everything, streaming. It is called again after a crash, and must then read the same.
     *
     * @throws IOException if it cannot be read now; the run tries again a few times
     * @throws io.integrationhub.core.fault.TransientFault likewise
     * @throws io.integrationhub.core.fault.PermanentFault if it is unreadable as a whole; the run fails with this code
     */
    void read(ItemSink sink) throws IOException;
}
