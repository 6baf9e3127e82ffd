package io.integrationhub.system.file;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;

/** Port of a service that consumes inbound files. */
@FunctionalInterface
public interface FileConsumer {

    /** Whether the service reads files of this tenant at all, for example because a system outside is the master. */
    default boolean isFor(Tenant tenant) {
        return true;
    }

    /**
     * Returns once everything in the file is stored, usually by the broker. The same file may be consumed again after a
     * crash, so this must be idempotent; {@link InboundFile#id} recognizes a repeated file.
     *
     * @return what became of the file, for the log and for who looks after the file
     * @throws TransientFault to have this file and those behind it consumed again at the next run
     * @throws PermanentFault to have the file moved to {@code .failed} with this reason
     */
    FileResult consume(Tenant tenant, InboundFile file);
}
