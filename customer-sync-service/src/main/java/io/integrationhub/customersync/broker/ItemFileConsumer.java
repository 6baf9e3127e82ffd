package io.integrationhub.customersync.broker;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.broker.InboundItems.Source;
import io.integrationhub.system.file.FileConsumer;
import io.integrationhub.system.file.FileResult;
import io.integrationhub.system.file.InboundFile;
import io.integrationhub.system.inbound.InboundDocument;
import java.util.List;
import java.util.function.Predicate;

/**
 * Publishes the items of a file.
 *
 * @param tenants those that deliver such files
 */
record ItemFileConsumer(Predicate<Tenant> tenants, InboundItems items) implements FileConsumer {

    @Override
    public boolean isFor(Tenant tenant) {
        return tenants.test(tenant);
    }

    @Override
    public FileResult consume(Tenant tenant, InboundFile file) {
        List<InboundDocument> documents = file.documents();
        return new FileResult(documents.size(), items.publish(tenant, Source.FILE, file.name(), documents));
    }
}
