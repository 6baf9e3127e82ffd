package io.integrationhub.orderexport.broker;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.stream.publish.RecordPublisher;
import io.integrationhub.system.file.FileConsumer;
import io.integrationhub.system.file.FileResult;
import io.integrationhub.system.file.InboundFile;
import io.integrationhub.system.inbound.DocumentReader;

/**
 * Publishes the old orders in a file to the topic of old orders, one record each. Reading a file again is harmless
 * because an order that already exists is not changed.
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
