package io.integrationhub.catalogsync.productmaster.http;

import io.integrationhub.catalogsync.product.Product;
import io.integrationhub.catalogsync.product.ProductNumber;
import io.integrationhub.catalogsync.productmaster.ProductMaster;
import io.integrationhub.catalogsync.productmaster.ProductMasterFault;
import io.integrationhub.catalogsync.settings.ProductTenant;
import io.integrationhub.core.doctor.Connection;
import io.integrationhub.core.doctor.ConnectionCheck;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClients;
import io.integrationhub.system.SystemConnection;
import io.integrationhub.system.SystemResponse;
import io.integrationhub.system.TenantMappings;
import io.integrationhub.system.inbound.DocumentReader;
import java.util.List;
import java.util.Optional;

/** Reads products over HTTP. */
class HttpProductMaster implements ProductMaster, ConnectionCheck {

    private static final int NOT_FOUND = 404;

    private final SystemClients systems;
    private final DocumentReader<ProductForm> products;

    HttpProductMaster(SystemClients systems, TenantMappings mapping) {
        this.systems = systems;
        this.products =
                new DocumentReader<>(mapping, ProductForm.class, ProductMasterFault.PRODUCT_RESPONSE_UNREADABLE);
    }

    @Override
    public Optional<Product> find(Tenant tenant, ProductNumber number) {
        SystemResponse response = systems.client(tenant.id(), ProductTenant.masterOf(tenant))
                .call(SystemCall.get("find-product", path(tenant, number)));
        if (response.status() == NOT_FOUND) {
            return Optional.empty();
        }
        if (!response.isSuccess()) {
            throw new PermanentFault(
                    ProductMasterFault.PRODUCT_RESPONSE_UNREADABLE,
                    "the master responded to the request for product " + number + " with status " + response.status());
        }
        return Optional.of(products.read(tenant, response, form -> form.toProduct(number)));
    }

    @Override
    public List<Connection> connections(Tenant tenant) {
        SystemCall call = SystemCall.get("try-product", path(tenant, new ProductNumber("hub-doctor")));
        return ProductTenant.isMastered(tenant)
                ? List.of(new SystemConnection(systems, tenant, ProductTenant.masterOf(tenant), "read a product")
                        .triedWith(call))
                : List.of();
    }

    private static String path(Tenant tenant, ProductNumber number) {
        return tenant.section(HttpMasterSettings.SECTION)
                .findPath()
                .replace("{number}", SystemCall.segment(number.value()));
    }
}
