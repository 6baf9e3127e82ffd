package io.integrationhub.catalogsync.broker;

import io.integrationhub.catalogsync.CatalogImportFlow;
import io.integrationhub.catalogsync.delivery.Delivery;
import io.integrationhub.catalogsync.settings.ProductTenant;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.file.FileConsumer;
import io.integrationhub.system.file.FileResult;
import io.integrationhub.system.file.InboundFile;
import java.util.List;

/** Accepts catalog files; problems in a file become findings of its run. */
record CatalogFileConsumer(CatalogImportFlow flow) implements FileConsumer {

    @Override
    public boolean isFor(Tenant tenant) {
        return ProductTenant.isMastered(tenant);
    }

    @Override
    public FileResult consume(Tenant tenant, InboundFile file) {
        Delivery delivery = new Delivery(ProductTenant.masterOf(tenant), file.id(), file.name(), file::open);
        flow.receive(tenant, delivery, "file " + file.name());
        return new FileResult(1, List.of());
    }
}
