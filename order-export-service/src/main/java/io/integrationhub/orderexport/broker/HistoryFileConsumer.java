package io.integrationhub.orderexport.broker;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.stream.publish.RecordPublisher;
import io.integrationhub.system.file.FileConsumer;
import io.integrationhub.system.file.FileResult;
import io.integrationhub.system.file.InboundFile;
import io.integrationhub.system.inbound.DocumentReader;

/**
 * Publishes the orders from before of a file to the topic of all of them, one record each. A repeated file is harmless
 * because an order that is there is left as it is.
 */
record HistoryFileConsumer(DocumentReader<HistoryJson> reader, FileRecords records) implements FileConsumer {

    HistoryFileConsumer(DocumentReader<HistoryJson> reader, RecordPublisher publisher) {
        this(reader, new FileRecords("order.history", publisher));
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return true;
    }

    @Override
    public FileResult consume(Tenant tenant, InboundFile file) {
        return records.publish(
                tenant,
                file,
                (owner, document, _) -> reader.read(owner, document, HistoryJson::toOrder)
                        .number()
                        .value());
    }
}
