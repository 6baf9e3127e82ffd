package io.integrationhub.run;

import io.integrationhub.core.tenant.Tenant;
import java.io.IOException;

/**
 * Port: opens what the runs of a service read; one bean. A run keeps only the names, so that each replica can open its
 * source again.
 */
public interface RunSources {

    /**
     * Opens a delivery.
     *
     * @param source name of the source, as the run was requested; items belong to the source that last delivered them
     * @param document what of it: a file, a cursor, a time; may be empty
     * @throws IOException as {@link RunSource#read}; also the faults that are thrown there
     */
    RunSource open(Tenant tenant, String source, String document) throws IOException;
}
